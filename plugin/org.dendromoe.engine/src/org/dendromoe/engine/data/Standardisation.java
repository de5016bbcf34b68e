package org.dendromoe.engine.data;

/**
 * Mean and population standard deviation (divided by N) of each feature on the training rows.
 *
 * @param means one per feature
 * @param deviations one per feature, finite and positive
 */
public record Standardisation(double[] means, double[] deviations) {

    /** Largest magnitude of a value; beyond it differences and squares leave the range of a double. */
    static final double LARGEST = 1e300;

    /** @return the value that leaves every feature as it is */
    static Standardisation none(final int features) {
        final double[] ones = new double[features];
        java.util.Arrays.fill(ones, 1);
        return new Standardisation(new double[features], ones);
    }

    /** @return the standardised value; 0, the training mean, for NaN */
    double apply(final int feature, final double value) {
        return Double.isNaN(value) ? 0 : (value - means[feature]) / deviations[feature];
    }
}
