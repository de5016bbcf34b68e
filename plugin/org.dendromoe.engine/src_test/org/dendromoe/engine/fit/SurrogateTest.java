package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dendromoe.engine.Golden;
import org.dendromoe.engine.GoldenSiblings;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.ClassWeights;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.model.SoftmaxGating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The statistics that are averaged are those of the minorizer: their maximum is the published MM step. */
class SurrogateTest {

    private static final double EXACT = 1e-9;

    private static final double AFTER_MANY_STEPS = 1e-6;

    private static double[] ones(final TrainingTable table) {
        return ClassWeights.NONE.ofRows(table.classCounts());
    }

    private static Surrogate surrogate(final TrainingTable rows, final Parameters at, final Method method) {
        try (Workers workers = new Workers(2, () -> false)) {
            return Surrogate.of(rows, ones(rows), at, method, workers);
        }
    }

    private static Parameters step(final TrainingTable table, final Parameters at, final double lambda,
        final Workers workers) {
        final Surrogate.Maximum maximum =
            Surrogate.of(table, ones(table), at, Method.MM, workers).maximum(lambda / table.rows());
        assertFalse(maximum.regularised());
        return maximum.parameters();
    }

    /** γ = 1 and all rows in one batch: the tight steps of an independent program. */
    @ParameterizedTest
    @MethodSource("org.dendromoe.engine.Golden#cases")
    void wholeTableAsABatchIsATightStep(final Golden golden) {
        try (Workers workers = new Workers(2, () -> false)) {
            Parameters at = golden.parameters("/start");
            for (int step = 1; step <= 200; step++) {
                at = step(golden.table(), at, golden.lambda(), workers);
                if (step == 1) {
                    Golden.assertNear(golden.parameters("/tight/after_1_step").values(), at.values(), EXACT);
                }
            }
            Golden.assertNear(golden.parameters("/parameters_after_200_tight_steps").values(), at.values(),
                AFTER_MANY_STEPS);
        }
    }

    static Stream<Arguments> gates() {
        return Stream.of(Arguments.of("tanh_gate", new SoftmaxGating(FeatureMap.TANH)),
            Arguments.of("sigmoid_gate", new SigmoidGating(1)));
    }

    @ParameterizedTest
    @MethodSource("gates")
    void stepsOfOtherGates(final String name, final Gating gating) {
        try (Workers workers = new Workers(2, () -> false)) {
            Golden.assertNear(GoldenSiblings.afterOneStep(name, gating).values(),
                step(GoldenSiblings.table(), GoldenSiblings.start(gating), GoldenSiblings.lambda(), workers).values(),
                EXACT);
        }
    }

    @ParameterizedTest
    @MethodSource("org.dendromoe.engine.Golden#cases")
    void averageOverPartsIsThatOfTheWhole(final Golden golden) {
        final TrainingTable table = golden.table();
        final Parameters at = golden.parameters("/start");
        final int first = table.rows() / 3;
        for (final Method method : new Method[]{Method.MM, Method.ACCELERATED}) {
            final Surrogate whole = surrogate(table, at, method);
            final Surrogate parts = surrogate(table.rows(IntStream.range(0, first).toArray()), at, method);
            parts.blend(1 - (double)first / table.rows(),
                surrogate(table.rows(IntStream.range(first, table.rows()).toArray()), at, method));
            assertEquals(whole.logLikelihood(), parts.logLikelihood(), EXACT);
            Golden.assertNear(whole.maximum(0.01).parameters().values(), parts.maximum(0.01).parameters().values(),
                EXACT);
        }
    }

    @ParameterizedTest
    @MethodSource("org.dendromoe.engine.Golden#cases")
    void shareOfNothingKeepsAndShareOfAllReplaces(final Golden golden) {
        final TrainingTable table = golden.table();
        final Parameters at = golden.parameters("/start");
        final Surrogate first = surrogate(table.rows(IntStream.range(0, 20).toArray()), at, Method.MM);
        final double[] before = first.maximum(0.1).parameters().values();
        final Surrogate next = surrogate(table, at, Method.MM);
        first.blend(0, next);
        Golden.assertNear(before, first.maximum(0.1).parameters().values(), EXACT);
        first.blend(1, next);
        Golden.assertNear(next.maximum(0.1).parameters().values(), first.maximum(0.1).parameters().values(), EXACT);
    }

    /** The norm is that of the climbs in memory, which the golden steps hold. */
    @ParameterizedTest
    @MethodSource("org.dendromoe.engine.Golden#cases")
    void gradientNormIsThatOfAClimb(final Golden golden) {
        final FitSettings settings = FitSettings.DEFAULT.withExperts(golden.experts()).withMethod(Method.MM)
            .withCurvature(FitSettings.Curvature.TIGHT);
        try (Workers workers = new Workers(1, () -> false)) {
            final Ascent ascent = new Ascent(new Problem(golden.table(), settings, golden.lambda(), workers),
                golden.parameters("/start"));
            final double norm = surrogate(golden.table(), ascent.parameters(), Method.MM)
                .gradientNorm(ascent.parameters(), golden.lambda() / golden.table().rows());
            assertTrue(norm > 0.01, () -> "norm " + norm);
            assertEquals(ascent.gradientNorm(), norm, EXACT);
        }
    }

    @Test
    void balancedWeightsGiveEveryClassTheSameTotal() {
        final long[] rows = {8, 0, 2};
        final double[] weights = ClassWeights.BALANCED.ofRows(rows);
        assertEquals(0, weights[1]);
        assertEquals(10.0 / 3, weights[0] * rows[0], EXACT);
        assertEquals(10.0 / 3, weights[2] * rows[2], EXACT);
    }
}
