package org.dendromoe.engine.fit;

import java.util.List;
import java.util.stream.IntStream;

import org.dendromoe.engine.model.Parameters;

/**
 * The maximum of a quadratic in the change δ of the parameters θ minus the ℓ1 norm of the slopes, gᵀδ − ½ δᵀBδ −
 * lasso · (‖θ + δ‖₁ − ‖θ‖₁), by cyclic coordinate descent with soft thresholding (Friedman, Hastie and Tibshirani 2010,
 * J. Stat. Softw. 33): sweeps over the slopes that are not zero, then one over all, and a {@link StraightStep} where
 * the sweeps come to no standstill. B is a curvature in blocks plus corrections of rank one. Nothing lowers the value.
 */
final class CoordinateDescent {

    /** Sweeps after which a straight step follows, and how often; the maximum need not be exact. */
    private static final int SWEEPS = 8;

    private static final int MOST_ROUNDS = 10;

    /** Coefficients stand still when they change the value by less than this share of the largest first change. */
    private static final double STANDSTILL = 1e-6;

    /** Rounding must not make a corrected diagonal element vanish. */
    private static final double LEAST_SHARE = 1e-8;

    private final Parameters m_from;

    private final double[] m_gradient;

    private final CurvatureBlocks m_blocks;

    private final double m_lasso;

    /** corrections of coefficient i, R numbers from i · R */
    private final double[] m_corrections;

    /** 1 and −1 in turn: what is added to B and what is taken away */
    private final double[] m_signs;

    /** sign · correctionᵀ δ */
    private final double[] m_products;

    /** gradient of the quadratic without the corrections */
    private final double[] m_slope;

    private final double[] m_values;

    /**
     * @param from θ
     * @param gradient g
     * @param corrections vectors whose outer products are added to the blocks and taken away in turn, such that B
     *            remains positive definite
     */
    CoordinateDescent(final Parameters from, final double[] gradient, final CurvatureBlocks blocks,
        final List<double[]> corrections, final double lasso) {
        m_from = from;
        m_gradient = gradient;
        m_blocks = blocks;
        m_lasso = lasso;
        final int rank = corrections.size();
        m_corrections = new double[gradient.length * rank];
        m_signs = new double[rank];
        m_products = new double[rank];
        for (int r = 0; r < rank; r++) {
            m_signs[r] = r % 2 == 0 ? 1 : -1;
            for (int i = 0; i < gradient.length; i++) {
                m_corrections[i * rank + r] = corrections.get(r)[i];
            }
        }
        m_slope = gradient.clone();
        m_values = from.values().clone();
    }

    /**
     * Sweeps until the coefficients stand still.
     *
     * @param problem is asked whether the work was cancelled
     */
    void run(final Problem problem) {
        final double first = sweep(false);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            problem.checkCancelled();
            for (int s = 1; s < SWEEPS; s++) {
                sweep(true);
            }
            if (sweep(false) <= STANDSTILL * first) {
                return;
            }
            straightStep(problem);
            resume();
        }
        sweep(false);
    }

    /** Takes a step over the coefficients that are not zero. */
    private void straightStep(final Problem problem) {
        final int p = m_from.predictors();
        final int[] free = IntStream.range(0, m_values.length).filter(this::isFree).toArray();
        final double[] slope = new double[free.length];
        for (int f = 0; f < free.length; f++) {
            slope[f] = slope(free[f]) - (free[f] % p == 0 ? 0 : m_lasso * Math.signum(m_values[free[f]]));
        }
        new StraightStep(free, new FreeCurvature(m_blocks, free, m_corrections, m_signs), p).take(m_values, slope,
            problem::checkCancelled);
    }

    private boolean isFree(final int i) {
        return i % m_from.predictors() == 0 || m_values[i] != 0;
    }

    private double[] products(final double[] vector) {
        final double[] products = new double[m_signs.length];
        for (int i = 0; i < vector.length; i++) {
            for (int r = 0; vector[i] != 0 && r < products.length; r++) {
                products[r] += m_signs[r] * m_corrections[i * products.length + r] * vector[i];
            }
        }
        return products;
    }

    /** @return derivative of the quadratic by coefficient i */
    private double slope(final int i) {
        double slope = m_slope[i];
        for (int r = 0; r < m_products.length; r++) {
            slope -= m_corrections[i * m_products.length + r] * m_products[r];
        }
        return slope;
    }

    /** Sums up anew what depends on the coefficients. */
    private void resume() {
        final double[] change = m_values.clone();
        CurvaturePairs.addScaled(change, -1, m_from.values());
        System.arraycopy(products(change), 0, m_products, 0, m_products.length);
        System.arraycopy(m_gradient, 0, m_slope, 0, m_slope.length);
        CurvaturePairs.addScaled(m_slope, -1, m_blocks.times(change));
    }

    /** @return the largest B_ii Δ_i² */
    private double sweep(final boolean nonzeroOnly) {
        final int p = m_from.predictors();
        double largest = 0;
        for (int i = 0; i < m_values.length; i++) {
            if (!nonzeroOnly || isFree(i)) {
                largest = Math.max(largest, update(i / p, i % p));
            }
        }
        return largest;
    }

    private double update(final int column, final int j) {
        final int p = m_from.predictors();
        final int i = column * p + j;
        final int rank = m_signs.length;
        final double[] block = m_blocks.ofColumn(column);
        double curvature = block[j * p + j];
        for (int r = 0; r < rank; r++) {
            final double correction = m_corrections[i * rank + r];
            curvature += m_signs[r] * correction * correction;
        }
        curvature = Math.max(curvature, LEAST_SHARE * block[j * p + j]);
        final double before = m_values[i];
        final double pulled = slope(i) + curvature * before;
        final double after = (j == 0 ? pulled : softened(pulled)) / curvature;
        final double change = after - before;
        if (change == 0 || !Double.isFinite(after)) {
            return 0;
        }
        m_values[i] = after;
        for (int other = 0; other < p; other++) {
            m_slope[column * p + other] -= block[j * p + other] * change;
        }
        for (int r = 0; r < rank; r++) {
            m_products[r] += m_signs[r] * m_corrections[i * rank + r] * change;
        }
        return curvature * change * change;
    }

    private double softened(final double value) {
        return value > m_lasso ? value - m_lasso : value < -m_lasso ? value + m_lasso : 0;
    }

    /** @return θ + δ; zero exactly where the ℓ1 norm holds a slope there; not a copy */
    double[] values() {
        return m_values;
    }

    /** @return how much F would rise along δ at first: gᵀδ − lasso · (‖θ + δ‖₁ − ‖θ‖₁) */
    double initialRise() {
        final int p = m_from.predictors();
        double rise = 0;
        for (int i = 0; i < m_values.length; i++) {
            final double before = m_from.values()[i];
            rise += m_gradient[i] * (m_values[i] - before)
                - (i % p == 0 ? 0 : m_lasso * (Math.abs(m_values[i]) - Math.abs(before)));
        }
        return rise;
    }

    /** @return value of the quadratic minus the change of the ℓ1 norm: the rise of F that it promises */
    double promisedRise() {
        double square = 0;
        for (int i = 0; i < m_values.length; i++) {
            square += (m_gradient[i] - m_slope[i]) * (m_values[i] - m_from.values()[i]);
        }
        for (int r = 0; r < m_signs.length; r++) {
            square += m_signs[r] * m_products[r] * m_products[r];
        }
        return initialRise() - square / 2;
    }
}
