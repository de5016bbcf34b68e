package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.model.ExpertFamily;
import org.dendromoe.engine.model.ParameterShape;
import org.dendromoe.engine.model.Parameters;

/**
 * A curvature of F, negated: block-diagonal and positive definite, one p × p block for all gate vectors or one for each
 * and one for the class vectors of each expert, each with λD added, D = diag(0, 1, …, 1). With the curvature of the
 * quadratic minorizer, {@link #solve} of the gradient is the MM step. Factorised by Cholesky once: p³/6 multiplications
 * per block.
 */
final class Metric {

    /** Pivots below this share of the largest diagonal element count as zero. */
    private static final double SINGULAR = 1e-13;

    /** So often a diagonal is made ten times as large: then it exceeds all that a finite curvature may hold. */
    private static final int MOST_ATTEMPTS = 32;

    /** Curvature by a log variance, in rows, below which an expert has next to no mass. */
    private static final double LEAST_SCALE = 1e-6;

    private final ParameterShape m_shape;

    private final Workers m_workers;

    /** a single one if all gate vectors share it */
    private final List<Cholesky> m_gate;

    private final List<Cholesky> m_experts;

    /** of the log variances of Gaussian experts: half the expected number of their rows; empty for other experts */
    private final double[] m_scales;

    private boolean m_regularised;

    /**
     * @param at of Gaussian experts the parameters at which the curvature was summed; of others the shape alone counts
     * @param curvature whose blocks stand for one expert or for all (loose)
     */
    Metric(final Parameters at, final CurvatureSum curvature, final double lambda, final Workers workers) {
        m_shape = at.shape();
        m_workers = workers;
        m_gate = factorise(curvature.gate(), lambda);
        final List<Cholesky> experts =
            curvature.experts().length == 0 ? m_gate : factorise(curvature.experts(), lambda);
        m_experts = experts.size() == at.experts() ? experts : Collections.nCopies(at.experts(), experts.get(0));
        m_scales = new double[at.family() == ExpertFamily.GAUSSIAN ? at.experts() : 0];
        for (int k = 0; k < m_scales.length; k++) {
            m_scales[k] = Math.max(LEAST_SCALE, 0.5 * at.variance(k) * curvature.experts()[k][0]);
        }
    }

    private List<Cholesky> factorise(final double[][] curvatures, final double lambda) {
        final List<Cholesky> factors = new ArrayList<>();
        for (final double[] curvature : curvatures) {
            factors.add(factorise(curvature, lambda));
        }
        return factors;
    }

    /** @throws InvalidTableException if the curvature is not finite */
    private Cholesky factorise(final double[] curvature, final double lambda) {
        final int p = m_shape.predictors();
        double largest = Double.MIN_NORMAL;
        for (int j = 0; j < p; j++) {
            largest = Math.max(largest, curvature[j * p + j] + (j == 0 ? 0 : lambda));
        }
        double extra = 0;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            final double[][] rows = new double[p][];
            for (int j = 0; j < p; j++) {
                rows[j] = Arrays.copyOfRange(curvature, j * p, j * p + j + 1);
                rows[j][j] += (j == 0 ? 0 : lambda) + extra;
            }
            final Cholesky factor = new Cholesky(rows, m_workers);
            if (factor.factorise(SINGULAR * largest)) {
                return factor;
            }
            m_regularised = true;
            extra = extra == 0 ? SINGULAR * largest : extra * 10;
        }
        throw new InvalidTableException("The curvature of the model is not finite: a feature or a coefficient is too "
            + "large for this gate. Look for outliers in the table, or take the softmax gate.");
    }

    /** @return K */
    int experts() {
        return m_experts.size();
    }

    /**
     * @return whether a singular block needed a tiny diagonal: an expert without mass, or λ = 0 on collinear features
     */
    boolean regularised() {
        return m_regularised;
    }

    /** @return the vector A⁻¹ g, the MM step if g is the gradient, in the layout of {@link Parameters#values()} */
    double[] solve(final double[] gradient) {
        final double[] step = new double[gradient.length];
        final int together = m_shape.atoms() / m_gate.size();
        for (int g = 0; g < m_gate.size(); g++) {
            m_gate.get(g).solve(gradient, g * together, together, step);
        }
        for (int k = 0; k < m_experts.size(); k++) {
            m_experts.get(k).solve(gradient, m_shape.column(k, 0), m_shape.classes(), step);
        }
        for (int k = 0; k < m_scales.length; k++) {
            step[m_shape.scale(k)] = gradient[m_shape.scale(k)] / m_scales[k];
        }
        return step;
    }
}
