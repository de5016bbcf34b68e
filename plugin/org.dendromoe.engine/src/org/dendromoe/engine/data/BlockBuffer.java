package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects rows into the block layout of {@link TrainingTable}. */
final class BlockBuffer {

    private static final int BLOCK = TrainingTable.BLOCK;

    private final int m_features;

    private final List<double[]> m_blocks = new ArrayList<>();

    private int[] m_labels = new int[BLOCK];

    private int m_rows;

    BlockBuffer(final int features) {
        m_features = features;
    }

    void append(final double[] x, final int label) {
        final int i = m_rows % BLOCK;
        if (i == 0) {
            m_blocks.add(new double[(m_features + 1) * BLOCK]);
        }
        if (m_rows == m_labels.length) {
            m_labels = Arrays.copyOf(m_labels, Math.addExact(m_rows, m_rows >> 1));
        }
        final double[] block = m_blocks.get(m_blocks.size() - 1);
        block[i] = 1;
        for (int f = 0; f < m_features; f++) {
            block[(f + 1) * BLOCK + i] = x[f];
        }
        m_labels[m_rows++] = label;
    }

    int rows() {
        return m_rows;
    }

    double[][] blocks() {
        return m_blocks.toArray(double[][]::new);
    }

    int[] labels() {
        return Arrays.copyOf(m_labels, m_rows);
    }

    /** Gets each value of a feature in the order of the rows. */
    void forEach(final int feature, final java.util.function.DoubleConsumer consumer) {
        for (int n = 0; n < m_rows; n++) {
            consumer.accept(m_blocks.get(n / BLOCK)[(feature + 1) * BLOCK + n % BLOCK]);
        }
    }

    /** Keeps the given features only, standardised, block by block in place. */
    void keep(final List<Integer> kept, final Standardisation standardisation) {
        for (int b = 0; b < m_blocks.size(); b++) {
            final double[] raw = m_blocks.get(b);
            final double[] block = new double[(kept.size() + 1) * BLOCK];
            System.arraycopy(raw, 0, block, 0, BLOCK);
            final int rows = Math.min(BLOCK, m_rows - b * BLOCK);
            for (int f = 0; f < kept.size(); f++) {
                final int from = (kept.get(f) + 1) * BLOCK;
                for (int i = 0; i < rows; i++) {
                    block[(f + 1) * BLOCK + i] = standardisation.apply(f, raw[from + i]);
                }
            }
            m_blocks.set(b, block);
        }
    }
}
