package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Gating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaSearchTest {

    private static final TrainingTable TABLE = Rows.mixed(300, 11).table(MissingPolicy.IMPUTE);

    /** @return what is told of the search for λ */
    private static List<TracePoint> search(final FitSettings settings) {
        final List<TracePoint> heard = new ArrayList<>();
        final FitResult result = Trainer.fit(TABLE, settings, (point, fraction) -> {
            if (point.start() == TracePoint.SEARCH) {
                heard.add(point);
            }
        });
        assertTrue(result.search().size() > 2);
        return heard;
    }

    @Test
    void fitThatStopsEarlyIsTriedAsItWillBe() {
        final FitSettings settings = FitSettings.DEFAULT.withExperts(3).withStarts(1).withThreads(2);
        final int limit = 8;
        // a line search may overstep the limit by its last few trials
        assertTrue(search(settings.withMaxPasses(limit)).stream().allMatch(point -> point.pass() < limit + 8));
        assertTrue(search(settings).stream().anyMatch(point -> point.pass() > 2 * limit));
    }

    @Test
    void oneExpertIsFittedToTheEndOfItsPasses() {
        final FitSettings settings = settings(1).withMethod(FitSettings.Method.MM);
        assertTrue(search(settings.withMaxPasses(1)).stream().allMatch(point -> point.pass() < 9));
        assertTrue(search(settings).stream().anyMatch(point -> point.pass() > 15));
    }

    private static FitSettings settings(final int experts) {
        return FitSettings.DEFAULT.withExperts(experts).withStarts(8).withThreads(2);
    }

    /** @return the search for λ of a fit */
    private static List<LambdaScore> scores(final TrainingTable table, final FitSettings settings) {
        return Trainer.fit(table, settings, FitMonitor.NONE).search();
    }

    private static double lowest(final TrainingTable table, final FitSettings settings) {
        return scores(table, settings).stream().mapToDouble(LambdaScore::logLoss).min().orElseThrow();
    }

    /** @return lowest log-loss of the search */
    private static double lowest(final TrainingTable table, final int experts) {
        return lowest(table, settings(experts));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.1, 1})
    void anyShareOfTheL1PenaltyFindsAStrengthThatSuits(final double share) {
        final double ridge = lowest(TABLE, 1);
        assertEquals(ridge, lowest(TABLE, settings(1).withL1Share(share)), 0.02);
    }

    @Test
    void searchEndsWhereWeakerPenaltiesOnlyFitNoise() {
        final SplittableRandom random = new SplittableRandom(4);
        final TrainingTable noise = signs(100, 10, 2, x -> random.nextDouble() - 0.5);
        for (final double share : new double[]{0, 1}) {
            final List<LambdaScore> scores = scores(noise, settings(2).withL1Share(share));
            assertTrue(scores.size() <= 11, scores::toString);
            assertEquals(Math.log(2), scores.get(0).logLoss(), 0.03);
        }
    }

    @Test
    void l1PenaltyGrowsAsTheRootOfTheNumberOfRows() {
        final FitSettings settings = settings(1).withL1Share(1).withMaxPasses(20);
        final double few = scores(signs(20_000, 3, 1, x -> x[0]), settings).get(0).lambda();
        final double many = scores(signs(80_000, 3, 1, x -> x[0]), settings).get(0).lambda();
        assertEquals(2, many / few, 0.1);
    }

    @Test
    void underAGaussianGateTheTargetsOfRowsHeldOutCount() {
        final SplittableRandom random = new SplittableRandom(3);
        final double[][] x = new double[200][3];
        final double[] y = new double[x.length];
        for (int n = 0; n < x.length; n++) {
            Arrays.setAll(x[n], j -> random.nextGaussian());
            y[n] = x[n][0] + 0.1 * random.nextGaussian();
        }
        final FitSettings settings = settings(1).withGating(new GaussianGating());
        final TrainingTable table = TrainingTable.of(x, y);
        // of a standard deviation of 0.1 per unit: ln 0.1 + ½ ln 2πe; that of three normal features would add 4.3
        assertEquals(Math.log(0.1) + 1.42, lowest(table, settings), 0.15);
        assertEquals(lowest(table, settings.withGating(Gating.SOFTMAX)), lowest(table, settings), 1e-3);
    }

    @Test
    void warnsWhereNothingCouldBeTried() {
        final FitResult result = Trainer.fit(TrainingTable.of(new double[][]{{1}, {2}, {4}}, new int[]{0, 1, 2}, 3),
            settings(2), FitMonitor.NONE);
        assertEquals(List.of(), result.search());
        assertTrue(result.model().summary().warnings().contains("λ could not be chosen by cross-validation, since no "
            + "class has two rows, and is 300.0. Give a λ."), () -> result.model().summary().warnings().toString());
    }

    /** @return rows whose class is the sign of a number that comes from the first three features */
    private static TrainingTable signs(final int rows, final int features, final int seed,
        final ToDoubleFunction<double[]> number) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double[][] x = new double[rows][features];
        final int[] y = new int[rows];
        for (int n = 0; n < rows; n++) {
            Arrays.setAll(x[n], j -> random.nextGaussian());
            y[n] = number.applyAsDouble(x[n]) > 0 ? 1 : 0;
        }
        return TrainingTable.of(x, y, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 8})
    void interactionIsFoundThatOneExpertSeesNothingOf(final int seed) {
        final TrainingTable product = signs(120, 10, seed, x -> x[0] * x[1]);
        assertTrue(lowest(product, 1) > 0.69);
        assertTrue(lowest(product, 2) < 0.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void mixtureIsFoundInTheFoldsOfASmallTable(final int seed) {
        final TrainingTable gated = signs(150, 40, seed, x -> x[0] > 0 ? x[1] : x[2]);
        assertTrue(lowest(gated, 2) < lowest(gated, 1) - 0.015);
    }

    @Test
    void sameScoresForAnyNumberOfThreads() {
        final FitSettings settings = FitSettings.DEFAULT.withExperts(3).withStarts(2).withMaxPasses(30);
        final List<LambdaScore> alone =
            Trainer.fit(TABLE, settings.withThreads(1), FitMonitor.NONE).search();
        for (final int threads : new int[]{2, 4}) {
            assertEquals(alone, Trainer.fit(TABLE, settings.withThreads(threads), FitMonitor.NONE).search());
        }
    }
}
