package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.ClassWeights;
import org.dendromoe.engine.model.FitSettings.Curvature;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.model.SoftmaxGating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AscentTest {

    private static final TrainingTable TABLE = Rows.mixed(300, 11).table(MissingPolicy.IMPUTE);

    private static Parameters start(final Problem problem, final int experts) {
        return new StartingPoints(problem.zero(1), problem.table().predictors() - 1, 5).start(1, experts);
    }

    @ParameterizedTest
    @EnumSource(Curvature.class)
    void everyStepRaisesTheObjective(final Curvature curvature) {
        for (final Method method : List.of(Method.ACCELERATED, Method.MM)) {
            for (final ClassWeights weights : ClassWeights.values()) {
                try (Workers workers = new Workers(2, () -> false)) {
                    final Problem problem = new Problem(TABLE, FitSettings.DEFAULT.withMethod(method)
                        .withCurvature(curvature).withClassWeights(weights), 0.1, workers);
                    final Ascent ascent = new Ascent(problem, start(problem, 4));
                    double before = ascent.objective();
                    for (int step = 0; step < 150 && ascent.step(); step++) {
                        assertTrue(ascent.objective() > before, method + " step " + step);
                        assertEquals(ascent.objective(),
                            problem.evaluate(ascent.parameters(), CurvatureSum.Kind.NONE).objective());
                        before = ascent.objective();
                    }
                }
            }
        }
    }

    static Stream<Gating> gates() {
        return Stream.of(Gating.SOFTMAX, new SoftmaxGating(FeatureMap.TANH), new SoftmaxGating(FeatureMap.SQUARE),
            new SoftmaxGating(FeatureMap.COSINE), new SigmoidGating(1), new SigmoidGating(0.4));
    }

    @ParameterizedTest
    @MethodSource("gates")
    void gradientIsTheDerivativeOfTheObjective(final Gating gating) {
        try (Workers workers = new Workers(1, () -> false)) {
            final Problem problem = new Problem(TABLE,
                FitSettings.DEFAULT.withGating(gating).withClassWeights(ClassWeights.BALANCED), 2, workers);
            final Parameters at = start(problem, 3);
            final double[] gradient = problem.evaluate(at, CurvatureSum.Kind.NONE).gradient();
            for (int i = 0; i < gradient.length; i++) {
                final double step = 1e-5;
                at.values()[i] += step;
                final double above = problem.evaluate(at, CurvatureSum.Kind.NONE).objective();
                at.values()[i] -= 2 * step;
                final double below = problem.evaluate(at, CurvatureSum.Kind.NONE).objective();
                at.values()[i] += step;
                assertEquals((above - below) / (2 * step), gradient[i], 1e-5 * (1 + Math.abs(gradient[i])));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("gates")
    void everyStepOfEveryGateRaisesTheObjective(final Gating gating) {
        for (final Method method : List.of(Method.ACCELERATED, Method.MM)) {
            for (final Curvature curvature : Curvature.values()) {
                try (Workers workers = new Workers(2, () -> false)) {
                    final Problem problem = new Problem(TABLE,
                        FitSettings.DEFAULT.withGating(gating).withMethod(method).withCurvature(curvature), 0.1,
                        workers);
                    final Ascent ascent = new Ascent(problem, start(problem, 4));
                    final double first = ascent.objective();
                    double before = first;
                    for (int step = 0; step < 80 && ascent.step(); step++) {
                        assertTrue(ascent.objective() > before, method + " " + curvature + " step " + step);
                        before = ascent.objective();
                    }
                    assertTrue(before > first + 50, method + " " + curvature + " from " + first + " to " + before);
                }
            }
        }
    }

    @Test
    void acceleratedClimbEndsWherePlainMmGoes() {
        try (Workers workers = new Workers(2, () -> false)) {
            final FitSettings settings = FitSettings.DEFAULT;
            final Problem accelerated = new Problem(TABLE, settings, 5, workers);
            final Problem plain =
                new Problem(TABLE, settings.withMethod(Method.MM).withCurvature(Curvature.TIGHT), 5, workers);
            final Ascent fast = new Ascent(accelerated, start(accelerated, 1));
            final Ascent slow = new Ascent(plain, start(plain, 1));
            while (fast.gradientNorm() > 1e-9 && fast.step()) {
                assertTrue(fast.passes() < 200);
            }
            while (slow.gradientNorm() > 1e-9 && slow.step()) {
                assertTrue(slow.passes() < 5_000);
            }
            assertEquals(slow.objective(), fast.objective(), 1e-9 * Math.abs(slow.objective()));
            assertTrue(fast.passes() * 2 < slow.passes(), fast.passes() + " and " + slow.passes() + " passes");
        }
    }

    /** 220 features: the curvature is dear, and a climb of two experts keeps no matrices when it rests. */
    private static TrainingTable wide() {
        final SplittableRandom random = new SplittableRandom(4);
        final double[][] x = new double[600][];
        final int[] y = new int[x.length];
        for (int n = 0; n < x.length; n++) {
            x[n] = random.doubles(220, -1.7, 1.7).toArray();
            y[n] = x[n][0] * x[n][1] + random.nextDouble(-1, 1) > 0 ? 1 : 0;
        }
        return TrainingTable.of(x, y, 2);
    }

    /** @return the norm of the gradient in the metric of the curvature at these very parameters */
    private static double localNorm(final Problem problem, final Parameters at) {
        try (Workers workers = new Workers(1, () -> false)) {
            return new Ascent(new Problem(problem.table(), problem.settings().withCurvature(Curvature.TIGHT),
                problem.lambda(), workers), at).gradientNorm();
        }
    }

    @Test
    void climbThatBeganWithTheLooseCurvatureConvergesByTheLocalOne() {
        try (Workers workers = new Workers(1, () -> false)) {
            final TrainingTable table = wide();
            final Problem strict = new Problem(table, FitSettings.DEFAULT.withTolerance(1e-9), 5, workers);
            final Ascent far = new Ascent(strict, start(strict, 2));
            while (far.passes() < 40) {
                assertTrue(far.step());
            }
            final double norm = localNorm(strict, far.parameters());
            // with this tolerance the loose metric alone would call the climb converged where it is
            final Problem problem = new Problem(table, FitSettings.DEFAULT.withTolerance(0.9 * norm), 5, workers);
            final Ascent again = new Ascent(problem, far.parameters());
            assertFalse(again.hasConverged(problem.settings().tolerance()));
            assertEquals(norm, again.gradientNorm());
            final double loose = new Ascent(strict, far.parameters()).gradientNorm();
            assertTrue(loose < 0.9 * norm, loose + " " + norm);
        }
    }

    @Test
    void climbThatHasRestedGoesOnWithTheLocalCurvature() {
        try (Workers workers = new Workers(1, () -> false)) {
            final Problem problem = new Problem(wide(), FitSettings.DEFAULT, 5, workers);
            final Ascent ascent = new Ascent(problem, start(problem, 2));
            while (ascent.passes() < 20) {
                assertTrue(ascent.step());
            }
            ascent.rest();
            assertTrue(ascent.step());
            final double norm = localNorm(problem, ascent.parameters());
            assertEquals(norm, ascent.gradientNorm(), 0.1 * norm);
        }
    }

    @Test
    void resultDoesNotDependOnTheNumberOfThreads() {
        final TrainingTable large = Rows.mixed(5_000, 3).table(MissingPolicy.SKIP);
        double[] first = null;
        for (final int threads : new int[]{1, 2, 3, 8}) {
            try (Workers workers = new Workers(threads, () -> false)) {
                final Problem problem = new Problem(large, FitSettings.DEFAULT, 1, workers);
                final Ascent ascent = new Ascent(problem, start(problem, 3));
                for (int step = 0; step < 20; step++) {
                    assertTrue(ascent.step());
                }
                first = first == null ? ascent.parameters().values() : first;
                org.junit.jupiter.api.Assertions.assertArrayEquals(first, ascent.parameters().values());
            }
        }
    }
}
