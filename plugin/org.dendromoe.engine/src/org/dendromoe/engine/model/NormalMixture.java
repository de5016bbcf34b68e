package org.dendromoe.engine.model;

import org.dendromoe.engine.data.ResponseScale;

/**
 * What a mixture of Gaussian experts says of one row: the response is normal with mean μ_k and standard deviation σ_k
 * with probability π_k.
 *
 * @param gate K probabilities that sum to 1
 * @param means μ, finite
 * @param deviations σ, positive and finite
 */
public record NormalMixture(double[] gate, double[] means, double[] deviations) {

    /** No quantile lies that many standard deviations or more away from the mean of every component. */
    private static final double FARTHEST = 40;

    /** Newton steps and bisections until neighbouring numbers are left, and then some. */
    private static final int MOST_STEPS = 200;

    /** Smallest level of a quantile, and the largest level's distance from 1. */
    public static final double LEAST_LEVEL = 1e-9;

    /** @return the same distribution in units of the target */
    NormalMixture scaled(final ResponseScale scale) {
        final double[] restored = new double[means.length];
        final double[] spreads = new double[means.length];
        for (int k = 0; k < means.length; k++) {
            restored[k] = scale.restore(means[k]);
            spreads[k] = Math.max(Double.MIN_NORMAL,
                Math.min(ResponseScale.FARTHEST, scale.deviation() * deviations[k]));
        }
        return new NormalMixture(gate, restored, spreads);
    }

    /** @return E y = Σ_k π_k μ_k */
    public double mean() {
        double mean = 0;
        for (int k = 0; k < gate.length; k++) {
            mean += gate[k] * means[k];
        }
        return mean;
    }

    /** @return √Var y, Var y = Σ_k π_k (σ_k² + (μ_k − E y)²) */
    public double deviation() {
        final double mean = mean();
        double largest = 0;
        for (int k = 0; k < gate.length; k++) {
            largest = Math.max(largest, Math.max(deviations[k], Math.abs(means[k] - mean)));
        }
        double sum = 0;
        for (int k = 0; k < gate.length; k++) {
            final double spread = deviations[k] / largest;
            final double shift = (means[k] - mean) / largest;
            sum += gate[k] * (spread * spread + shift * shift);
        }
        return largest * Math.sqrt(sum);
    }

    /** @return P(Y ≤ y) */
    public double cumulative(final double y) {
        double sum = 0;
        for (int k = 0; k < gate.length; k++) {
            sum += gate[k] * Normal.cumulative((y - means[k]) / deviations[k]);
        }
        return sum;
    }

    /** @return P(Y > y), accurate where it is small */
    private double beyond(final double y) {
        double sum = 0;
        for (int k = 0; k < gate.length; k++) {
            sum += gate[k] * Normal.cumulative((means[k] - y) / deviations[k]);
        }
        return sum;
    }

    private double density(final double y) {
        double sum = 0;
        for (int k = 0; k < gate.length; k++) {
            sum += gate[k] * Normal.density((y - means[k]) / deviations[k]) / deviations[k];
        }
        return sum;
    }

    /** @return whether a quantile can be of that level: {@link #LEAST_LEVEL} to 1 − {@link #LEAST_LEVEL} */
    public static boolean isLevel(final double level) {
        return level >= LEAST_LEVEL && level <= 1 - LEAST_LEVEL;
    }

    /**
     * The level's place in the distribution of the mixture, by Newton steps that are kept within a shrinking bracket.
     *
     * @param level between {@link #LEAST_LEVEL} and 1 − {@link #LEAST_LEVEL}
     * @throws IllegalArgumentException if the level is out of range
     */
    public double quantile(final double level) {
        if (!isLevel(level)) {
            throw new IllegalArgumentException("The level of a quantile must be between 1e-9 and 1 − 1e-9, but is "
                + level + ".");
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < gate.length; k++) {
            if (gate[k] > 0) {
                low = Math.min(low, means[k] - FARTHEST * deviations[k]);
                high = Math.max(high, means[k] + FARTHEST * deviations[k]);
            }
        }
        double y = Math.max(low, Math.min(high, mean()));
        for (int step = 0; step < MOST_STEPS; step++) {
            final double excess = level <= 0.5 ? cumulative(y) - level : (1 - level) - beyond(y);
            if (excess == 0) {
                return y;
            }
            low = excess < 0 ? y : low;
            high = excess < 0 ? high : y;
            final double newton = y - excess / density(y);
            final double middle = low + 0.5 * (high - low);
            // every third step halves the bracket, whatever Newton's steps do where the density is next to nothing
            final double next = newton > low && newton < high && step % 3 != 2 ? newton : middle;
            if (next == y || !(next > low && next < high)) {
                return y;
            }
            y = next;
        }
        return y;
    }
}
