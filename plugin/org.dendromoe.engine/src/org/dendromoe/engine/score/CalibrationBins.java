package org.dendromoe.engine.score;

import java.util.List;
import java.util.stream.IntStream;

/** Compares the probability of one event with how often it happened, in equal-width bins of the probability. */
final class CalibrationBins {

    private static final int BINS = 15;

    private final long[] m_rows = new long[BINS];

    private final long[] m_happened = new long[BINS];

    private final double[] m_probabilities = new double[BINS];

    void add(final double probability, final boolean happened) {
        // bins are closed on the right: a probability of exactly i / 15 belongs to bin i − 1
        final int bin = Math.min(BINS - 1, Math.max(0, (int)Math.ceil(probability * BINS) - 1));
        m_rows[bin]++;
        m_probabilities[bin] += probability;
        m_happened[bin] += happened ? 1 : 0;
    }

    /** @return Σ over the bins of share of the rows · |frequency − mean probability| */
    double error(final long rows) {
        double error = 0;
        for (int b = 0; b < BINS; b++) {
            error += Math.abs(m_happened[b] - m_probabilities[b]);
        }
        return error / rows;
    }

    /** @return Murphy's reliability: mean over the rows of the squared difference of the same two */
    double reliability(final long rows) {
        double sum = 0;
        for (int b = 0; b < BINS; b++) {
            final double difference = m_happened[b] - m_probabilities[b];
            sum += m_rows[b] == 0 ? 0 : difference * difference / m_rows[b];
        }
        return sum / rows;
    }

    /** @return Murphy's resolution: mean over the rows of the squared difference of bin's and overall frequency */
    double resolution(final long rows) {
        final double overall = frequency(rows);
        double sum = 0;
        for (int b = 0; b < BINS; b++) {
            final double difference = m_happened[b] - m_rows[b] * overall;
            sum += m_rows[b] == 0 ? 0 : difference * difference / m_rows[b];
        }
        return sum / rows;
    }

    /** @return Murphy's uncertainty: the variance of the event */
    double uncertainty(final long rows) {
        final double overall = frequency(rows);
        return overall * (1 - overall);
    }

    private double frequency(final long rows) {
        long happened = 0;
        for (final long inBin : m_happened) {
            happened += inBin;
        }
        return (double)happened / rows;
    }

    List<ReliabilityBin> bins() {
        return IntStream.range(0, BINS).mapToObj(b -> ReliabilityBin.of((double)b / BINS, (b + 1.0) / BINS, m_rows[b],
            m_probabilities[b], m_happened[b])).toList();
    }
}
