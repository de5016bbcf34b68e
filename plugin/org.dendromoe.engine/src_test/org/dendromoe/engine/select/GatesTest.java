package org.dendromoe.engine.select;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.Shapes;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.model.SoftmaxGating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Selection with gates other than the plain softmax. */
class GatesTest {

    static Stream<Gating> gates() {
        return Stream.of(new SoftmaxGating(FeatureMap.TANH), new SoftmaxGating(FeatureMap.SQUARE),
            new SoftmaxGating(FeatureMap.COSINE), new SigmoidGating(1), new SigmoidGating(0.5));
    }

    /** Rows of which the gate's view of the third feature says which of two rules holds. */
    private static TrainingTable tissues(final FeatureMap seen) {
        final SplittableRandom random = new SplittableRandom(5);
        final double[][] x = new double[600][3];
        final int[] y = new int[x.length];
        final double middle = seen == FeatureMap.SQUARE ? 0.5 : seen == FeatureMap.COSINE ? -0.25 : 0;
        for (int n = 0; n < x.length; n++) {
            for (int j = 0; j < 3; j++) {
                x[n][j] = random.nextGaussian();
            }
            final boolean first = seen.apply(x[n][2]) > middle;
            y[n] = x[n][0] + 0.3 * random.nextGaussian() > 0 ? first ? 0 : 2 : first ? 2 : 1;
        }
        return TrainingTable.of(x, y, 3);
    }

    @ParameterizedTest
    @MethodSource("gates")
    void findsTheTrueNumber(final Gating gating) {
        final TrainingTable table = tissues(gating.features());
        final MixtureModel overfitted = Trainer.fit(table,
            FitSettings.DEFAULT.withGating(gating).withLambda(1).withThreads(2).withExperts(4), FitMonitor.NONE)
            .model();
        final Selection selection = ModelSelector.select(overfitted, table, SelectionSettings.DEFAULT, FitMonitor.NONE);
        assertEquals(2, selection.model().experts());
        assertEquals(gating, selection.model().gating());
        final Level full = selection.dendrogram().levels().get(0);
        assertEquals(overfitted.summary().logLikelihood() / 600, full.meanLogLikelihood(), 1e-9);
    }

    @Test
    void measureOfASigmoidGateIsThatGate() {
        final SplittableRandom random = new SplittableRandom(3);
        final Parameters parameters = new Parameters(
            Shapes.multinomial(new SigmoidGating(0.7), 4, 3, 3));
        for (int i = 0; i < parameters.values().length; i++) {
            parameters.values()[i] = 2 * random.nextGaussian();
        }
        final Parameters centred = parameters.centred();
        final MixingMeasure measure = MixingMeasure.of(centred);
        assertArrayEquals(centred.values(), measure.parameters().values(), 1e-12);
        final double[] masses = centred.masses();
        final Parameters merged = measure.merged(measure.pairs().get(0), 4).parameters();
        assertArrayEquals(new double[]{masses[2], masses[3], masses[0] + masses[1]}, merged.masses(), 1e-14);
        double largest = Double.NEGATIVE_INFINITY;
        for (final double intercept : centred.gateIntercepts()) {
            largest = Math.max(largest, intercept);
        }
        for (final double intercept : merged.gateIntercepts()) {
            assertTrue(intercept <= largest + 1e-12);
        }
    }
}
