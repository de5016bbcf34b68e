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

    @Override
    public StoredBlock withFeatures(final int[] features) {
        final double[][] fewer = new double[features.length + 1][];
        fewer[0] = lines[0];
        for (int f = 0; f < features.length; f++) {
            fewer[f + 1] = lines[features[f] + 1];
        }
        return new DoubleBlock(fewer);
    }
}
