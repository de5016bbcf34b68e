package org.dendromoe.engine.data;

import static org.dendromoe.engine.data.TrainingTable.BLOCK;

import java.util.Arrays;

/**
 * A block that holds its lines in single precision, relative to their first value and their range in the block, so that
 * the error is below 3e-8 of the range whatever the scale of the numbers, and numbers that take one or two values only
 * stay exact.
 */
final class SingleBlock implements StoredBlock {

    /** per feature the numbers, between −1 and 1 */
    private final float[][] m_values;

    private final double[] m_offset;

    private final double[] m_range;

    /**
     * @param lines the intercept's line and one per feature, not kept; NaN is a value like others
     * @param rows number of rows that hold data
     */
    SingleBlock(final double[][] lines, final int rows) {
        final int features = lines.length - 1;
        m_values = new float[features][BLOCK];
        m_offset = new double[features];
        m_range = new double[features];
        for (int f = 0; f < features; f++) {
            final double[] line = lines[f + 1];
            m_offset[f] = firstNumber(line, rows);
            m_range[f] = range(line, rows, m_offset[f]);
            for (int i = 0; i < rows; i++) {
                final double distance = line[i] - m_offset[f];
                m_values[f][i] = (float)(m_range[f] > 0 ? distance / m_range[f] : distance);
            }
        }
    }

    private SingleBlock(final float[][] values, final double[] offset, final double[] range) {
        m_values = values;
        m_offset = offset;
        m_range = range;
    }

    private static double firstNumber(final double[] line, final int rows) {
        for (int i = 0; i < rows; i++) {
            if (!Double.isNaN(line[i])) {
                return line[i];
            }
        }
        return 0;
    }

    private static double range(final double[] line, final int rows, final double offset) {
        double range = 0;
        for (int i = 0; i < rows; i++) {
            final double distance = Math.abs(line[i] - offset);
            range = distance > range ? distance : range;
        }
        return range;
    }

    @Override
    public double value(final int line, final int row) {
        return line == 0 ? 1 : m_offset[line - 1] + m_range[line - 1] * m_values[line - 1][row];
    }

    @Override
    public double[][] lines(final double[][] work) {
        System.arraycopy(ONES, 0, work[0], 0, BLOCK);
        for (int f = 0; f < m_values.length; f++) {
            unpack(m_values[f], m_offset[f], m_range[f], work[f + 1]);
        }
        return work;
    }

    private static void unpack(final float[] values, final double offset, final double range, final double[] line) {
        for (int i = 0; i < BLOCK; i++) {
            line[i] = offset + range * values[i];
        }
    }

    @Override
    public StoredBlock withFeatures(final int[] features) {
        return new SingleBlock(Arrays.stream(features).mapToObj(f -> m_values[f]).toArray(float[][]::new),
            Arrays.stream(features).mapToDouble(f -> m_offset[f]).toArray(),
            Arrays.stream(features).mapToDouble(f -> m_range[f]).toArray());
    }
}
