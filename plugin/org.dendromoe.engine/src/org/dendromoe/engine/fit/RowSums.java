package org.dendromoe.engine.fit;

import java.util.Arrays;

import org.dendromoe.engine.data.TrainingTable;

/**
 * The matrix products of a pass that are summed over the rows of a block: gradient and curvature. The order of summation
 * is fixed. For one thread.
 */
final class RowSums {

    private static final int B = TrainingTable.BLOCK;

    /** So many features are worth a tile, of which the rest is then empty. */
    private static final int WORTH_A_TILE = RowTile.WIDTH / 2;

    private final RowTile m_tile = new RowTile();

    /** one line of {@link RowTile#WIDTH} sums per column */
    private double[][] m_sums = new double[0][];

    private final double[] m_lanes = new double[B];

    private final double[] m_scaled = new double[B];

    /**
     * out[columns[c] p + j] += Σ_i residual[c][i] · x[j][i]
     *
     * @param residual panel of as many lines as there are columns
     * @param columns their numbers
     * @param x panel of p lines
     */
    void addProducts(final double[][] residual, final int[] columns, final double[][] x, final double[] out) {
        final int p = x.length;
        final int tiled = tiled(0, p);
        for (int j = 0; j < tiled; j += RowTile.WIDTH) {
            final int features = Math.min(RowTile.WIDTH, p - j);
            sumTile(residual, 0, x, j, features, null);
            for (int c = 0; c < columns.length; c++) {
                add(m_sums[c], features, out, columns[c] * p + j);
            }
        }
        for (int c = 0; c < columns.length; c++) {
            for (int j = tiled; j < p; j++) {
                out[columns[c] * p + j] += LaneSums.sum(residual[c], x[j], m_lanes);
            }
        }
    }

    /**
     * out[j p + l] += Σ_i weight[i] · x[j][i] · x[l][i] for some l and all j ≥ l; the upper triangle stays as it is.
     *
     * @param first the smallest l
     * @param end one more than the largest l
     * @param x panel of p lines
     */
    void addWeightedGram(final double[] weight, final int first, final int end, final double[][] x,
        final double[] out) {
        final int p = x.length;
        final int tiled = tiled(first, end);
        for (int l = first; l < tiled; l += RowTile.WIDTH) {
            final int features = Math.min(RowTile.WIDTH, end - l);
            sumTile(x, l, x, l, features, weight);
            for (int j = l; j < p; j++) {
                add(m_sums[j], Math.min(features, j - l + 1), out, j * p + l);
            }
        }
        for (int l = tiled; l < end; l++) {
            Lines.multiply(weight, x[l], m_scaled);
            for (int j = l; j < p; j++) {
                out[j * p + l] += LaneSums.sum(m_scaled, x[j], m_lanes);
            }
        }
    }

    /** @return one more than the last of some features that tiles take */
    private static int tiled(final int first, final int end) {
        final int rest = (end - first) % RowTile.WIDTH;
        return rest < WORTH_A_TILE ? end - rest : end;
    }

    /**
     * Leaves in the lines of sums, from the first column on, Σ_i weight[i] · columns[c][i] · x[j][i] for some features.
     *
     * @param weight {@code null} if all weights are 1
     */
    private void sumTile(final double[][] columns, final int firstColumn, final double[][] x, final int feature,
        final int features, final double[] weight) {
        if (m_sums.length < columns.length) {
            m_sums = new double[columns.length][RowTile.WIDTH];
        }
        for (int c = firstColumn; c < columns.length; c++) {
            Arrays.fill(m_sums[c], 0);
        }
        for (int i = 0; i < B; i += RowTile.ROWS) {
            m_tile.load(x, feature, features, i);
            if (weight != null) {
                m_tile.weigh(weight, i);
            }
            for (int c = firstColumn; c < columns.length; c++) {
                m_tile.addProducts(columns[c], i, m_sums[c]);
            }
        }
    }

    private static void add(final double[] sums, final int features, final double[] out, final int at) {
        for (int j = 0; j < features; j++) {
            out[at + j] += sums[j];
        }
    }
}
