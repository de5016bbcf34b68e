package org.dendromoe.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.Column;
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
        final double[] cells = new double[m_features];
        for (int n = 0; n < m_rows; n++) {
            for (int j = 0; j < m_features; j++) {
                cells[j] = random.nextDouble() * 10 * (j + 1);
            }
            sink.accept(new NumericRow(cells, label(cells, random.nextDouble())));
        }
    }

    private static String label(final double[] cells, final double noise) {
        final double first = cells[0] - 5;
        final double second = cells[1] - 10;
        final int regime = first > 0 ? second > 0 ? 0 : 1 : cells[2] > 15 ? 2 : 0;
        return CLASSES[noise < 0.1 ? (int)(30 * noise) : regime];
    }
}
