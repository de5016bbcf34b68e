package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Collects rows into the block layout of {@link TrainingTable}; nothing is copied when it grows. */
final class BlockBuffer {

    private static final int BLOCK = TrainingTable.BLOCK;

    private final int m_features;

    private final boolean m_singlePrecision;

    private final List<StoredBlock> m_blocks = new ArrayList<>();

    private final List<int[]> m_labels = new ArrayList<>();

    /** lines of the block that is being filled */
    private double[][] m_lines;

    private int m_rows;

    BlockBuffer(final int features, final boolean singlePrecision) {
        m_features = features;
        m_singlePrecision = singlePrecision;
    }

    void append(final double[] x, final int label) {
        final int i = m_rows % BLOCK;
        if (i == 0) {
            m_lines = emptyLines();
            m_labels.add(new int[BLOCK]);
        }
        for (int f = 0; f < m_features; f++) {
            m_lines[f + 1][i] = x[f];
        }
        m_labels.get(m_labels.size() - 1)[i] = label;
        m_rows = Math.addExact(m_rows, 1);
        if (i == BLOCK - 1) {
            store();
        }
    }

    private double[][] emptyLines() {
        final double[][] lines = new double[m_features + 1][];
        lines[0] = StoredBlock.ONES;
        for (int f = 1; f <= m_features; f++) {
            lines[f] = new double[BLOCK];
        }
        return lines;
    }

    private void store() {
        m_blocks.add(stored(m_lines, m_rows - m_blocks.size() * BLOCK));
        m_lines = null;
    }

    private StoredBlock stored(final double[][] lines, final int rows) {
        return m_singlePrecision ? new SingleBlock(lines, rows) : new DoubleBlock(lines);
    }

    /** Ends the last block; no row may follow. */
    private void finish() {
        if (m_lines != null) {
            store();
        }
    }

    int rows() {
        return m_rows;
    }

    StoredBlock[] blocks() {
        finish();
        return m_blocks.toArray(StoredBlock[]::new);
    }

    Labels labels() {
        return new Labels(m_labels.toArray(int[][]::new), m_rows);
    }

    private static void check(final BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The table was not read to its end.");
        }
    }

    /**
     * Gets each value of a feature in the order of the rows.
     *
     * @throws CancellationException if the work was cancelled
     */
    void forEach(final int feature, final DoubleConsumer consumer, final BooleanSupplier cancelled) {
        finish();
        int left = m_rows;
        for (final StoredBlock block : m_blocks) {
            check(cancelled);
            final int rows = Math.min(BLOCK, left);
            for (int i = 0; i < rows; i++) {
                consumer.accept(block.value(feature + 1, i));
            }
            left -= rows;
        }
    }

    /**
     * Keeps the given features only, standardised, block by block in place.
     *
     * @throws CancellationException if the work was cancelled; the rows are then of no more use
     */
    void keep(final List<Integer> kept, final Standardisation standardisation, final BooleanSupplier cancelled) {
        finish();
        final double[][] work = new double[m_features + 1][m_singlePrecision ? BLOCK : 0];
        for (int b = 0; b < m_blocks.size(); b++) {
            check(cancelled);
            final double[][] all = m_blocks.get(b).lines(work);
            final double[][] lines = new double[kept.size() + 1][];
            lines[0] = StoredBlock.ONES;
            final int rows = Math.min(BLOCK, m_rows - b * BLOCK);
            for (int f = 0; f < kept.size(); f++) {
                final double[] line = all[kept.get(f) + 1];
                for (int i = 0; i < rows; i++) {
                    line[i] = standardisation.apply(f, line[i]);
                }
                lines[f + 1] = line;
            }
            m_blocks.set(b, stored(lines, rows));
        }
    }
}
