package org.dendromoe.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GatingTest {

    private static final double[] U = {0.3, -2, 4, 1.1};

    static Stream<Gating> gates() {
        return Stream.of(Gating.SOFTMAX, new SoftmaxGating(FeatureMap.TANH), new SigmoidGating(1),
            new SigmoidGating(0.25), new SigmoidGating(3));
    }

    private static double[] probabilities(final Gating gating, final double... u) {
        final double[] shares = u.clone();
        gating.probabilities(shares);
        return shares;
    }

    @Test
    void sigmoidGateIsTheShareOfTheSigmoids() {
        for (final double temperature : new double[]{0.25, 1, 3}) {
            final double[] sigmoids = Arrays.stream(U).map(u -> 1 / (1 + Math.exp(-u / temperature))).toArray();
            final double sum = Arrays.stream(sigmoids).sum();
            assertArrayEquals(Arrays.stream(sigmoids).map(s -> s / sum).toArray(),
                probabilities(new SigmoidGating(temperature), U), 1e-15);
        }
    }

    @Test
    void gateSeesTheMapAndExpertsTheFeatures() {
        final double[] values = {0.2, 1.5, -0.7, -0.2, -1.5, 0.7, 1, 2, 3, -1, -2, -3, 0, 1, 0, 0, -1, 0};
        final double[] x = {0.9, -1.4};
        final double u = 0.2 + 1.5 * Math.tanh(0.9) - 0.7 * Math.tanh(-1.4);
        final double gate = 1 / (1 + Math.exp(-2 * u));
        final double first = 1 / (1 + Math.exp(-2 * (1 + 2 * 0.9 + 3 * -1.4)));
        final double second = 1 / (1 + Math.exp(-2 * 0.9));
        final ParameterShape tanh = Shapes.multinomial(new SoftmaxGating(FeatureMap.TANH), 2, 2, 3);
        final Prediction prediction = new Parameters(tanh, values).predict(x);
        assertEquals(gate, prediction.gate()[0], 1e-15);
        assertEquals(gate * first + (1 - gate) * second, prediction.probabilities()[0], 1e-15);
    }

    @ParameterizedTest
    @MethodSource("gates")
    void sensitivityIsADerivative(final Gating gating) {
        final double[] sensitivities = gating.sensitivities(U);
        for (int k = 0; k < U.length; k++) {
            // log π_k − log π_j depends on u_k as the logarithm of the share of k alone
            final int j = k == 0 ? 1 : 0;
            final double step = 1e-6;
            final double[] above = U.clone();
            above[k] += step;
            final double[] below = U.clone();
            below[k] -= step;
            final double[] p = probabilities(gating, above);
            final double[] q = probabilities(gating, below);
            assertEquals((Math.log(p[k] / p[j]) - Math.log(q[k] / q[j])) / (2 * step), sensitivities[k], 1e-8);
        }
    }

    @ParameterizedTest
    @MethodSource("gates")
    void massesGiveTheGateAgain(final Gating gating) {
        final double[] masses = probabilities(gating, U);
        final double[] intercepts = gating.intercepts(masses, 4);
        assertArrayEquals(masses, probabilities(gating, intercepts), 1e-14);
        if (!gating.shiftInvariant()) {
            assertArrayEquals(U, intercepts, 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("gates")
    void masslessAndFullyOpenExpertsAreKept(final Gating gating) {
        final double[] masses = {0.5, 0.5, 0};
        for (final double largest : new double[]{-1e6, -50, 0, 50, 1e6}) {
            final double[] intercepts = gating.intercepts(masses, largest);
            assertTrue(Arrays.stream(intercepts).allMatch(Double::isFinite), () -> Arrays.toString(intercepts));
            assertArrayEquals(masses, probabilities(gating, intercepts), 1e-12, "largest " + largest);
        }
        for (final double u : new double[]{-Double.MAX_VALUE, -1e300, 1e300, Double.MAX_VALUE}) {
            assertArrayEquals(new double[]{0.5, 0.5}, probabilities(gating, u, u));
        }
    }

    @Test
    void freeParameters() {
        assertEquals(3 * (3 + 4 * 2), ParameterShape.softmax(4, 3, 3).degreesOfFreedom());
        assertEquals(3 * (4 + 4 * 2),
            Shapes.multinomial(new SigmoidGating(1), 4, 3, 3).degreesOfFreedom());
        assertEquals(3 * 2, Shapes.multinomial(new SigmoidGating(1), 1, 3, 3).degreesOfFreedom());
    }

    @Test
    void sigmoidGatesAreNotCentred() {
        final double[] values = {1, 2, 3, 4, 1, 1, -1, -1, 2, 2, -2, -2};
        final ParameterShape sigmoid = Shapes.multinomial(new SigmoidGating(1), 2, 2, 2);
        assertArrayEquals(values, new Parameters(sigmoid, values).centred().values());
        assertArrayEquals(new double[]{-1, -1, 1, 1},
            Arrays.copyOf(new Parameters(2, 2, 2, values).centred().values(), 4));
        final Parameters mass = new Parameters(sigmoid, values);
        final double first = 1 / (1 + Math.exp(-1));
        final double second = 1 / (1 + Math.exp(-3));
        assertEquals(first / (first + second), mass.masses()[0], 1e-15);
    }

    @Test
    void temperatureIsChecked() {
        for (final double temperature : new double[]{0, -1, Double.NaN, Double.POSITIVE_INFINITY, 101}) {
            assertThrows(IllegalArgumentException.class, () -> new SigmoidGating(temperature));
        }
        assertEquals(new SigmoidGating(2), GateFamily.SIGMOID.gating(2));
        assertEquals(Gating.SOFTMAX, GateFamily.SOFTMAX.gating(Double.NaN));
    }
}
