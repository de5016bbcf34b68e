package org.dendromoe.engine.data;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A uniform sample of the rows of a table, and in addition a few rows of every class that it has too few of. */
final class RowSample {

    /** A class of the sample keeps as many rows, if it has them. */
    private static final int FEWEST_OF_CLASS = 10;

    private final RowReservoir m_all;

    private final RowReservoir[] m_ofClass;

    private long m_offered;

    /** @param size number of rows that are drawn from all */
    RowSample(final int classes, final int size, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        m_all = new RowReservoir(size, random.split());
        m_ofClass = new RowReservoir[classes];
        for (int m = 0; m < classes; m++) {
            m_ofClass[m] = new RowReservoir(FEWEST_OF_CLASS, random.split());
        }
    }

    /** @param x values of the features; copied if the row is taken */
    void offer(final double[] x, final int label, final String group) {
        m_all.offer(m_offered, x, label, group);
        m_ofClass[label].offer(m_offered, x, label, group);
        m_offered++;
    }

    /** @return the sample in the order of the table */
    List<RowReservoir.Sampled> rows() {
        final TreeMap<Long, RowReservoir.Sampled> rows = new TreeMap<>();
        final int[] counts = new int[m_ofClass.length];
        for (final RowReservoir.Sampled row : m_all.rows()) {
            rows.put(row.number(), row);
            counts[row.label()]++;
        }
        for (int m = 0; m < counts.length; m++) {
            for (final RowReservoir.Sampled row : m_ofClass[m].rows()) {
                if (counts[m] < FEWEST_OF_CLASS && rows.putIfAbsent(row.number(), row) == null) {
                    counts[m]++;
                }
            }
        }
        return List.copyOf(rows.values());
    }
}
