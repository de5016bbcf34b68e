package org.dendromoe.engine.fit;

import java.util.Arrays;

/**
 * A few rows of a few lines of a panel, transposed so that the numbers of a row are adjacent: what is summed over the rows
 * then needs no sum across a vector register, only products with one number each.
 */
final class RowTile {

    /** lines of a tile */
    static final int WIDTH = 32;

    /** rows of a tile */
    static final int ROWS = 16;

    private static final int W = WIDTH;

    private final double[] m_numbers = new double[ROWS * WIDTH];

    /**
     * @param lines of a panel
     * @param first the first one
     * @param count how many, at most {@link #WIDTH}; the tile holds zeros beyond them, as leftovers
     *            that are weighed again and again would become subnormal, and slow
     * @param row the first row
     */
    void load(final double[][] lines, final int first, final int count, final int row) {
        for (int j = 0; j < count; j++) {
            transpose(lines[first + j], row, m_numbers, j);
        }
        for (int i = 0; count < WIDTH && i < ROWS; i++) {
            Arrays.fill(m_numbers, i * WIDTH + count, (i + 1) * WIDTH, 0);
        }
    }

    private static void transpose(final double[] line, final int row, final double[] numbers, final int at) {
        for (int i = 0; i < ROWS; i++) {
            numbers[i * WIDTH + at] = line[row + i];
        }
    }

    /** Multiplies each row by its weight, the first by that of a row of the block. */
    void weigh(final double[] weight, final int row) {
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < WIDTH; j++) {
                m_numbers[i * WIDTH + j] *= weight[row + i];
            }
        }
    }

    /** sums[j] += Σ_i r[row + i] · x_ij for each line j of the tile */
    void addProducts(final double[] r, final int row, final double[] sums) {
        addProducts(r, row, m_numbers, sums);
    }

    /**
     * Two loops over eight rows each in one method, which has more bytecodes (350) than HotSpot inlines: see
     * {@link LinearPredictors}.
     */
    private static void addProducts(final double[] r, final int row, final double[] x, final double[] sums) {
        double a = r[row];
        double b = r[row + 1];
        double c = r[row + 2];
        double d = r[row + 3];
        double e = r[row + 4];
        double f = r[row + 5];
        double g = r[row + 6];
        double h = r[row + 7];
        for (int j = 0; j < W; j++) {
            sums[j] += (a * x[j] + b * x[W + j] + (c * x[2 * W + j] + d * x[3 * W + j]))
                + (e * x[4 * W + j] + f * x[5 * W + j] + (g * x[6 * W + j] + h * x[7 * W + j]));
        }
        a = r[row + 8];
        b = r[row + 9];
        c = r[row + 10];
        d = r[row + 11];
        e = r[row + 12];
        f = r[row + 13];
        g = r[row + 14];
        h = r[row + 15];
        for (int j = 0; j < W; j++) {
            sums[j] += (a * x[8 * W + j] + b * x[9 * W + j] + (c * x[10 * W + j] + d * x[11 * W + j]))
                + (e * x[12 * W + j] + f * x[13 * W + j] + (g * x[14 * W + j] + h * x[15 * W + j]));
        }
    }
}
