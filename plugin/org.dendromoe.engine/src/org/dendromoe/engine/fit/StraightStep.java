package org.dendromoe.engine.fit;

import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * A step to the maximum of a quadratic minus the ℓ1 norm over the coefficients that are not zero, whose signs make that
 * a smooth problem, by conjugate gradients (Hestenes and Stiefel 1952); it ends where the first slope becomes zero.
 */
final class StraightStep {

    private static final int MOST_ITERATIONS = 60;

    /** The residual is small when its square is below this share of what it was. */
    private static final double SMALL = 1e-12;

    private final UnaryOperator<double[]> m_curvature;

    private final IntToDoubleFunction m_slope;

    private final double m_lasso;

    private final int m_predictors;

    /**
     * @param curvature product of the curvature and a vector
     * @param slope derivative of the quadratic by a coefficient
     */
    StraightStep(final UnaryOperator<double[]> curvature, final IntToDoubleFunction slope, final double lasso,
        final int predictors) {
        m_curvature = curvature;
        m_slope = slope;
        m_lasso = lasso;
        m_predictors = predictors;
    }

    /** @param values coefficients, changed by the step */
    void take(final double[] values) {
        final double[] direction = direction(values);
        double length = 1;
        for (int i = 0; i < values.length; i++) {
            if (i % m_predictors != 0 && (values[i] + direction[i]) * values[i] < 0) {
                length = Math.min(length, -values[i] / direction[i]);
            }
        }
        for (int i = 0; i < values.length; i++) {
            final double after = values[i] + length * direction[i];
            values[i] = i % m_predictors != 0 && after * values[i] < 0 ? 0 : after;
        }
    }

    private boolean isFree(final double[] values, final int i) {
        return i % m_predictors == 0 || values[i] != 0;
    }

    private double[] direction(final double[] values) {
        final int n = values.length;
        final double[] step = new double[n];
        final double[] residual = new double[n];
        for (int i = 0; i < n; i++) {
            residual[i] = !isFree(values, i) ? 0
                : m_slope.applyAsDouble(i) - (i % m_predictors == 0 ? 0 : m_lasso * Math.signum(values[i]));
        }
        double square = CurvaturePairs.dot(residual, residual);
        final double first = square;
        final double[] search = residual.clone();
        for (int iteration = 0; iteration < MOST_ITERATIONS && square > SMALL * first; iteration++) {
            final double[] product = m_curvature.apply(search);
            for (int i = 0; i < n; i++) {
                product[i] = isFree(values, i) ? product[i] : 0;
            }
            final double bend = CurvaturePairs.dot(search, product);
            if (!(bend > 0) || !Double.isFinite(square / bend)) {
                break;
            }
            CurvaturePairs.addScaled(step, square / bend, search);
            CurvaturePairs.addScaled(residual, -square / bend, product);
            final double before = square;
            square = CurvaturePairs.dot(residual, residual);
            for (int i = 0; i < n; i++) {
                search[i] = residual[i] + square / before * search[i];
            }
        }
        return step;
    }
}
