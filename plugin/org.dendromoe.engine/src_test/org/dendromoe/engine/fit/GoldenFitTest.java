package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;

import org.dendromoe.engine.Golden;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.Curvature;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.Parameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenFitTest {

    private static final double EXACT = 1e-9;

    private static final double AFTER_MANY_STEPS = 1e-6;

    private static Problem problem(final Golden golden, final Curvature curvature, final Workers workers) {
        return new Problem(golden.table(), FitSettings.DEFAULT.withMethod(Method.MM).withCurvature(curvature),
            golden.lambda(), workers);
    }

    @ParameterizedTest
    @MethodSource("org.dendromoe.engine.Golden#cases")
    void objectiveAndGradient(final Golden golden) {
        try (Workers workers = new Workers(1, () -> false)) {
            final Evaluation evaluation =
                problem(golden, Curvature.TIGHT, workers).evaluate(golden.parameters("/start"), CurvatureSum.Kind.NONE);
            final double objective = golden.number("/objective_at_start");
            assertEquals(objective, evaluation.objective(), EXACT * Math.abs(objective));
            Golden.assertNear(golden.parameters("/gradient_at_start").values(), evaluation.gradient(), EXACT);
        }
    }

    @ParameterizedTest
    @MethodSource("org.dendromoe.engine.Golden#cases")
    void responsibilities(final Golden golden) {
        final TrainingTable table = golden.table();
        final Parameters start = golden.parameters("/start");
        final Panel panel = new Panel(table, start, new SoftmaxGate(), new MultinomialExperts(table.classes()));
        panel.load(table, 0, new double[]{1, 1, 1, 1}, new BitSet());
        panel.forward();
        final double[][] expected = Golden.matrix(golden.node("/responsibilities_first_3_rows"));
        for (int n = 0; n < expected.length; n++) {
            for (int k = 0; k < expected[n].length; k++) {
                assertEquals(expected[n][k], panel.tau[k][n], EXACT);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.dendromoe.engine.Golden#cases")
    void tightSteps(final Golden golden) {
        Golden.assertNear(golden.parameters("/parameters_after_200_tight_steps").values(),
            climb(golden, "tight", Curvature.TIGHT), AFTER_MANY_STEPS);
    }

    @ParameterizedTest
    @MethodSource("org.dendromoe.engine.Golden#cases")
    void looseSteps(final Golden golden) {
        climb(golden, "loose", Curvature.LOOSE);
    }

    /** @return the parameters after 200 steps */
    private static double[] climb(final Golden golden, final String name, final Curvature curvature) {
        try (Workers workers = new Workers(2, () -> false)) {
            final Ascent ascent = new Ascent(problem(golden, curvature, workers), golden.parameters("/start"));
            int compared = 0;
            for (int step = 1; step <= 200; step++) {
                assertTrue(ascent.step());
                if (step == 1) {
                    Golden.assertNear(golden.parameters("/" + name + "/after_1_step").values(),
                        ascent.parameters().values(), EXACT);
                }
                final String pointer = "/" + name + "/objective/" + step;
                if (!golden.node(pointer).isMissingNode()) {
                    final double objective = golden.number(pointer);
                    assertEquals(objective, ascent.objective(), EXACT * Math.abs(objective), "after step " + step);
                    compared++;
                }
            }
            assertEquals(7, compared);
            return ascent.parameters().values();
        }
    }
}
