package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A uniform sample of rows that are seen once, one after the other (algorithm R, Vitter 1985, ACM Trans. Math. Softw.
 * 11).
 */
final class RowReservoir {

    /**
     * A row of the sample.
     *
     * @param number of the row in the order of the table
     * @param x values of its features
     * @param label its class index
     * @param group its group, {@code null} if it has none
     */
    record Sampled(long number, double[] x, int label, String group) {
    }

    private final int m_size;

    private final SplittableRandom m_random;

    private final List<Sampled> m_rows = new ArrayList<>();

    private long m_seen;

    /** @param size number of rows that the sample has at most */
    RowReservoir(final int size, final SplittableRandom random) {
        m_size = size;
        m_random = random;
    }

    /** @param x values of the features; copied if the row is taken */
    void offer(final long number, final double[] x, final int label, final String group) {
        final long place = m_random.nextLong(++m_seen);
        if (m_rows.size() < m_size) {
            m_rows.add(new Sampled(number, x.clone(), label, group));
        } else if (place < m_size) {
            m_rows.set((int)place, new Sampled(number, x.clone(), label, group));
        }
    }

    /** @return the sample in the order of the table */
    List<Sampled> rows() {
        return m_rows.stream().sorted(Comparator.comparingLong(Sampled::number)).toList();
    }
}
