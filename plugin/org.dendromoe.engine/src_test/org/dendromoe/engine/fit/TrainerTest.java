package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.Curvature;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.MixtureModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainerTest {

    private static final FitSettings QUICK =
        FitSettings.DEFAULT.withExperts(3).withLambda(1).withStarts(3).withThreads(2);

    private static TrainingTable table() {
        return Rows.mixed(200, 1).table(MissingPolicy.SKIP);
    }

    private static MixtureModel fit(final double[][] x, final int[] y, final int classes, final FitSettings settings) {
        final MixtureModel model = Trainer.fit(TrainingTable.of(x, y, classes), settings, FitMonitor.NONE).model();
        assertTrue(model.parameters().isFinite());
        for (final double[] row : x) {
            double sum = 0;
            for (final double p : model.predict(row).probabilities()) {
                assertTrue(p >= 0 && p <= 1 + 1e-12);
                sum += p;
            }
            assertEquals(1, sum, 1e-12);
        }
        // where all coefficients are zero every class is as probable as the others, and there is no penalty
        assertTrue(model.summary().objective() > -x.length * Math.log(classes),
            () -> model.summary().objective() + " against " + -x.length * Math.log(classes));
        return model;
    }

    @Test
    void sameSeedSameModelOtherSeedOtherStarts() {
        final MixtureModel one = Trainer.fit(table(), QUICK, FitMonitor.NONE).model();
        final MixtureModel again = Trainer.fit(table(), QUICK, FitMonitor.NONE).model();
        final FitResult other = Trainer.fit(table(), QUICK.withSeed(2), FitMonitor.NONE);
        assertArrayEquals(one.parameters().values(), again.parameters().values());
        assertEquals(one.summary(), again.summary());
        assertNotEquals(one.parameters().values()[0], other.model().parameters().values()[0]);
    }

    @Test
    void traceTellsOfEveryStartAndEscapeAndRisesWithinEach() {
        final List<TracePoint> heard = new ArrayList<>();
        final double[] fraction = new double[1];
        final FitResult result = Trainer.fit(table(), QUICK, (point, share) -> {
            assertTrue(share >= fraction[0] && share <= 1);
            fraction[0] = share;
            heard.add(point);
        });
        // climbs under another penalty are heard of, but say nothing of this objective
        heard.removeIf(point -> point.start() == TracePoint.ESCAPE);
        assertEquals(heard, result.trace());
        assertEquals(5, result.trace().stream().mapToInt(TracePoint::start).distinct().count());
        for (int start = 0; start <= 4; start++) {
            double objective = Double.NEGATIVE_INFINITY;
            int pass = 0;
            for (final TracePoint point : result.trace()) {
                if (point.start() == start) {
                    assertTrue(point.objective() > objective && point.pass() > pass);
                    objective = point.objective();
                    pass = point.pass();
                }
            }
        }
        final double best = result.trace().stream().mapToDouble(TracePoint::objective).max().orElseThrow();
        assertEquals(best, result.model().summary().objective());
        assertTrue(result.model().summary().converged());
    }

    @ParameterizedTest
    @CsvSource({"2, 60, 4, 4, 10", "3, 60, 4, 8, 20", "3, 10, 2, 2, 3"})
    void escapesEndWhenSomeInARowHaveLedNowhere(final int experts, final int starts, final int abreast,
        final int vain, final int most) {
        int endedEarly = 0;
        for (int seed = 1; seed <= 4; seed++) {
            final List<TracePoint> trace = Trainer.fit(table(),
                QUICK.withExperts(experts).withStarts(starts).withSeed(seed), FitMonitor.NONE).trace();
            final int escapes = trace.stream().mapToInt(TracePoint::start).max().orElseThrow() - starts;
            final int winner =
                Collections.max(trace, Comparator.comparingDouble(TracePoint::objective)).start() - starts;
            // so many take place side by side
            final int fruitful = winner <= 0 ? 0 : (winner + abreast - 1) / abreast * abreast;
            assertEquals(Math.min(most, fruitful + vain), escapes);
            endedEarly += escapes < most ? 1 : 0;
        }
        assertTrue(endedEarly > 0);
    }

    /** They would go on from climbs that were to stop, under a λ that was chosen for short ones. */
    @Test
    void fitThatStopsEarlyHasNoEscapes() {
        for (final int passes : new int[]{45, 46}) {
            final FitSettings settings = QUICK.withStarts(12).withMaxPasses(passes).withTolerance(1e-9);
            final List<TracePoint> trace = Trainer.fit(table(), settings, FitMonitor.NONE).trace();
            assertEquals(passes > 45, trace.stream().anyMatch(point -> point.start() > 12));
            assertTrue(passes > 45 || trace.stream().allMatch(point -> point.pass() <= passes));
        }
    }

    @Test
    void oneExpertIsALogisticRegression() {
        final FitResult result = Trainer.fit(table(), QUICK.withExperts(1), FitMonitor.NONE);
        assertTrue(result.model().summary().converged());
        assertEquals(0, result.model().summary().bestStart());
        assertArrayEquals(new double[]{1}, result.model().masses());
    }

    @Test
    void passLimitIsReportedAsNotConverged() {
        final MixtureModel model = Trainer.fit(table(), QUICK.withMaxPasses(5), FitMonitor.NONE).model();
        assertFalse(model.summary().converged());
        assertTrue(model.summary().warnings().stream().anyMatch(warning -> warning.contains("not converged")));
    }

    @Test
    void cancelEndsTheFit() {
        final int[] passes = new int[1];
        final FitMonitor monitor = new FitMonitor() {
            @Override
            public void afterPass(final TracePoint point, final double fraction) {
                passes[0]++;
            }

            @Override
            public boolean isCancelled() {
                return passes[0] >= 7;
            }
        };
        assertThrows(CancellationException.class, () -> Trainer.fit(table(), QUICK, monitor));
        assertEquals(7, passes[0]);
    }

    @Test
    void separableClassesMoreFeaturesThanRowsAndCollinearFeatures() {
        final SplittableRandom random = new SplittableRandom(4);
        final double[][] x = new double[20][50];
        final int[] y = new int[20];
        for (int n = 0; n < x.length; n++) {
            for (int j = 0; j < 50; j++) {
                x[n][j] = j % 2 == 0 ? random.nextGaussian() : -3 * x[n][j - 1];
            }
            y[n] = x[n][0] > 0 ? 1 : 0;
        }
        for (final double lambda : new double[]{0, 1e-8, 1}) {
            for (final Method method : List.of(Method.ACCELERATED, Method.MM)) {
                for (final Curvature curvature : Curvature.values()) {
                    fit(x, y, 2, QUICK.withLambda(lambda).withMethod(method).withCurvature(curvature)
                        .withMaxPasses(200));
                }
            }
        }
    }

    @Test
    void classesThatAppearOnceAndMoreExpertsThanRows() {
        final double[][] x = {{0.1}, {-0.7}, {1.2}, {2}};
        assertEquals(6, fit(x, new int[]{0, 1, 2, 3}, 4, QUICK.withExperts(6)).experts());
    }

    @Test
    void manyClasses() {
        final SplittableRandom random = new SplittableRandom(9);
        final double[][] x = new double[2_000][2];
        final int[] y = new int[2_000];
        for (int n = 0; n < x.length; n++) {
            y[n] = n % 1_000;
            x[n] = new double[]{y[n] / 250.0 - 2 + 0.2 * random.nextGaussian(), random.nextGaussian()};
        }
        fit(x, y, 1_000, QUICK.withExperts(2).withStarts(1).withMaxPasses(10));
    }

    @Test
    void lambdaIsChosenByHeldOutLogLoss() {
        // 40 features of noise and one that matters: shrinkage pays
        final SplittableRandom random = new SplittableRandom(6);
        final double[][] x = new double[300][41];
        final int[] y = new int[300];
        for (int n = 0; n < x.length; n++) {
            for (int j = 0; j < 41; j++) {
                x[n][j] = random.nextGaussian();
            }
            y[n] = x[n][0] + random.nextGaussian() > 0 ? 1 : 0;
        }
        final TrainingTable noisy = TrainingTable.of(x, y, 2);
        final double[] fraction = new double[1];
        final FitResult result = Trainer.fit(noisy, QUICK.withExperts(2).withLambdaChosen(), (point, share) -> {
            assertTrue(share >= fraction[0] && share <= 1, share + " after " + fraction[0]);
            fraction[0] = share;
        });
        final LambdaScore best =
            result.search().stream().min(Comparator.comparingDouble(LambdaScore::logLoss)).orElseThrow();
        final double lambda = result.model().summary().lambda();
        assertTrue(lambda >= best.lambda() / 3.4 && lambda <= best.lambda() * 3.4, lambda + " is far from " + best);
        assertTrue(lambda >= 10, "λ " + lambda);
        assertTrue(result.search().size() > 3);
        final MixtureModel same =
            Trainer.fit(noisy, QUICK.withExperts(2).withLambda(lambda), FitMonitor.NONE).model();
        assertArrayEquals(same.parameters().values(), result.model().parameters().values());
    }

    @Test
    void foldsDealEveryClassOutEvenly() {
        final int[] y = new int[104];
        for (int n = 0; n < 100; n++) {
            y[n] = n % 2;
        }
        Arrays.fill(y, 100, 103, 2);
        y[103] = 3;
        final double[][] x = new double[y.length][1];
        final List<BitSet> folds = Folds.of(TrainingTable.of(x, y, 4), 5, 1);
        final BitSet all = new BitSet();
        for (final BitSet fold : folds) {
            assertFalse(fold.intersects(all));
            all.or(fold);
            for (int m = 0; m < 2; m++) {
                final int label = m;
                assertEquals(10, fold.stream().filter(row -> y[row] == label).count());
            }
            assertTrue(fold.stream().filter(row -> y[row] == 2).count() <= 1);
        }
        assertEquals(103, all.cardinality());
        assertFalse(all.get(103));
    }

    @Test
    void settingsOutOfRangeAreNamed() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> QUICK.withExperts(0)).getMessage()
            .contains("number of experts"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> QUICK.withLambda(Double.NaN)).getMessage()
            .contains("regularisation"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> QUICK.withTolerance(0)).getMessage()
            .contains("tolerance"));
    }

    @Test
    void classesThatTheFeaturesSayNothingOfGetAStrongPenalty() {
        final SplittableRandom random = new SplittableRandom(3);
        final double[][] x = new double[60][40];
        final int[] y = new int[x.length];
        for (int n = 0; n < x.length; n++) {
            Arrays.setAll(x[n], j -> random.nextDouble());
            y[n] = n % 2;
        }
        final FitResult result =
            Trainer.fit(TrainingTable.of(x, y, 2), QUICK.withLambdaChosen(), FitMonitor.NONE);
        assertTrue(result.model().summary().lambda() > 300, "lambda " + result.model().summary().lambda());
        // from strong to weak, as they are read
        for (int l = 1; l < result.search().size(); l++) {
            assertTrue(result.search().get(l).lambda() < result.search().get(l - 1).lambda());
        }
    }

    @Test
    void coefficientsWithoutAFiniteBestValueAreTold() {
        final double[][] x = new double[40][1];
        final int[] y = new int[x.length];
        for (int n = 0; n < x.length; n++) {
            x[n][0] = n / 11.5 - 1.7;
            y[n] = n < 20 ? 0 : 1;
        }
        final TrainingTable separated = TrainingTable.of(x, y, 2);
        for (final int experts : new int[]{1, 2}) {
            final MixtureModel free =
                Trainer.fit(separated, QUICK.withExperts(experts).withLambda(0), FitMonitor.NONE).model();
            assertTrue(free.parameters().isFinite());
            assertTrue(free.summary().warnings().toString().contains("no finite best value"),
                free.summary().warnings().toString());
            final MixtureModel held =
                Trainer.fit(separated, QUICK.withExperts(experts).withLambda(0.1), FitMonitor.NONE).model();
            assertFalse(held.summary().warnings().toString().contains("no finite best value"));
        }
    }
}
