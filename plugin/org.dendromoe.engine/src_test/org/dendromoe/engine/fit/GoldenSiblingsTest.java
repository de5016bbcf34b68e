package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dendromoe.engine.Golden;
import org.dendromoe.engine.GoldenSiblings;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.Curvature;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.model.SoftmaxGating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The MM steps of other gates and beside a frozen expert, compared with an independent program's. */
class GoldenSiblingsTest {

    private static final double EXACT = 1e-9;

    private static final double AFTER_MANY_STEPS = 1e-6;

    private static final double AT_THE_TOP = 1e-7;

    private static final int MANY = 100;

    static Stream<Arguments> gates() {
        return Stream.of(Arguments.of("tanh_gate", new SoftmaxGating(FeatureMap.TANH)),
            Arguments.of("sigmoid_gate", new SigmoidGating(1)),
            Arguments.of("sigmoid_gate_temperature_2", new SigmoidGating(2)));
    }

    @ParameterizedTest
    @MethodSource("gates")
    void steps(final String name, final Gating gating) {
        steps(name, gating, GoldenSiblings.table(), GoldenSiblings.lambda(), GoldenSiblings.start(gating),
            GoldenSiblings.afterOneStep(name, gating));
    }

    @Test
    void gaussianExperts() {
        steps("gaussian_experts", Gating.SOFTMAX, GoldenSiblings.numericTable(), GoldenSiblings.lambda(),
            GoldenSiblings.numericStart(), GoldenSiblings.numericAfterOneStep());
    }

    @Test
    void gaussianGateAndExperts() {
        steps("gaussian_gate_gaussian_experts", new GaussianGating(), GoldenSiblings.numericTable(), 0,
            GoldenSiblings.regionsStart(), GoldenSiblings.regionsAfterOneStep());
    }

    @Test
    void stepsBesideAFrozenExpert() {
        steps(GoldenSiblings.FROZEN, Gating.SOFTMAX, GoldenSiblings.tableWithFrozen(), GoldenSiblings.lambda(),
            GoldenSiblings.startWithFrozen(), GoldenSiblings.afterOneStepWithFrozen());
    }

    private static void steps(final String name, final Gating gating, final TrainingTable table, final double lambda,
        final Parameters start, final Parameters afterOneStep) {
        final Map<Integer, Double> expected = GoldenSiblings.objective(name);
        assertTrue(expected.keySet().containsAll(List.of(0, 1, 2, 5, 20, MANY)));
        final FitSettings settings = FitSettings.DEFAULT.withGating(gating).withMethod(Method.MM)
            .withCurvature(Curvature.TIGHT);
        try (Workers workers = new Workers(2, () -> false)) {
            final Ascent ascent = new Ascent(new Problem(table, settings, lambda, workers), start);
            for (int step = 0; step <= MANY; step++) {
                // a closed-form climb may be at the top, as far as rounding allows, before it has made all steps
                assertTrue(step == 0 || ascent.step() || ascent.gradientNorm() < AT_THE_TOP, "step " + step);
                if (expected.containsKey(step)) {
                    final double objective = expected.get(step);
                    assertEquals(objective, ascent.objective(),
                        (step == MANY ? AFTER_MANY_STEPS : EXACT) * Math.abs(objective), "after step " + step);
                }
                if (step == 1) {
                    Golden.assertNear(afterOneStep.values(), ascent.parameters().values(), EXACT);
                }
            }
        }
    }
}
