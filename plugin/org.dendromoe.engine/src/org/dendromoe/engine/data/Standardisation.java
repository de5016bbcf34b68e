package org.dendromoe.engine.data;

/**
 * Mean and population standard deviation (divided by N) of each feature on the training rows.
 *
 * @param means one per feature
 * @param deviations one per feature, finite and positive
 */
public record Standardisation(double[] means, double[] deviations) {

    /** Largest magnitude of a value; beyond it differences and squares leave the range of a double. */
    public static final double LARGEST = 1e300;

    /**
     * Largest magnitude of a standardised value. Training rows are within √N; a row that is further away than this from
     * those that a model was trained on is taken to be this far, so that nothing that is made of it overflows.
     */
    public static final double FARTHEST = 1e100;

    /** @return the value that leaves every feature as it is */
    static Standardisation none(final int features) {
        final double[] ones = new double[features];
        java.util.Arrays.fill(ones, 1);
        return new Standardisation(new double[features], ones);
    }

    /** @return the standardised value, finite; 0, the training mean, for NaN */
    double apply(final int feature, final double value) {
        return Double.isNaN(value) ? 0
            : Math.max(-FARTHEST, Math.min(FARTHEST, (value - means[feature]) / deviations[feature]));
    }
}
