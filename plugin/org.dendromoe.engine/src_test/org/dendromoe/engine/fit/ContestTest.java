package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.junit.jupiter.api.Test;

class ContestTest {

    private static final TrainingTable TABLE = Rows.mixed(300, 11).table(MissingPolicy.IMPUTE);

    private static final FitSettings SETTINGS = FitSettings.DEFAULT.withLambda(1).withMaxPasses(300);

    private static final int CLIMBS = 7;

    private static List<Climb> climbs(final Workers workers, final FitProgress progress) {
        final Problem problem = new Problem(TABLE, SETTINGS, 1, workers);
        final StartingPoints points = problem.startingPoints(problem.zero(1));
        return IntStream.rangeClosed(1, CLIMBS).mapToObj(s -> new Climb(s, problem, points.start(s, 3), progress)).toList();
    }

    /** @return what a monitor hears of a round and a chase of the survivors, each in the thread that asks for it */
    private static List<TracePoint> heard(final int threads) {
        final List<TracePoint> heard = new ArrayList<>();
        final Thread caller = Thread.currentThread();
        final FitProgress progress = new FitProgress((point, fraction) -> {
            assertEquals(caller, Thread.currentThread());
            heard.add(point);
        });
        try (Workers workers = new Workers(threads, () -> false)) {
            final Contest contest = new Contest(climbs(workers, progress), SETTINGS);
            contest.round(10, 4);
            assertEquals(4, contest.climbs().size());
            contest.chase(Double.NEGATIVE_INFINITY, 15);
            assertEquals(4, contest.climbs().size());
        }
        assertEquals(heard, progress.trace());
        return heard;
    }

    @Test
    void monitorHearsTheSameForAnyNumberOfThreads() {
        final List<TracePoint> alone = heard(1);
        assertEquals(alone, heard(2));
        assertEquals(alone, heard(4));
        // one climb after the other in the round
        final int[] starts = alone.stream().filter(point -> point.pass() <= 10).mapToInt(TracePoint::start).toArray();
        assertEquals(IntStream.rangeClosed(1, CLIMBS).boxed().toList(),
            IntStream.of(starts).boxed().distinct().toList());
    }

    @Test
    void highestOfAChaseAllButStandsStillAndHopelessClimbsStopBefore() {
        try (Workers workers = new Workers(1, () -> false)) {
            final FitProgress progress = new FitProgress(FitMonitor.NONE);
            final Contest contest = new Contest(climbs(workers, progress), SETTINGS);
            contest.chase(Double.NEGATIVE_INFINITY, 15);
            final Climb winner = contest.winner();
            final double reached = winner.objective();
            for (int i = 1; i < CLIMBS; i++) {
                assertTrue(contest.climbs().get(i).objective() <= contest.climbs().get(i - 1).objective());
            }
            winner.run(SETTINGS.maxPasses(), SETTINGS.tolerance());
            assertEquals(winner.objective(), reached, 1e-4 * Math.abs(reached));

            final Contest hopeless = new Contest(climbs(workers, progress), SETTINGS);
            hopeless.chase(0.5 * reached, 15);
            assertTrue(hopeless.climbs().stream().allMatch(climb -> climb.passes() < winner.passes()));
        }
    }
}
