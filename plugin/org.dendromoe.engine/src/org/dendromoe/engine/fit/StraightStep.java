package org.dendromoe.engine.fit;

/**
 * A step to the maximum of a quadratic minus the ℓ1 norm over the coefficients that are not zero, whose signs make that
 * a smooth problem, by conjugate gradients (Hestenes and Stiefel 1952); it ends where the first slope becomes zero.
 */
final class StraightStep {

    private static final int MOST_ITERATIONS = 60;

    /** The residual is small when its square is below this share of what it was. */
    private static final double SMALL = 1e-12;

    private final int[] m_free;

    private final FreeCurvature m_curvature;

    private final int m_predictors;

    /**
     * @param free positions of the coefficients that may move: the intercepts, and the slopes that are not zero
     * @param curvature of these coefficients
     */
    StraightStep(final int[] free, final FreeCurvature curvature, final int predictors) {
        m_free = free;
        m_curvature = curvature;
        m_predictors = predictors;
    }

    /**
     * @param values all coefficients, changed by the step
     * @param slope derivative of what is maximised by each free coefficient
     * @param cancellation throws an exception if the work was cancelled
     */
    void take(final double[] values, final double[] slope, final Runnable cancellation) {
        final double[] direction = direction(slope, cancellation);
        double length = 1;
        for (int f = 0; f < m_free.length; f++) {
            final double value = values[m_free[f]];
            if (isSlope(f) && (value + direction[f]) * value < 0) {
                length = Math.min(length, -value / direction[f]);
            }
        }
        for (int f = 0; f < m_free.length; f++) {
            final double value = values[m_free[f]];
            final double after = value + length * direction[f];
            values[m_free[f]] = isSlope(f) && after * value < 0 ? 0 : after;
        }
    }

    private boolean isSlope(final int f) {
        return m_free[f] % m_predictors != 0;
    }

    private double[] direction(final double[] slope, final Runnable cancellation) {
        final double[] step = new double[slope.length];
        final double[] residual = slope.clone();
        final double[] search = slope.clone();
        double square = CurvaturePairs.dot(residual, residual);
        final double first = square;
        for (int iteration = 0; iteration < MOST_ITERATIONS && square > SMALL * first; iteration++) {
            cancellation.run();
            final double[] product = m_curvature.times(search);
            final double bend = CurvaturePairs.dot(search, product);
            if (!(bend > 0) || !Double.isFinite(square / bend)) {
                break;
            }
            CurvaturePairs.addScaled(step, square / bend, search);
            CurvaturePairs.addScaled(residual, -square / bend, product);
            final double before = square;
            square = CurvaturePairs.dot(residual, residual);
            for (int f = 0; f < search.length; f++) {
                search[f] = residual[f] + square / before * search[f];
            }
        }
        return step;
    }
}
