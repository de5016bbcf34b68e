package org.dendromoe.engine.fit;

import java.util.Arrays;

import org.dendromoe.engine.data.TrainingTable;

/**
 * The matrix products of a pass that are summed over the rows of a block: gradient and curvature. The order of summation
 * is fixed. Has working memory, so it is for one thread.
 */
final class CrossProducts {

    private static final int B = TrainingTable.BLOCK;

    /** So many lines are worth a tile, of which the rest is then empty. */
    private static final int WORTH_A_TILE = RowTile.WIDTH / 2;

    /** And so many where only half of what the tile gives is wanted. */
    private static final int WORTH_A_TRIANGLE = RowTile.WIDTH * 3 / 4;

    private final RowTile m_tile = new RowTile();

    /** {@link RowTile#WIDTH} sums for each line that is multiplied by a tile */
    private double[][] m_sums = new double[0][];

    private final LaneSums m_lanes = new LaneSums();

    private final double[] m_scaled = new double[B];

    /** rows that tiles are made of */
    private int m_rows = B;

    /** @param rows of the blocks to come, 1 to B: in those beyond them a factor of each product is 0 */
    void setRows(final int rows) {
        m_rows = rows;
    }

    /**
     * out[columns[c] p + j] += Σ_i residual[c][i] · x[j][i]: in tiles of features, what is left of them in tiles of
     * columns, and what is left of those one by one.
     *
     * @param residual panel of as many lines as there are columns
     * @param columns their numbers
     * @param x panel of p lines
     */
    void addProducts(final double[][] residual, final int[] columns, final double[][] x, final double[] out) {
        final int p = x.length;
        final int tiled = tiled(0, p, WORTH_A_TILE);
        for (int j = 0; j < tiled; j += RowTile.WIDTH) {
            final int features = Math.min(RowTile.WIDTH, p - j);
            multiply(residual, 0, columns.length, x, j, features, null);
            for (int c = 0; c < columns.length; c++) {
                add(m_sums[c], features, out, columns[c] * p + j);
            }
        }
        if (tiled == p) {
            return;
        }
        final int tiledColumns = tiled(0, columns.length, WORTH_A_TILE);
        for (int c = 0; c < tiledColumns; c += RowTile.WIDTH) {
            final int count = Math.min(RowTile.WIDTH, columns.length - c);
            multiply(x, tiled, p, residual, c, count, null);
            for (int i = 0; i < count; i++) {
                for (int j = tiled; j < p; j++) {
                    out[columns[c + i] * p + j] += m_sums[j - tiled][i];
                }
            }
        }
        for (int c = tiledColumns; c < columns.length; c++) {
            m_lanes.addProducts(residual[c], x, tiled, p, out, columns[c] * p + tiled, 1);
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
        final int tiled = tiled(first, end, WORTH_A_TRIANGLE);
        for (int l = first; l < tiled; l += RowTile.WIDTH) {
            final int features = Math.min(RowTile.WIDTH, end - l);
            multiply(x, l, p, x, l, features, weight);
            for (int j = l; j < p; j++) {
                add(m_sums[j - l], Math.min(features, j - l + 1), out, j * p + l);
            }
        }
        for (int l = tiled; l < end; l++) {
            Lines.multiply(weight, x[l], m_scaled);
            m_lanes.addProducts(m_scaled, x, l, p, out, l * p + l, p);
        }
    }

    /** @return one more than the last of some lines that tiles take */
    private static int tiled(final int first, final int end, final int worth) {
        final int rest = (end - first) % RowTile.WIDTH;
        return rest < worth ? end - rest : end;
    }

    /**
     * Leaves in line l − from of the sums Σ_i weight[i] · lines[l][i] · tiled[t][i] for some t.
     *
     * @param from the first line
     * @param end one more than the last line
     * @param first the first t
     * @param count how many t there are, at most {@link RowTile#WIDTH}
     * @param weight {@code null} if all weights are 1
     */
    private void multiply(final double[][] lines, final int from, final int end, final double[][] tiled,
        final int first, final int count, final double[] weight) {
        final int number = end - from;
        if (m_sums.length < number) {
            m_sums = new double[number][RowTile.WIDTH];
        }
        for (int l = 0; l < number; l++) {
            Arrays.fill(m_sums[l], 0);
        }
        for (int i = 0; i < m_rows; i += RowTile.ROWS) {
            m_tile.load(tiled, first, count, i);
            if (weight != null) {
                m_tile.weigh(weight, i);
            }
            for (int l = 0; l < number; l++) {
                m_tile.addProducts(lines[from + l], i, m_sums[l]);
            }
        }
    }

    private static void add(final double[] sums, final int count, final double[] out, final int at) {
        for (int j = 0; j < count; j++) {
            out[at + j] += sums[j];
        }
    }
}
