package org.dendromoe.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.RowSink;
import org.dendromoe.engine.data.Schema;

/** Rows of a simulated table, made when they are asked for: uniform features, classes that depend on three of them. */
final class SimulatedRows {

    private static final String[] CLASSES = {"a", "b", "c"};

    private final int m_rows;

    private final int m_features;

    SimulatedRows(final int rows, final int features) {
        m_rows = rows;
        m_features = features;
    }

    Schema schema() {
        return new Schema("class", List.of(),
            IntStream.range(0, m_features).<Column>mapToObj(j -> new Column.Numeric("x" + j)).toList());
    }

    /** Gives every row to a sink, the same ones each time. */
    void forEach(final RowSink sink) {
        final SplittableRandom random = new SplittableRandom(1);
        final SimulatedRow row = new SimulatedRow(m_features);
        for (int n = 0; n < m_rows; n++) {
            row.draw(random);
            sink.accept(row);
        }
    }

    private static final class SimulatedRow implements Row {

        private final double[] m_cells;

        private String m_label;

        SimulatedRow(final int features) {
            m_cells = new double[features];
        }

        void draw(final SplittableRandom random) {
            for (int j = 0; j < m_cells.length; j++) {
                m_cells[j] = random.nextDouble() * 10 * (j + 1);
            }
            final double first = m_cells[0] - 5;
            final double second = m_cells[1] - 10;
            final double noise = random.nextDouble();
            final int regime = first > 0 ? second > 0 ? 0 : 1 : m_cells[2] > 15 ? 2 : 0;
            m_label = CLASSES[noise < 0.1 ? (int)(30 * noise) : regime];
        }

        @Override
        public String name() {
            return "simulated";
        }

        @Override
        public boolean isMissing(final int column) {
            return false;
        }

        @Override
        public double number(final int column) {
            return m_cells[column];
        }

        @Override
        public String category(final int column) {
            throw new IllegalArgumentException("no nominal column");
        }

        @Override
        public String label() {
            return m_label;
        }

        @Override
        public String group() {
            return null;
        }
    }
}
