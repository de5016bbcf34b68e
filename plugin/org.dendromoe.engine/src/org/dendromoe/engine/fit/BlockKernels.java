package org.dendromoe.engine.fit;

import org.dendromoe.engine.data.TrainingTable;

/**
 * The two matrix products of a pass, over one block of rows. A panel is a matrix with one line of
 * {@link TrainingTable#BLOCK} numbers, one per row of the table, for each feature or predictor. The order of summation
 * is fixed.
 */
final class BlockKernels {

    private static final int B = TrainingTable.BLOCK;

    private BlockKernels() {
    }

    /**
     * Linear predictors: out = coefficients · x.
     *
     * @param coefficients columns × p, one line per column
     * @param x panel of p lines
     * @param out panel of as many lines as there are columns, overwritten
     */
    static void multiply(final double[] coefficients, final int columns, final int p, final double[] x,
        final double[] out) {
        for (int c = 0; c < columns; c++) {
            final int at = c * B;
            final int from = c * p;
            final double intercept = coefficients[from];
            for (int i = 0; i < B; i++) {
                out[at + i] = intercept;
            }
            int j = 1;
            for (; j + 3 < p; j += 4) {
                addFour(coefficients, from + j, x, j * B, out, at);
            }
            for (; j < p; j++) {
                addOne(coefficients[from + j], x, j * B, out, at);
            }
        }
    }

    private static void addFour(final double[] coefficients, final int from, final double[] x, final int first,
        final double[] out, final int at) {
        final double a = coefficients[from];
        final double b = coefficients[from + 1];
        final double c = coefficients[from + 2];
        final double d = coefficients[from + 3];
        for (int i = 0; i < B; i++) {
            out[at + i] += a * x[first + i] + b * x[first + B + i]
                + (c * x[first + 2 * B + i] + d * x[first + 3 * B + i]);
        }
    }

    private static void addOne(final double a, final double[] x, final int first, final double[] out, final int at) {
        for (int i = 0; i < B; i++) {
            out[at + i] += a * x[first + i];
        }
    }

    /**
     * Sums over the rows of a block: out[c][j] += Σ_i residual[c][i] · x[j][i].
     *
     * @param residual panel of as many lines as there are columns
     * @param x panel of p lines
     * @param out columns × p, added to
     */
    static void addProducts(final double[] residual, final int columns, final int p, final double[] x,
        final double[] out) {
        for (int c = 0; c < columns; c++) {
            final int r = c * B;
            final int at = c * p;
            int j = 0;
            for (; j + 3 < p; j += 4) {
                addFourProducts(residual, r, x, j * B, out, at + j);
            }
            for (; j < p; j++) {
                addProduct(residual, r, x, j * B, out, at + j);
            }
        }
    }

    private static void addFourProducts(final double[] residual, final int r, final double[] x, final int first,
        final double[] out, final int at) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double a2 = 0;
        double b2 = 0;
        double c2 = 0;
        double d2 = 0;
        for (int i = 0; i < B; i += 2) {
            final double even = residual[r + i];
            final double odd = residual[r + i + 1];
            a += even * x[first + i];
            b += even * x[first + B + i];
            c += even * x[first + 2 * B + i];
            d += even * x[first + 3 * B + i];
            a2 += odd * x[first + i + 1];
            b2 += odd * x[first + B + i + 1];
            c2 += odd * x[first + 2 * B + i + 1];
            d2 += odd * x[first + 3 * B + i + 1];
        }
        out[at] += a + a2;
        out[at + 1] += b + b2;
        out[at + 2] += c + c2;
        out[at + 3] += d + d2;
    }

    private static void addProduct(final double[] residual, final int r, final double[] x, final int first,
        final double[] out, final int at) {
        double even = 0;
        double odd = 0;
        for (int i = 0; i < B; i += 2) {
            even += residual[r + i] * x[first + i];
            odd += residual[r + i + 1] * x[first + i + 1];
        }
        out[at] += even + odd;
    }

    /** Adds Σ_i weight[i] · x[j][i] · x[l][i] to out[j][l] for l ≤ j; the upper triangle stays as it is. */
    static void addWeightedGram(final double[] weight, final int p, final double[] x,
        final double[] scaled, final double[] out) {
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < B; i++) {
                scaled[i] = weight[i] * x[j * B + i];
            }
            final int at = j * p;
            int l = 0;
            for (; l + 3 <= j; l += 4) {
                addFourProducts(scaled, 0, x, l * B, out, at + l);
            }
            for (; l <= j; l++) {
                addProduct(scaled, 0, x, l * B, out, at + l);
            }
        }
    }
}
