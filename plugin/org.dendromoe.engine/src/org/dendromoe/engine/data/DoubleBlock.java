package org.dendromoe.engine.data;

/** A block that holds its lines as they are. */
record DoubleBlock(double[][] lines) implements StoredBlock {

    @Override
    public double value(final int line, final int row) {
        return lines[line][row];
    }

    @Override
    public double[][] lines(final double[][] work) {
        return lines;
    }
}
