package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.Shapes;
import org.dendromoe.engine.model.SigmoidGating;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate's part of the minorizer, Σ_k τ_k log σ(a_k) − log Σ_j σ(a_j), row by row against its definition. */
class SigmoidGateTest {

    private static final int EXPERTS = 4;

    private static double[][] random(final SplittableRandom random, final double spread) {
        final double[][] lines = new double[EXPERTS][Panel.B];
        for (final double[] line : lines) {
            for (int i = 0; i < line.length; i++) {
                // rows from all but equal to far apart, and from closed to open as a whole
                line[i] = spread * i / line.length * random.nextGaussian() + (i % 8 - 4);
            }
        }
        return lines;
    }

    private static double logSigmoid(final double a) {
        return -Math.log1p(Math.exp(-Math.abs(a))) + Math.min(a, 0);
    }

    private static double part(final double[][] u, final double[][] tau, final double temperature, final int row) {
        double sum = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < EXPERTS; k++) {
            sum += tau[k][row] * logSigmoid(u[k][row] / temperature);
            largest = Math.max(largest, logSigmoid(u[k][row] / temperature));
        }
        double scaled = 0;
        for (int k = 0; k < EXPERTS; k++) {
            scaled += Math.exp(logSigmoid(u[k][row] / temperature) - largest);
        }
        return sum - largest - Math.log(scaled);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 1, 2})
    void tangentParabolaIsNeverAboveTheObjective(final double temperature) {
        final SplittableRandom random = new SplittableRandom(17);
        final SigmoidGate gate = new SigmoidGate(temperature);
        final Panel panel = new Panel(TrainingTable.of(new double[][]{{0}}, new int[]{0}, 2),
            new Parameters(Shapes.multinomial(new SigmoidGating(temperature), EXPERTS, 2, 2)), gate,
            new MultinomialExperts(2));
        Arrays.fill(panel.weight, 1);
        for (int trial = 0; trial < 200; trial++) {
            final double[][] start = random(random, 12);
            final double[][] shares = random(random, 4);
            for (int i = 0; i < Panel.B; i++) {
                double sum = 0;
                for (int k = 0; k < EXPERTS; k++) {
                    sum += Math.exp(shares[k][i]);
                }
                for (int k = 0; k < EXPERTS; k++) {
                    panel.tau[k][i] = Math.exp(shares[k][i]) / sum;
                    panel.u[k][i] = start[k][i];
                }
            }
            gate.forward(panel, new double[EXPERTS][Panel.B]);
            final double[][] curvature = new double[EXPERTS][Panel.B];
            for (int k = 0; k < EXPERTS; k++) {
                gate.minorizerCurvature(panel, k, curvature[k]);
            }
            gate.backward(panel);
            final double[][] end = random(random, 12);
            for (int i = 0; i < Panel.B; i++) {
                double parabola = part(start, panel.tau, temperature, i);
                for (int k = 0; k < EXPERTS; k++) {
                    final double step = end[k][i] - start[k][i];
                    parabola += panel.u[k][i] * step - 0.5 * curvature[k][i] * step * step;
                    assertTrue(curvature[k][i] > 0 && curvature[k][i] <= gate.curvatureBound());
                }
                assertTrue(parabola <= part(end, panel.tau, temperature, i) + 1e-9);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 1, 2})
    void curvatureIsThePublishedOneWhereTheSigmoidsAreNotSmall(final double temperature) {
        final SigmoidGate gate = new SigmoidGate(temperature);
        final Panel panel = new Panel(TrainingTable.of(new double[][]{{0}}, new int[]{0}, 2),
            new Parameters(Shapes.multinomial(new SigmoidGating(temperature), EXPERTS, 2, 2)), gate,
            new MultinomialExperts(2));
        for (int k = 0; k < EXPERTS; k++) {
            Arrays.fill(panel.u[k], temperature * (k - 1));
            Arrays.fill(panel.tau[k], 0.1 * (k + 1));
        }
        gate.forward(panel, new double[EXPERTS][Panel.B]);
        double sum = 0;
        for (int k = 0; k < EXPERTS; k++) {
            sum += 1 / (1 + Math.exp(1 - k));
        }
        final double[] curvature = new double[Panel.B];
        gate.minorizerCurvature(panel, 2, curvature);
        assertEquals((0.3 / 4 + 1 / (6 * Math.sqrt(3)) / sum) / (temperature * temperature), curvature[7], 1e-14);
    }
}
