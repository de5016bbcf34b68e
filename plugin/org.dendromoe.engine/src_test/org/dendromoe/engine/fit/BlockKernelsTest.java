package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.TrainingTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The products of a block against the sums that define them, for every remainder of the unrolled loops. */
class BlockKernelsTest {

    private static final int B = TrainingTable.BLOCK;

    private static final int COLUMNS = 3;

    private final SplittableRandom m_random = new SplittableRandom(7);

    private double[][] panel(final int lines) {
        final double[][] panel = new double[lines][];
        for (int l = 0; l < lines; l++) {
            panel[l] = m_random.doubles(B, -1, 1).toArray();
        }
        return panel;
    }

    private double[][] features(final int p) {
        final double[][] x = panel(p);
        Arrays.fill(x[0], 1);
        return x;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 16, 17, 30})
    void linearPredictors(final int p) {
        final double[][] x = features(p);
        final double[] coefficients = m_random.doubles((long)COLUMNS * p, -1, 1).toArray();
        final double[][] out = panel(COLUMNS);
        BlockKernels.multiply(coefficients, COLUMNS, p, x, out);
        for (int c = 0; c < COLUMNS; c++) {
            for (int i = 0; i < B; i++) {
                double sum = 0;
                for (int j = 0; j < p; j++) {
                    sum += coefficients[c * p + j] * x[j][i];
                }
                assertEquals(sum, out[c][i], 1e-13);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void sumsOverTheRows(final int p) {
        final double[][] x = features(p);
        final double[][] residual = panel(COLUMNS);
        final double[] expected = new double[COLUMNS * p];
        Arrays.fill(expected, 5);
        final double[] out = expected.clone();
        for (int c = 0; c < COLUMNS; c++) {
            for (int j = 0; j < p; j++) {
                for (int i = 0; i < B; i++) {
                    expected[c * p + j] += residual[c][i] * x[j][i];
                }
            }
        }
        BlockKernels.addProducts(residual, COLUMNS, p, x, new double[2][B], out);
        assertArrayEquals(expected, out, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void weightedGramHasALowerTriangle(final int p) {
        final double[][] x = features(p);
        final double[] weight = m_random.doubles(B).toArray();
        final double[] expected = new double[p * p];
        for (int j = 0; j < p; j++) {
            for (int l = 0; l <= j; l++) {
                for (int i = 0; i < B; i++) {
                    expected[j * p + l] += weight[i] * x[j][i] * x[l][i];
                }
            }
        }
        final double[] out = new double[p * p];
        BlockKernels.addWeightedGram(weight, 0, p, x, new double[3][B], out);
        assertArrayEquals(expected, out, 1e-12);
    }
}
