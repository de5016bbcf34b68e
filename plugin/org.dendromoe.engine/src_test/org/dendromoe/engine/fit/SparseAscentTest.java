package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.ClassWeights;
import org.dendromoe.engine.model.FitSettings.Curvature;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.model.SoftmaxGating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparseAscentTest {

    private static final TrainingTable TABLE = Rows.mixed(300, 11).table(MissingPolicy.IMPUTE);

    private static final Workers ALONE = new Workers(1, () -> false);

    private static final FitSettings LASSO = FitSettings.DEFAULT.withL1Share(1).withTolerance(1e-7);

    private static Problem problem(final TrainingTable table, final FitSettings settings, final double lambda) {
        return new Problem(table, settings, lambda, ALONE);
    }

    private static Steps climbed(final Problem problem, final Parameters start) {
        final Steps ascent = SparseAscent.of(problem, start);
        while (ascent.passes() < 3_000 && ascent.gradientNorm() > problem.settings().tolerance() && ascent.step()) {
            assertTrue(Double.isFinite(ascent.objective()));
        }
        assertTrue(ascent.gradientNorm() < 1e-6, () -> ascent.gradientNorm() + " after " + ascent.passes());
        return ascent;
    }

    private static Parameters start(final Problem problem, final int experts) {
        return problem.startingPoints(problem.zero(1)).start(1, experts);
    }

    /** 0 is a subgradient of F there: each slope is where its own penalty holds it. */
    private static void checkOptimal(final Problem problem, final Parameters at, final double tolerance) {
        final double lasso = problem.penalty().lasso();
        final double[] gradient = problem.evaluate(at, CurvatureSum.Kind.NONE).gradient();
        for (int i = 0; i < gradient.length; i++) {
            final double value = at.values()[i];
            if (i % at.predictors() == 0) {
                assertEquals(0, gradient[i], tolerance, "intercept");
            } else if (value == 0) {
                assertTrue(Math.abs(gradient[i]) <= lasso + tolerance, "zero slope with gradient " + gradient[i]);
            } else {
                assertEquals(Math.signum(value) * lasso, gradient[i], tolerance, "slope " + value);
            }
        }
    }

    private static int nonzeroSlopes(final Parameters at) {
        int count = 0;
        for (int i = 0; i < at.values().length; i++) {
            count += i % at.predictors() != 0 && at.values()[i] != 0 ? 1 : 0;
        }
        return count;
    }

    private static TrainingTable wide(final int rows, final int features, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double[][] x = new double[rows][features];
        final int[] y = new int[rows];
        for (int n = 0; n < rows; n++) {
            for (int j = 0; j < features; j++) {
                x[n][j] = 2 * random.nextDouble() - 1;
            }
            final double side = x[n][0] > 0 ? 4 * x[n][1] : -4 * x[n][1] + 2 * x[n][2];
            y[n] = side + random.nextDouble() - 0.5 > 0 ? 1 : 0;
        }
        return TrainingTable.of(x, y, 2);
    }

    @ParameterizedTest
    @EnumSource(Curvature.class)
    void everyStepRaisesTheObjective(final Curvature curvature) {
        for (final Method method : new Method[]{Method.ACCELERATED, Method.MM}) {
            for (final ClassWeights weights : ClassWeights.values()) {
                final Problem problem = problem(TABLE,
                    LASSO.withMethod(method).withCurvature(curvature).withClassWeights(weights).withL1Share(0.7), 2);
                final Steps ascent = SparseAscent.of(problem, start(problem, 4));
                double before = ascent.objective();
                for (int step = 0; step < 150 && ascent.step(); step++) {
                    assertTrue(ascent.objective() > before, method + " step " + step);
                    assertEquals(ascent.objective(), problem.objective(ascent.parameters()));
                    before = ascent.objective();
                }
            }
        }
    }

    static Stream<Gating> gates() {
        return Stream.of(Gating.SOFTMAX, new SoftmaxGating(FeatureMap.TANH), new SigmoidGating(0.4));
    }

    @ParameterizedTest
    @MethodSource("gates")
    void endsWhereEverySlopeIsHeldByItsPenalty(final Gating gating) {
        for (final double share : new double[]{0.2, 0.9, 1}) {
            for (final double lambda : new double[]{1, 4}) {
                final Problem problem = problem(TABLE, LASSO.withGating(gating).withL1Share(share), lambda);
                final Parameters top = climbed(problem, start(problem, 3)).parameters();
                checkOptimal(problem, top, 1e-3);
                final int slopes = top.columns() * (top.predictors() - 1);
                assertTrue(share < 0.5 || nonzeroSlopes(top) < slopes, "no slope is zero");
                final Parameters centred = problem.centred(top);
                assertEquals(problem.objective(top), problem.objective(centred), 1e-8);
                assertTrue(nonzeroSlopes(centred) <= nonzeroSlopes(top) || share == 1);
            }
        }
    }

    @Test
    void plainStepsEndThereToo() {
        final Problem problem = problem(TABLE, LASSO.withMethod(Method.MM).withTolerance(1e-6), 6);
        final Steps ascent = SparseAscent.of(problem, start(problem, 2));
        while (ascent.passes() < 20_000 && ascent.gradientNorm() > 1e-6 && ascent.step()) {
            assertTrue(Double.isFinite(ascent.objective()));
        }
        checkOptimal(problem, ascent.parameters(), 1e-2);
    }

    @Test
    void endsWithTheRidgeEngineWhereTheShareIsZero() {
        for (final Gating gating : gates().toList()) {
            final Problem problem = problem(TABLE, LASSO.withGating(gating).withL1Share(0), 0.5);
            for (final int experts : new int[]{1, 3}) {
                final Parameters start = start(problem, experts);
                final Ascent smooth = new Ascent(problem, start);
                while (smooth.gradientNorm() > 1e-9 && smooth.step()) {
                    assertTrue(smooth.passes() < 5_000);
                }
                // from close by, so that both are on the way to the same optimum
                final Parameters near = smooth.parameters().copy();
                for (int i = 0; i < near.values().length; i++) {
                    near.values()[i] += 0.01 * Math.sin(i);
                }
                final Steps sparse = climbed(problem, near);
                assertEquals(smooth.objective(), sparse.objective(), 1e-9 * Math.abs(smooth.objective()));
            }
        }
    }

    @Test
    void featuresOfAWideTableEnterWhereTheyShould() {
        final TrainingTable table = wide(120, 700, 3);
        for (final double lambda : new double[]{2, 1}) {
            for (final int experts : new int[]{1, 3}) {
                final Problem problem = problem(table, LASSO, lambda);
                final Parameters top = climbed(problem, start(problem, experts)).parameters();
                checkOptimal(problem, top, 1e-3);
                assertTrue(nonzeroSlopes(top) > 0 && nonzeroSlopes(top) < 120 * top.columns(),
                    "slopes " + nonzeroSlopes(top));
            }
        }
    }

    /** Where the intercepts are fitted already, the few features worked with at first leave nothing to climb. */
    @Test
    void aClimbFromTheOptimumOfAStrongerPenaltyLooksForFeatures() {
        final TrainingTable table = wide(120, 700, 3);
        for (final int experts : new int[]{1, 3}) {
            final Problem strong = problem(table, LASSO, 2 * problem(table, LASSO, 1).emptyingLambda(experts));
            final Parameters empty = climbed(strong, strong.zero(experts)).parameters();
            final Problem weak = problem(table, LASSO, 2);
            for (final double tolerance : new double[]{1e-3, 1e-6}) {
                final Climb climb = new Climb(1, weak, empty, new FitProgress(FitMonitor.NONE));
                climb.run(1_000, tolerance);
                assertTrue(nonzeroSlopes(climb.parameters()) > 0);
                checkOptimal(weak, climb.parameters(), 50 * Math.sqrt(tolerance));
            }
        }
    }

    @Test
    void trainedModelHasZerosAndIsReadBackWithItsShare() throws IOException {
        final MixtureModel model = Trainer.fit(TABLE,
            FitSettings.DEFAULT.withExperts(2).withL1Share(0.9).withStarts(5).withThreads(1), FitMonitor.NONE).model();
        assertTrue(model.summary().converged());
        final int slopes = model.parameters().columns() * (model.parameters().predictors() - 1);
        assertTrue(nonzeroSlopes(model.parameters()) < slopes);
        checkOptimal(problem(TABLE, model.summary().settings(), model.summary().lambda()), model.parameters(), 0.01);
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        final MixtureModel back = ModelFile.read(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(0.9, back.summary().settings().l1Share());
        assertArrayEquals(model.parameters().values(), back.parameters().values());
        final String without = out.toString(StandardCharsets.UTF_8).replaceFirst("\"l1Share\"\\s*:\\s*0.9,", "");
        assertEquals(0, ModelFile.read(new ByteArrayInputStream(without.getBytes(StandardCharsets.UTF_8))).summary()
            .settings().l1Share());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void pathBeginsWhereNoModelHasASlope(final int experts) {
        final FitSettings settings = LASSO.withL1Share(0.5).withExperts(experts);
        final double strongest = new LambdaSearch(RowSpace.whole(TABLE), settings, ALONE,
            new FitProgress(FitMonitor.NONE)).scores().get(0).lambda();
        final Problem held = problem(TABLE, settings, strongest);
        final Parameters empty = climbed(held, held.zero(experts)).parameters();
        assertEquals(0, nonzeroSlopes(empty));
        checkOptimal(held, empty, 1e-3);
        // rounded up to two digits
        assertTrue(held.emptyingLambda(experts) <= strongest && held.emptyingLambda(experts) > 0.9 * strongest);
        final Problem weaker = problem(TABLE, settings, 0.99 * held.emptyingLambda(1));
        assertTrue(nonzeroSlopes(climbed(weaker, weaker.zero(1)).parameters()) > 0);
    }

    @Test
    void aStrongerPenaltyThatMeltsExpertsLeavesSlopes() {
        final double emptying = problem(TABLE, LASSO, 1).emptyingLambda(3);
        for (final double share : new double[]{0.001, 0.01, 0.12}) {
            final Melting melting = Melting.of(problem(TABLE, LASSO, share * emptying), 3);
            assertTrue(melting.isPossible());
            for (int number = 0; number < 100; number++) {
                final double drawn = melting.draw(StartingPoints.random(1, number));
                assertTrue(drawn > share * emptying && drawn < 0.26 * emptying, () -> "λ " + drawn);
            }
        }
        assertFalse(Melting.of(problem(TABLE, LASSO, 0.13 * emptying), 3).isPossible());
        assertTrue(Melting.of(problem(TABLE, LASSO.withL1Share(0), emptying), 3).isPossible());
    }

    @Test
    void refusesWhatHasNoGradient() {
        final FitSettings settings = LASSO.withGating(new GaussianGating()).withLambda(1);
        assertThrows(IllegalArgumentException.class, () -> Trainer.fit(TABLE, settings, FitMonitor.NONE));
    }

    /** @return the top of a concave function between two ends, by thirds */
    private static double top(final double low, final double high, final DoubleUnaryOperator f) {
        double a = low;
        double b = high;
        for (int i = 0; i < 200; i++) {
            final double third = (b - a) / 3;
            if (f.applyAsDouble(a + third) < f.applyAsDouble(b - third)) {
                a += third;
            } else {
                b -= third;
            }
        }
        return (a + b) / 2;
    }

    @Test
    void oneExpertOnOneFeatureIsTheLassoFoundByThirds() {
        final SplittableRandom random = new SplittableRandom(8);
        final double[][] x = new double[40][1];
        final int[] y = new int[40];
        for (int n = 0; n < 40; n++) {
            x[n][0] = 2 * random.nextDouble() - 1;
            y[n] = x[n][0] + 1.5 * random.nextDouble() - 0.75 > 0 ? 1 : 0;
        }
        for (final double lambda : new double[]{0.5, 3, 50}) {
            final Problem problem = problem(TrainingTable.of(x, y, 2), LASSO, lambda);
            final Parameters fitted = problem.centred(climbed(problem, problem.zero(1)).parameters());
            // class 1 against class 0: intercept b, slope a, penalised with λ |a| at best
            final DoubleUnaryOperator profile = a -> {
                final DoubleUnaryOperator ofIntercept = b -> {
                    double sum = -lambda * Math.abs(a);
                    for (int n = 0; n < 40; n++) {
                        sum -= Math.log1p(Math.exp((y[n] == 1 ? -1 : 1) * (b + a * x[n][0])));
                    }
                    return sum;
                };
                return ofIntercept.applyAsDouble(top(-10, 10, ofIntercept));
            };
            final double slope = top(-20, 20, profile);
            assertEquals(slope, fitted.expert(0, 1, 1) - fitted.expert(0, 0, 1), 1e-5);
            assertEquals(profile.applyAsDouble(slope), problem.objective(fitted), 1e-8);
            assertEquals(Math.abs(slope) < 1e-5, fitted.expert(0, 1, 1) == 0);
        }
    }
}
