package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.junit.jupiter.api.Test;

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
    void sameScoresForAnyNumberOfThreads() {
        final FitSettings settings = FitSettings.DEFAULT.withExperts(3).withStarts(2).withMaxPasses(30);
        final List<LambdaScore> alone =
            Trainer.fit(TABLE, settings.withThreads(1), FitMonitor.NONE).search();
        for (final int threads : new int[]{2, 4}) {
            assertEquals(alone, Trainer.fit(TABLE, settings.withThreads(threads), FitMonitor.NONE).search());
        }
    }
}
