package org.dendromoe.benchmarks;

import org.dendromoe.engine.data.Row;

/**
 * A simulated row of a regression with one feature.
 *
 * @param x the feature
 * @param response the target
 */
record RegressionRow(double x, double response) implements Row {

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
        return x;
    }

    @Override
    public String category(final int column) {
        throw new IllegalArgumentException("no nominal column");
    }

    @Override
    public String label() {
        return null;
    }
}
