package org.dendromoe.engine.fit;

import java.util.Arrays;

import org.dendromoe.engine.model.Parameters;

/**
 * The elastic net (Zou and Hastie 2005, JRSS B 67): lasso · ‖slopes‖₁ + ridge/2 · ‖slopes‖² of gate and experts;
 * intercepts are not penalised.
 *
 * @param ridge (1 − α) λ ≥ 0
 * @param lasso α λ ≥ 0
 */
record Penalty(double ridge, double lasso) {

    static final Penalty NONE = new Penalty(0, 0);

    /** @param share α, that of the ℓ1 norm, 0 to 1 */
    static Penalty of(final double lambda, final double share) {
        return new Penalty((1 - share) * lambda, share * lambda);
    }

    /** @return whether slopes may be exactly zero at the optimum */
    boolean selects() {
        return lasso > 0;
    }

    double of(final Parameters at) {
        final double squares = ridge / 2 * at.squaredSlopes();
        return selects() ? squares + lasso * absoluteSlopes(at) : squares;
    }

    private static double absoluteSlopes(final Parameters at) {
        final int p = at.predictors();
        double sum = 0;
        for (int c = at.shape().firstPenalised(); c < at.columns(); c++) {
            for (int j = 1; j < p; j++) {
                sum += Math.abs(at.values()[c * p + j]);
            }
        }
        return sum;
    }

    /**
     * A common shift of the gate vectors, or of the class vectors of an expert, changes no probability. Among the
     * parameters that say the same, these are the ones with the smallest penalty, and where the ℓ1 norm alone leaves a
     * choice, the shortest; intercepts sum to 0.
     */
    Parameters centred(final Parameters parameters) {
        final Parameters centred = parameters.centred();
        if (selects()) {
            final int experts = parameters.column(0, 0);
            if (parameters.gating().shiftInvariant()) {
                shift(parameters, centred, 0, experts);
            }
            for (int k = 0; k < parameters.experts(); k++) {
                shift(parameters, centred, parameters.column(k, 0), parameters.classes());
            }
        }
        return centred;
    }

    private void shift(final Parameters from, final Parameters to, final int firstColumn, final int columns) {
        final int p = from.predictors();
        final double[] slopes = new double[columns];
        for (int j = 1; j < p; j++) {
            for (int c = 0; c < columns; c++) {
                slopes[c] = from.values()[(firstColumn + c) * p + j];
            }
            final double shift = cheapestShift(slopes);
            for (int c = 0; c < columns; c++) {
                to.values()[(firstColumn + c) * p + j] = slopes[c] - shift;
            }
        }
    }

    /**
     * @return c that minimises lasso · Σ |v − c| + ridge/2 · Σ (v − c)², of several the one nearest to the mean: with i
     *         of the n slopes v below c the derivative vanishes at mean + (n − 2i) lasso / (n ridge), and the minimum is
     *         the median of these n + 1 numbers and the slopes
     */
    private double cheapestShift(final double[] slopes) {
        final int n = slopes.length;
        final double mean = Arrays.stream(slopes).sum() / n;
        final double[] candidates = Arrays.copyOf(slopes, 2 * n + 1);
        for (int i = 0; i <= n; i++) {
            candidates[n + i] = n == 2 * i ? mean : mean + (n - 2 * i) * (lasso / (n * ridge));
        }
        Arrays.sort(candidates);
        return candidates[n];
    }
}
