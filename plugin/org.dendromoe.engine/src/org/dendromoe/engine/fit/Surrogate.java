package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.Parameters;

/**
 * The quadratic minorizer of the mean log-likelihood of a row, c + bᵀθ − ½ θᵀAθ, by its sufficient statistics: the
 * curvature A (a p × p block for all gate vectors or one for each, one for the class vectors of each expert) and the
 * linear term b = gradient + A · (where it touches). Since it is linear in them, minorizers of other rows, or at other
 * parameters, are averaged by averaging their statistics (incremental stochastic MM, arXiv 2601.19811).
 */
public final class Surrogate {

    private final CurvatureSum m_curvature;

    /** b, in the layout of {@link Parameters#values()} */
    private final double[] m_linear;

    /** where it touches the log-likelihood of the rows; of an average where the first one does */
    private final Parameters m_at;

    private final Workers m_workers;

    private double m_logLikelihood;

    private Surrogate(final CurvatureSum curvature, final double[] linear, final Parameters at,
        final double logLikelihood, final Workers workers) {
        m_curvature = curvature;
        m_linear = linear;
        m_at = at;
        m_logLikelihood = logLikelihood;
        m_workers = workers;
    }

    /**
     * @param rows are passed over once
     * @param classWeight s of a row of each class
     * @param at where the minorizer touches the mean log-likelihood of the rows
     * @param method {@link Method#MM} for the minorizer, with the tight bound of the curvature as published; otherwise
     *            the quadratic has the curvature where the parameters are, which is smaller: its maxima are further
     *            away, and it is no minorizer
     * @param workers run the pass
     * @return the quadratic of these rows
     */
    public static Surrogate of(final TrainingTable rows, final double[] classWeight, final Parameters at,
        final Method method, final Workers workers) {
        final CurvatureSum.Kind kind = method == Method.MM ? CurvatureSum.Kind.BOUND : CurvatureSum.Kind.LOCAL;
        final DataPass pass = new DataPass(rows, classWeight, at.gating(), new BitSet(), workers);
        final Evaluation sums =
            pass.run(at, () -> new GradientSum(pass, at.shape(), kind)).penalised(at, Penalty.NONE);
        final Surrogate mean = new Surrogate(sums.curvature(), sums.gradient(), at, sums.logLikelihood(), workers);
        mean.scale(1.0 / rows.rows());
        CurvaturePairs.addScaled(mean.m_linear, 1, mean.timesCurvature(at.values()));
        return mean;
    }

    /**
     * Moves every statistic by a share of the way to another's: S ← S + share · (next − S).
     *
     * @param share between 0 and 1
     * @param next for as many experts, classes and predictors
     */
    public void blend(final double share, final Surrogate next) {
        m_logLikelihood += share * (next.m_logLikelihood - m_logLikelihood);
        blend(m_linear, share, next.m_linear);
        final List<double[]> blocks = blocks();
        final List<double[]> nextBlocks = next.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            blend(blocks.get(i), share, nextBlocks.get(i));
        }
    }

    private static void blend(final double[] statistic, final double share, final double[] next) {
        for (int i = 0; i < statistic.length; i++) {
            statistic[i] += share * (next[i] - statistic[i]);
        }
    }

    private void scale(final double factor) {
        m_logLikelihood *= factor;
        scale(m_linear, factor);
        blocks().forEach(block -> scale(block, factor));
    }

    private static void scale(final double[] statistic, final double factor) {
        for (int i = 0; i < statistic.length; i++) {
            statistic[i] *= factor;
        }
    }

    private List<double[]> blocks() {
        final List<double[]> blocks = new ArrayList<>(List.of(m_curvature.experts()));
        blocks.addAll(List.of(m_curvature.gate()));
        return blocks;
    }

    /** @return log-likelihood per row where the minorizer touches it, in the mean over all that were averaged */
    public double logLikelihood() {
        return m_logLikelihood;
    }

    /**
     * @param lambda ridge penalty per row: λ over the number of rows
     * @return where the minorizer less the penalty has its maximum, (A + λD)⁻¹ b
     */
    public Maximum maximum(final double lambda) {
        final Metric metric = new Metric(m_at, m_curvature, lambda, m_workers);
        return new Maximum(new Parameters(m_at.shape(), metric.solve(m_linear)), metric.regularised());
    }

    /**
     * The maximum of a minorizer less the penalty.
     *
     * @param parameters where it is
     * @param regularised whether a singular block needed a tiny diagonal
     */
    public record Maximum(Parameters parameters, boolean regularised) {
    }

    /**
     * @param at where all minorizers that were averaged touch
     * @param lambda ridge penalty per row
     * @return norm of the gradient of the penalised log-likelihood there in the metric of the curvature, per row:
     *         √(gᵀ (A + λD)⁻¹ g)
     */
    public double gradientNorm(final Parameters at, final double lambda) {
        final double[] gradient = m_linear.clone();
        CurvaturePairs.addScaled(gradient, -1, timesCurvature(at.values()));
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] -= i % at.predictors() == 0 ? 0 : lambda * at.values()[i];
        }
        final Metric metric = new Metric(m_at, m_curvature, lambda, m_workers);
        return Math.sqrt(Math.max(0, CurvaturePairs.dot(gradient, metric.solve(gradient))));
    }

    /** @return A times a vector in the layout of {@link Parameters#values()} */
    private double[] timesCurvature(final double[] vector) {
        final int p = m_at.predictors();
        final double[] product = new double[vector.length];
        final double[][] gates = m_curvature.gate();
        for (int k = 0; k < m_at.experts(); k++) {
            addProduct(gates[Math.min(k, gates.length - 1)], p, vector, k * p, product);
            for (int m = 0; m < m_at.classes(); m++) {
                addProduct(m_curvature.experts()[k], p, vector, m_at.column(k, m) * p, product);
            }
        }
        return product;
    }

    /** Adds the product of a symmetric matrix, given by its lower triangle, and a part of a vector. */
    private static void addProduct(final double[] lower, final int p, final double[] vector, final int at,
        final double[] product) {
        for (int i = 0; i < p; i++) {
            double sum = lower[i * p + i] * vector[at + i];
            for (int j = 0; j < i; j++) {
                sum += lower[i * p + j] * vector[at + j];
                product[at + j] += lower[i * p + j] * vector[at + i];
            }
            product[at + i] += sum;
        }
    }
}
