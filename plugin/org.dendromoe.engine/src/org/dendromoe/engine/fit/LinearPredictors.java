package org.dendromoe.engine.fit;

import java.util.Arrays;

import org.dendromoe.engine.data.TrainingTable;

/**
 * The linear predictors of one block of rows, for some columns of coefficients. A panel is a matrix with one line of
 * {@link TrainingTable#BLOCK} numbers, one per row of the table, for each feature or predictor. The order of summation
 * is fixed.
 * <p>
 * Every line is an array of its own, because the compiler of Java 17 makes vector instructions of loops whose indices
 * are the loop variable plus a constant, and of no others. Lines of several features are taken together, outside of the
 * loop over the columns, so that they stay in the cache.
 */
final class LinearPredictors {

    private static final int B = TrainingTable.BLOCK;

    /** features that are taken together: the compiler makes no vector instructions of longer loops */
    private static final int FEATURES = 8;

    private final int m_predictors;

    private final int m_columns;

    /** number of slopes that a column takes: a multiple of {@link #FEATURES} */
    private final int m_stride;

    /** of each column its slopes, zeros beyond the last feature, and at the end a column of zeros */
    private final double[] m_slopes;

    private final double[] m_intercepts;

    /** takes the place of a column where their number is odd */
    private final double[] m_none = new double[B];

    /** @param coefficients columns × p, one line per column, the intercept first */
    LinearPredictors(final double[] coefficients, final int columns, final int p) {
        m_predictors = p;
        m_columns = columns;
        m_stride = (p - 1 + FEATURES - 1) / FEATURES * FEATURES;
        m_slopes = new double[(columns + 1) * m_stride];
        m_intercepts = new double[columns];
        for (int c = 0; c < columns; c++) {
            m_intercepts[c] = coefficients[c * p];
            System.arraycopy(coefficients, c * p + 1, m_slopes, c * m_stride, p - 1);
        }
    }

    /**
     * @param x panel of p lines
     * @param out panel of as many lines as there are columns, overwritten
     */
    void compute(final double[][] x, final double[][] out) {
        for (int c = 0; c < m_columns; c++) {
            Arrays.fill(out[c], m_intercepts[c]);
        }
        for (int j = 0; j < m_stride; j += FEATURES) {
            for (int c = 0; c < m_columns; c += 2) {
                addEight(line(x, j), line(x, j + 1), line(x, j + 2), line(x, j + 3), line(x, j + 4), line(x, j + 5),
                    line(x, j + 6), line(x, j + 7), out[c], c + 1 < m_columns ? out[c + 1] : m_none, m_slopes,
                    c * m_stride + j, (c + 1) * m_stride + j);
            }
        }
    }

    /** @return a feature's line, any line if there is no such feature */
    private double[] line(final double[][] x, final int feature) {
        return feature + 1 < m_predictors ? x[feature + 1] : x[0];
    }

    /**
     * Two columns in one method, which has more bytecodes (329) than HotSpot inlines (325): inlined into another loop, the
     * loops were compiled without vector instructions, four times slower. The order of the parameters makes some of them.
     */
    private static void addEight(final double[] x1, final double[] x2, final double[] x3, final double[] x4,
        final double[] x5, final double[] x6, final double[] x7, final double[] x8, final double[] out,
        final double[] other, final double[] slopes, final int first, final int second) {
        double a = slopes[first];
        double b = slopes[first + 1];
        double c = slopes[first + 2];
        double d = slopes[first + 3];
        double e = slopes[first + 4];
        double f = slopes[first + 5];
        double g = slopes[first + 6];
        double h = slopes[first + 7];
        for (int i = 0; i < B; i++) {
            out[i] += (a * x1[i] + b * x2[i] + (c * x3[i] + d * x4[i]))
                + (e * x5[i] + f * x6[i] + (g * x7[i] + h * x8[i]));
        }
        a = slopes[second];
        b = slopes[second + 1];
        c = slopes[second + 2];
        d = slopes[second + 3];
        e = slopes[second + 4];
        f = slopes[second + 5];
        g = slopes[second + 6];
        h = slopes[second + 7];
        for (int i = 0; i < B; i++) {
            other[i] += (a * x1[i] + b * x2[i] + (c * x3[i] + d * x4[i]))
                + (e * x5[i] + f * x6[i] + (g * x7[i] + h * x8[i]));
        }
    }
}
