package org.dendromoe.engine.data;

import java.util.Arrays;

/** The lines of a block of rows as they are held in memory; line 0 is the intercept's. */
sealed interface StoredBlock permits DoubleBlock, SingleBlock {

    /** The intercept's line; all blocks share it, rows beyond the data count nothing in any sum. */
    double[] ONES = ones();

    private static double[] ones() {
        final double[] ones = new double[TrainingTable.BLOCK];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** @return value of a row in a line */
    double value(int line, int row);

    /**
     * @param work one line per feature and the intercept, to be overwritten if need be
     * @return every line: not to be changed, unless it is a part of the work
     */
    double[][] lines(double[][] work);

    /** @return a block of the same rows with these features only, numbered from 0, in the same memory */
    StoredBlock withFeatures(int[] features);
}
