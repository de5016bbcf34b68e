package org.dendromoe.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeatureMapTest {

    private static double expected(final FeatureMap map, final double x) {
        return switch (map) {
            case IDENTITY -> x;
            case TANH -> Math.tanh(x);
            case SQUARE -> x * x;
            case COSINE -> Math.cos(x) - 1;
        };
    }

    @ParameterizedTest
    @EnumSource(FeatureMap.class)
    void isTheFunctionOfItsName(final FeatureMap map) {
        final SplittableRandom random = new SplittableRandom(1);
        final double[] x = new double[1_000];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextGaussian() * Math.pow(10, random.nextInt(-8, 3));
        }
        final double[] z = new double[x.length];
        map.apply(x, z);
        for (int i = 0; i < x.length; i++) {
            assertEquals(expected(map, x[i]), z[i], 1e-15 * Math.max(1, Math.abs(z[i])), map + " of " + x[i]);
            assertEquals(map.apply(x[i]), z[i], 0);
        }
    }

    @ParameterizedTest
    @EnumSource(FeatureMap.class)
    void staysFiniteAndTakesTheAverageToZero(final FeatureMap map) {
        assertEquals(0, map.apply(0), 0);
        for (final double x : new double[]{1e300, -1e300, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE}) {
            assertTrue(Double.isFinite(map.apply(x)), map + " of " + x);
        }
    }

    @Test
    void tanhIsOddAndMonotone() {
        double before = -1;
        for (double x = -20; x <= 20; x += 0.01) {
            final double z = FeatureMap.TANH.apply(x);
            assertEquals(-z, FeatureMap.TANH.apply(-x), 0);
            assertTrue(z >= before && z <= 1);
            before = z;
        }
    }

    @Test
    void nothingIsCopiedForTheFeaturesThemselves() {
        final double[] x = {1, 2};
        assertSame(x, FeatureMap.IDENTITY.of(x));
        assertEquals("tanh(brain weight)", FeatureMap.TANH.nameOf("brain weight"));
        assertEquals("100 %", FeatureMap.IDENTITY.nameOf("100 %"));
        assertEquals("cos(100 %) - 1", FeatureMap.COSINE.nameOf("100 %"));
    }
}
