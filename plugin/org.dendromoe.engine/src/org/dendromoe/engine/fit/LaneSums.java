package org.dendromoe.engine.fit;

import org.dendromoe.engine.data.TrainingTable;

/**
 * Sums over the rows of a block of the products of two lines, made side by side in lanes. For the few lines that are
 * not worth a {@link RowTile}.
 */
final class LaneSums {

    private static final int LANES = TrainingTable.BLOCK / 4;

    private static final int TWO = 2 * LANES;

    private static final int THREE = 3 * LANES;

    private final double[] m_first = new double[LANES];

    private final double[] m_second = new double[LANES];

    /**
     * out[at + step (j − first)] += Σ_i r[i] · x[j][i] for some lines, two at a time, which saves reading r again.
     *
     * @param first the first line
     * @param end one more than the last line
     */
    void addProducts(final double[] r, final double[][] x, final int first, final int end, final double[] out,
        final int at, final int step) {
        int j = first;
        int to = at;
        for (; j + 1 < end; j += 2) {
            multiplyTwo(r, x[j], x[j + 1], m_first, m_second);
            out[to] += sum(m_first);
            out[to + step] += sum(m_second);
            to += 2 * step;
        }
        if (j < end) {
            multiply(r, x[j], m_first);
            out[to] += sum(m_first);
        }
    }

    private static void multiply(final double[] r, final double[] x, final double[] rx) {
        for (int i = 0; i < LANES; i++) {
            rx[i] = r[i] * x[i] + r[LANES + i] * x[LANES + i]
                + (r[TWO + i] * x[TWO + i] + r[THREE + i] * x[THREE + i]);
        }
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
}
