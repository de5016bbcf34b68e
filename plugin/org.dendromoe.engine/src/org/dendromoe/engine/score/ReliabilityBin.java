package org.dendromoe.engine.score;

/**
 * The rows whose probability of an event lies in (lower, upper]; the first bin also has the rows of probability 0.
 *
 * @param lower left edge
 * @param upper right edge
 * @param rows number of rows; if there are none, all that follows is NaN
 * @param meanProbability mean of their probabilities
 * @param frequency share of them in which the event happened
 * @param low lower end of the 95 % confidence interval of the frequency (Wilson 1927, JASA 22)
 * @param high upper end
 */
public record ReliabilityBin(double lower, double upper, long rows, double meanProbability, double frequency,
    double low, double high) {

    /** 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    static ReliabilityBin of(final double lower, final double upper, final long rows, final double probabilities,
        final long happened) {
        if (rows == 0) {
            return new ReliabilityBin(lower, upper, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        final double n = rows;
        final double frequency = happened / n;
        final double scale = 1 + Z * Z / n;
        final double centre = (frequency + Z * Z / (2 * n)) / scale;
        final double half = Z / scale * Math.sqrt(frequency * (1 - frequency) / n + Z * Z / (4 * n * n));
        // the ends are 0 and 1 when the event never or always happened, but for rounding
        return new ReliabilityBin(lower, upper, rows, probabilities / n, frequency,
            happened == 0 ? 0 : centre - half, happened == rows ? 1 : centre + half);
    }
}
