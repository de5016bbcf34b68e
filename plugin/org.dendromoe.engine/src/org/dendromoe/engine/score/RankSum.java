package org.dendromoe.engine.score;

import java.util.Arrays;

/**
 * Area under the ROC curve of one class against the rest, from the rank sum of Mann and Whitney 1947; ties count half.
 */
final class RankSum {

    private static final int FIRST_CAPACITY = 64;

    private double[] m_positives = new double[FIRST_CAPACITY];

    private double[] m_negatives = new double[FIRST_CAPACITY];

    private int m_positiveCount;

    private int m_negativeCount;

    void add(final double score, final boolean positive) {
        if (positive) {
            m_positives = withRoom(m_positives, m_positiveCount);
            m_positives[m_positiveCount++] = score;
        } else {
            m_negatives = withRoom(m_negatives, m_negativeCount);
            m_negatives[m_negativeCount++] = score;
        }
    }

    private static double[] withRoom(final double[] values, final int count) {
        return count < values.length ? values : Arrays.copyOf(values, Math.addExact(count, count));
    }

    /** @return probability that a positive row has the higher score; NaN if there are no positives or no negatives */
    double area() {
        if (m_positiveCount == 0 || m_negativeCount == 0) {
            return Double.NaN;
        }
        Arrays.sort(m_positives, 0, m_positiveCount);
        Arrays.sort(m_negatives, 0, m_negativeCount);
        double wins = 0;
        int below = 0;
        int upTo = 0;
        for (int i = 0; i < m_positiveCount; i++) {
            while (below < m_negativeCount && m_negatives[below] < m_positives[i]) {
                below++;
            }
            upTo = Math.max(upTo, below);
            while (upTo < m_negativeCount && m_negatives[upTo] <= m_positives[i]) {
                upTo++;
            }
            wins += 0.5 * ((double)below + upTo);
        }
        return wins / m_positiveCount / m_negativeCount;
    }
}
