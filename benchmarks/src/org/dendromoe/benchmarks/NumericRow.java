package org.dendromoe.benchmarks;

import org.dendromoe.engine.data.Row;

/**
 * A simulated row.
 *
 * @param cells its numbers
 * @param label its class; {@code null} if it has none
 * @param response its numeric target; NaN if it has none
 */
record NumericRow(double[] cells, String label, double response) implements Row {

    NumericRow(final double[] cells, final String label) {
        this(cells, label, Double.NaN);
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
        return cells[column];
    }

    @Override
    public String category(final int column) {
        throw new IllegalArgumentException("no nominal column");
    }
}
