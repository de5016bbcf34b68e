package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.TrainingTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The products of a block against the sums that define them, for every remainder of the unrolled loops and tiles. */
class BlockProductsTest {

    private static final int B = TrainingTable.BLOCK;

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
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 16, 21, 22, 30})
    void linearPredictors(final int p) {
        for (int columns = 0; columns <= 4; columns++) {
            final double[][] x = features(p);
            final double[] coefficients = m_random.doubles((long)columns * p, -1, 1).toArray();
            final double[][] out = panel(columns);
            new LinearPredictors(coefficients, columns, p).compute(x, out);
            for (int c = 0; c < columns; c++) {
                for (int i = 0; i < B; i++) {
                    double sum = 0;
                    for (int j = 0; j < p; j++) {
                        sum += coefficients[c * p + j] * x[j][i];
                    }
                    assertEquals(sum, out[c][i], 1e-13);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 15, 16, 31, 32, 33, 47, 48, 64, 65, 82})
    void sumsOverTheRows(final int p) {
        for (final int count : new int[]{0, 1, 3, 16, 33, 50}) {
            sumsOverTheRows(p, IntStream.range(0, count).map(c -> c + c / 3).toArray());
        }
    }

    private void sumsOverTheRows(final int p, final int[] columns) {
        final double[][] x = features(p);
        final double[][] residual = panel(columns.length);
        final double[] expected = new double[100 * p];
        Arrays.fill(expected, 5);
        final double[] out = expected.clone();
        for (int c = 0; c < columns.length; c++) {
            for (int j = 0; j < p; j++) {
                for (int i = 0; i < B; i++) {
                    expected[columns[c] * p + j] += residual[c][i] * x[j][i];
                }
            }
        }
        new CrossProducts().addProducts(residual, columns, x, out);
        assertArrayEquals(expected, out, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 57, 255, 256})
    void rowsBeyondTheLastDoNotCount(final int rows) {
        final int p = 40;
        final double[][] x = features(p);
        final double[][] residual = panel(3);
        final double[] weight = m_random.doubles(B).toArray();
        for (final double[] line : new double[][]{residual[0], residual[1], residual[2], weight}) {
            Arrays.fill(line, rows, B, 0);
        }
        final CrossProducts all = new CrossProducts();
        final CrossProducts some = new CrossProducts();
        some.setRows(rows);
        final double[][] expected = new double[2][p * p];
        final double[][] out = new double[2][p * p];
        all.addProducts(residual, new int[]{0, 1, 2}, x, expected[0]);
        some.addProducts(residual, new int[]{0, 1, 2}, x, out[0]);
        all.addWeightedGram(weight, 0, p, x, expected[1]);
        some.addWeightedGram(weight, 0, p, x, out[1]);
        assertArrayEquals(expected[0], out[0]);
        assertArrayEquals(expected[1], out[1]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 15, 16, 31, 32, 33, 47, 48, 64, 65, 82})
    void weightedGramHasALowerTriangle(final int p) {
        final double[][] x = features(p);
        final double[] weight = m_random.doubles(B).toArray();
        final double[] expected = new double[p * p];
        Arrays.fill(expected, 5);
        final double[] out = expected.clone();
        for (int j = 0; j < p; j++) {
            for (int l = 0; l <= j; l++) {
                for (int i = 0; i < B; i++) {
                    expected[j * p + l] += weight[i] * x[j][i] * x[l][i];
                }
            }
        }
        final CrossProducts sums = new CrossProducts();
        final int half = p / 2;
        sums.addWeightedGram(weight, 0, half, x, out);
        sums.addWeightedGram(weight, half, p, x, out);
        assertArrayEquals(expected, out, 1e-12);
    }
}
