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

    /** @return lowest log-loss of the search */
    private static double lowest(final TrainingTable table, final int experts) {
        final FitSettings settings = FitSettings.DEFAULT.withExperts(experts).withStarts(8).withThreads(2);
        return Trainer.fit(table, settings, FitMonitor.NONE).search().stream().mapToDouble(LambdaScore::logLoss).min()
            .orElseThrow();
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
