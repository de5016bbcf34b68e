package org.dendromoe.engine.fit;

import java.util.Arrays;

import org.dendromoe.engine.data.TrainingTable;

/**
 * The two matrix products of a pass, over one block of rows. A panel is a matrix with one line of
 * {@link TrainingTable#BLOCK} numbers, one per row of the table, for each feature or predictor. The order of summation
 * is fixed.
 * <p>
 * Every line is an array of its own, because the compiler of Java 17 makes vector instructions of loops whose indices
 * are the loop variable plus a constant, and of no others, and only where a loop has one result, or two that it does
 * not read. Lines of several features are taken together, outside of the loop over the columns, so that they stay in
 * the cache.
 */
final class BlockKernels {

    private static final int B = TrainingTable.BLOCK;

    /** Sums over the rows are made side by side in that many lanes. */
    private static final int LANES = B / 4;

    private static final int TWO = 2 * LANES;

    private static final int THREE = 3 * LANES;

    private BlockKernels() {
    }

    /**
     * Linear predictors: out = coefficients · x.
     *
     * @param coefficients columns × p, one line per column
     * @param x panel of p lines
     * @param out panel of as many lines as there are columns, overwritten
     */
    static void multiply(final double[] coefficients, final int columns, final int p, final double[][] x,
        final double[][] out) {
        for (int c = 0; c < columns; c++) {
            Arrays.fill(out[c], coefficients[c * p]);
        }
        int j = 1;
        for (; j + 7 < p; j += 8) {
            for (int c = 0; c < columns; c++) {
                addEight(coefficients, c * p + j, x[j], x[j + 1], x[j + 2], x[j + 3], x[j + 4], x[j + 5], x[j + 6],
                    x[j + 7], out[c]);
            }
        }
        for (; j + 3 < p; j += 4) {
            for (int c = 0; c < columns; c++) {
                addFour(coefficients, c * p + j, x[j], x[j + 1], x[j + 2], x[j + 3], out[c]);
            }
        }
        for (; j < p; j++) {
            for (int c = 0; c < columns; c++) {
                addOne(coefficients[c * p + j], x[j], out[c]);
            }
        }
    }

    private static void addEight(final double[] coefficients, final int from, final double[] x1, final double[] x2,
        final double[] x3, final double[] x4, final double[] x5, final double[] x6, final double[] x7,
        final double[] x8, final double[] out) {
        final double a = coefficients[from];
        final double b = coefficients[from + 1];
        final double c = coefficients[from + 2];
        final double d = coefficients[from + 3];
        final double e = coefficients[from + 4];
        final double f = coefficients[from + 5];
        final double g = coefficients[from + 6];
        final double h = coefficients[from + 7];
        for (int i = 0; i < B; i++) {
            out[i] += (a * x1[i] + b * x2[i] + (c * x3[i] + d * x4[i]))
                + (e * x5[i] + f * x6[i] + (g * x7[i] + h * x8[i]));
        }
    }

    private static void addFour(final double[] coefficients, final int from, final double[] x1, final double[] x2,
        final double[] x3, final double[] x4, final double[] out) {
        final double a = coefficients[from];
        final double b = coefficients[from + 1];
        final double c = coefficients[from + 2];
        final double d = coefficients[from + 3];
        for (int i = 0; i < B; i++) {
            out[i] += a * x1[i] + b * x2[i] + (c * x3[i] + d * x4[i]);
        }
    }

    private static void addOne(final double a, final double[] x, final double[] out) {
        for (int i = 0; i < B; i++) {
            out[i] += a * x[i];
        }
    }

    /**
     * Sums over the rows of a block: out[c][j] += Σ_i residual[c][i] · x[j][i].
     *
     * @param residual panel of as many lines as there are columns
     * @param x panel of p lines
     * @param lanes two lines of working memory
     * @param out columns × p, added to
     */
    static void addProducts(final double[][] residual, final int columns, final int p, final double[][] x,
        final double[][] lanes, final double[] out) {
        int j = 0;
        for (; j + 1 < p; j += 2) {
            for (int c = 0; c < columns; c++) {
                addTwoProducts(residual[c], x[j], x[j + 1], lanes, out, c * p + j);
            }
        }
        for (; j < p; j++) {
            for (int c = 0; c < columns; c++) {
                addProduct(residual[c], x[j], lanes[0], out, c * p + j);
            }
        }
    }

    private static void addTwoProducts(final double[] r, final double[] x, final double[] y, final double[][] lanes,
        final double[] out, final int at) {
        multiplyTwo(r, x, y, lanes[0], lanes[1]);
        out[at] += sum(lanes[0]);
        out[at + 1] += sum(lanes[1]);
    }

    private static void multiplyTwo(final double[] r, final double[] x, final double[] y, final double[] rx,
        final double[] ry) {
        for (int i = 0; i < LANES; i++) {
            final double a = r[i];
            final double b = r[LANES + i];
            final double c = r[TWO + i];
            final double d = r[THREE + i];
            rx[i] = a * x[i] + b * x[LANES + i] + (c * x[TWO + i] + d * x[THREE + i]);
            ry[i] = a * y[i] + b * y[LANES + i] + (c * y[TWO + i] + d * y[THREE + i]);
        }
    }

    private static void addProduct(final double[] r, final double[] x, final double[] lanes, final double[] out,
        final int at) {
        for (int i = 0; i < LANES; i++) {
            lanes[i] = r[i] * x[i] + r[LANES + i] * x[LANES + i]
                + (r[TWO + i] * x[TWO + i] + r[THREE + i] * x[THREE + i]);
        }
        out[at] += sum(lanes);
    }

    private static double sum(final double[] lanes) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int i = 0; i < LANES; i += 4) {
            a += lanes[i];
            b += lanes[i + 1];
            c += lanes[i + 2];
            d += lanes[i + 3];
        }
        return (a + b) + (c + d);
    }

    /**
     * Adds Σ_i weight[i] · x[j][i] · x[l][i] to out[j][l] for some j and l ≤ j; the upper triangle stays as it is.
     *
     * @param first the smallest j
     * @param end one more than the largest j
     * @param lanes three lines of working memory
     */
    static void addWeightedGram(final double[] weight, final int first, final int end, final double[][] x,
        final double[][] lanes, final double[] out) {
        final int p = x.length;
        final double[] scaled = lanes[2];
        for (int j = first; j < end; j++) {
            Lines.multiply(weight, x[j], scaled);
            final int at = j * p;
            int l = 0;
            for (; l + 1 <= j; l += 2) {
                addTwoProducts(scaled, x[l], x[l + 1], lanes, out, at + l);
            }
            for (; l <= j; l++) {
                addProduct(scaled, x[l], lanes[0], out, at + l);
            }
        }
    }
}
