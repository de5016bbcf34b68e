package org.dendromoe.engine.fit;

import org.dendromoe.engine.data.TrainingTable;

/**
 * Sums over the rows of a block of the products of two lines, made side by side in lanes. For the few features that are
 * not worth a {@link RowTile}.
 */
final class LaneSums {

    private static final int LANES = TrainingTable.BLOCK / 4;

    private static final int TWO = 2 * LANES;

    private static final int THREE = 3 * LANES;

    private LaneSums() {
    }

    /**
     * @param lanes working memory
     * @return Σ_i r[i] · x[i]
     */
    static double sum(final double[] r, final double[] x, final double[] lanes) {
        for (int i = 0; i < LANES; i++) {
            lanes[i] = r[i] * x[i] + r[LANES + i] * x[LANES + i]
                + (r[TWO + i] * x[TWO + i] + r[THREE + i] * x[THREE + i]);
        }
        return sum(lanes);
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
