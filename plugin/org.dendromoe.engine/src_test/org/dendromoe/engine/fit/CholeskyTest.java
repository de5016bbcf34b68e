package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {

    /** @return the lower triangle of B Bᵀ + I */
    private static double[][] positiveDefinite(final int size) {
        final SplittableRandom random = new SplittableRandom(size);
        final double[][] b = new double[size][size];
        final double[][] a = new double[size][];
        for (int i = 0; i < size; i++) {
            a[i] = new double[i + 1];
            for (int j = 0; j < size; j++) {
                b[i][j] = random.nextGaussian();
            }
            for (int j = 0; j <= i; j++) {
                a[i][j] = CurvaturePairs.dot(b[i], b[j]) + (i == j ? 1 : 0);
            }
        }
        return a;
    }

    private static double[] solution(final int size, final int threads, final double[] right) {
        try (Workers workers = new Workers(threads, () -> false)) {
            final Cholesky factor = new Cholesky(positiveDefinite(size), workers);
            assertTrue(factor.factorise(0.1));
            final double[] x = new double[right.length];
            factor.solve(right, 1, right.length / size - 1, x);
            return x;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 31, 32, 33, 100, 301})
    void solvesWhatItWasGivenWithAnyNumberOfThreads(final int size) {
        final SplittableRandom random = new SplittableRandom(7);
        final double[] right = random.doubles(6L * size, -1, 1).toArray();
        final double[] x = solution(size, 1, right);
        assertArrayEquals(x, solution(size, 3, right));
        final double[][] a = positiveDefinite(size);
        for (int c = 1; c < 6; c++) {
            for (int i = 0; i < size; i++) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum += a[Math.max(i, j)][Math.min(i, j)] * x[c * size + j];
                }
                assertEquals(right[c * size + i], sum, 1e-9);
            }
        }
        // what was not asked for stays as it was
        assertEquals(0, x[0]);
    }

    @Test
    void pivotsThatAreTooSmallAreNoticed() {
        final Workers alone = new Workers(1, () -> false);
        assertFalse(new Cholesky(new double[][]{{1}, {1, 1}}, alone).factorise(1e-13));
        assertFalse(new Cholesky(new double[][]{{-1}}, alone).factorise(0));
        assertFalse(new Cholesky(new double[][]{{Double.NaN}}, alone).factorise(0));
        assertTrue(new Cholesky(new double[][]{{1}, {1, 1.01}}, alone).factorise(1e-13));
    }

    @Test
    void canBeCancelled() {
        final int[] asked = new int[1];
        try (Workers workers = new Workers(1, () -> ++asked[0] > 20)) {
            assertThrows(CancellationException.class, () -> new Cholesky(positiveDefinite(200), workers).factorise(0));
            assertEquals(21, asked[0]);
        }
    }
}
