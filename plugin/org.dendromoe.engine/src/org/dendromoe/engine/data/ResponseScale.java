package org.dendromoe.engine.data;

/**
 * How a numeric target is standardised: population mean and standard deviation on the training rows.
 *
 * @param mean in units of the target
 * @param deviation in units of the target, finite and positive
 */
public record ResponseScale(double mean, double deviation) {

    /** Predictions are not further from 0, so that no difference or sum of them overflows. */
    public static final double FARTHEST = 1e306;

    /** leaves the target as it is */
    static final ResponseScale NONE = new ResponseScale(0, 1);

    /** @throws IllegalArgumentException if a number is not usable */
    public ResponseScale {
        if (!Double.isFinite(mean) || !(deviation > 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException("The mean or standard deviation of the target is not usable.");
        }
    }

    double standardise(final double value) {
        return Math.max(-Standardisation.FARTHEST,
            Math.min(Standardisation.FARTHEST, (value - mean) / deviation));
    }

    /** @return the value in units of the target, at most {@link #FARTHEST} in magnitude */
    public double restore(final double standardised) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, mean + deviation * standardised));
    }
}
