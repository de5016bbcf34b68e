package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Collects rows into the block layout of {@link TrainingTable}; nothing is copied when it grows. */
final class BlockBuffer {

    private static final int BLOCK = TrainingTable.BLOCK;

    /** The intercept's line; all blocks share it, rows beyond the data count nothing in any sum. */
    private static final double[] ONES = new double[BLOCK];

    static {
        Arrays.fill(ONES, 1);
    }

    private final int m_features;

    private final List<double[][]> m_blocks = new ArrayList<>();

    private final List<int[]> m_labels = new ArrayList<>();

    private int m_rows;

    BlockBuffer(final int features) {
        m_features = features;
    }

    void append(final double[] x, final int label) {
        final int i = m_rows % BLOCK;
        if (i == 0) {
            final double[][] block = new double[m_features + 1][];
            block[0] = ONES;
            for (int f = 1; f <= m_features; f++) {
                block[f] = new double[BLOCK];
            }
            m_blocks.add(block);
            m_labels.add(new int[BLOCK]);
        }
        final double[][] block = m_blocks.get(m_blocks.size() - 1);
        for (int f = 0; f < m_features; f++) {
            block[f + 1][i] = x[f];
        }
        m_labels.get(m_labels.size() - 1)[i] = label;
        m_rows = Math.addExact(m_rows, 1);
    }

    int rows() {
        return m_rows;
    }

    /** @return per block the intercept's line and one line per feature */
    double[][][] blocks() {
        return m_blocks.toArray(double[][][]::new);
    }

    Labels labels() {
        return new Labels(m_labels.toArray(int[][]::new), m_rows);
    }

    /** Gets each value of a feature in the order of the rows. */
    void forEach(final int feature, final DoubleConsumer consumer) {
        int left = m_rows;
        for (final double[][] block : m_blocks) {
            final double[] line = block[feature + 1];
            final int rows = Math.min(BLOCK, left);
            for (int i = 0; i < rows; i++) {
                consumer.accept(line[i]);
            }
            left -= rows;
        }
    }

    /** Keeps the given features only, standardised, line by line in place. */
    void keep(final List<Integer> kept, final Standardisation standardisation) {
        for (int b = 0; b < m_blocks.size(); b++) {
            final double[][] block = new double[kept.size() + 1][];
            block[0] = ONES;
            final int rows = Math.min(BLOCK, m_rows - b * BLOCK);
            for (int f = 0; f < kept.size(); f++) {
                final double[] line = m_blocks.get(b)[kept.get(f) + 1];
                for (int i = 0; i < rows; i++) {
                    line[i] = standardisation.apply(f, line[i]);
                }
                block[f + 1] = line;
            }
            m_blocks.set(b, block);
        }
    }
}
