package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Parameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Log-likelihoods and responsibilities of a block against sums of logarithms, row by row. */
class PanelTest {

    private static final int ROWS = 100;

    /** Features grow from 0 to 1, so that with large coefficients some rows are next to impossible, and others not. */
    private static TrainingTable table(final int classes, final SplittableRandom random) {
        final double[][] x = new double[ROWS][2];
        for (int n = 0; n < ROWS; n++) {
            x[n][0] = n / (double)ROWS;
            x[n][1] = x[n][0] * random.nextGaussian();
        }
        return TrainingTable.of(x, IntStream.range(0, ROWS).map(n -> n % classes).toArray(), classes);
    }

    private static double[] logSoftmax(final double[] u) {
        final double max = Arrays.stream(u).max().orElseThrow();
        final double sum = Arrays.stream(u).map(v -> Math.exp(v - max)).sum();
        return Arrays.stream(u).map(v -> v - max - Math.log(sum)).toArray();
    }

    private static double predictor(final Parameters parameters, final int column, final double[] x) {
        final int at = column * parameters.predictors();
        return parameters.values()[at] + parameters.values()[at + 1] * x[0] + parameters.values()[at + 2] * x[1];
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 1", "3, 2, 1", "2, 4, 1", "5, 3, 30", "2, 2, 1000", "3, 3, 1e4", "4, 2, 1e6"})
    void rowsThatAreNextToImpossibleAreAsExactAsOthers(final int experts, final int classes, final double spread) {
        final SplittableRandom random = new SplittableRandom(5);
        final TrainingTable table = table(classes, random);
        final Parameters parameters = new Parameters(experts, classes, 3);
        for (int i = 0; i < parameters.values().length; i++) {
            parameters.values()[i] = spread * random.nextGaussian();
        }
        final Panel panel = new Panel(table, parameters, new SoftmaxGate(), new MultinomialExperts(classes));
        final double[] ones = new double[classes];
        Arrays.fill(ones, 1);
        panel.load(table, 0, ones, new BitSet());
        panel.forward();
        double lowest = 0;
        for (int n = 0; n < ROWS; n++) {
            final double[] x = table.features(n);
            final int label = table.label(n);
            final double[] gate =
                logSoftmax(IntStream.range(0, experts).mapToDouble(k -> predictor(parameters, k, x)).toArray());
            final double[] joint = IntStream.range(0, experts).mapToDouble(k -> gate[k] + logSoftmax(IntStream
                .range(0, classes).mapToDouble(m -> predictor(parameters, parameters.column(k, m), x)).toArray())[label])
                .toArray();
            final double max = Arrays.stream(joint).max().orElseThrow();
            final double logLikelihood = max + Math.log(Arrays.stream(joint).map(v -> Math.exp(v - max)).sum());
            // predictors of this size are known to so many digits
            final double exact = 1e-13 * Math.max(1, 10 * spread);
            assertEquals(logLikelihood, panel.logLikelihood[n], exact);
            for (int k = 0; k < experts; k++) {
                assertEquals(Math.exp(joint[k] - logLikelihood), panel.tau[k][n], exact);
            }
            lowest = Math.min(lowest, logLikelihood);
        }
        assertTrue(spread < 1000 || lowest < -1000);
    }
}
