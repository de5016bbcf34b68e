package org.dendromoe.engine.score;

/**
 * What a Brier score is made of: score = reliability − resolution + uncertainty + withinBins (Murphy 1973, J. Applied
 * Meteorology 12, for each class against the rest in the 15 bins of its probability, summed over the classes).
 *
 * @param reliability mean squared difference of a bin's mean probability and frequency; 0 is best
 * @param resolution mean squared difference of a bin's frequency and the overall one; more is better
 * @param uncertainty Σ_m f_m (1 − f_m) of the classes' shares, which no prediction changes
 * @param withinBins what Murphy's three parts leave out because probabilities in a bin differ: their variance less
 *            twice their covariance with the outcome (Stephenson et al. 2008, Weather and Forecasting 23). Negative if
 *            predictions are better than their bins' means
 */
public record BrierParts(double reliability, double resolution, double uncertainty, double withinBins) {

    static BrierParts of(final CalibrationBins[] classes, final long rows, final double score) {
        double reliability = 0;
        double resolution = 0;
        double uncertainty = 0;
        for (final CalibrationBins bins : classes) {
            reliability += bins.reliability(rows);
            resolution += bins.resolution(rows);
            uncertainty += bins.uncertainty(rows);
        }
        return new BrierParts(reliability, resolution, uncertainty, score - (reliability - resolution + uncertainty));
    }
}
