package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.Parameters;

/**
 * Looks for the highest of many optima. Short climbs from random points compete in rounds from which the better ones go
 * on each time. The best then try to escape from their optima: each climbs under a much stronger penalty, in which
 * experts melt into each other, and from there up again under its own, and so do a few fresh points; what ends higher
 * than the winner is the new winner. A penalty lowered again is a way to better optima known from deterministic
 * annealing (Ueda and Nakano 1998, Neural Networks 11). A fit that stops early has no escapes. Large tables are searched
 * on a sample of their rows, and the few best climb on all of them.
 */
final class MultiStart {

    /** Rows that are searched on at most. */
    private static final int MOST_ROWS = 10_000;

    /** Passes that each climb takes in the first round, and in each of the others. */
    private static final int FIRST_ROUND = 9;

    private static final int ROUND = 15;

    /** Passes after which the last few reconsider whether they go on. */
    private static final int STRIDE = 15;

    /** Of so many climbs one outlasts a round; fewer do with two experts, where there is little to choose from. */
    private static final int CLIMBS_PER_SURVIVOR = 2;

    private static final int CLIMBS_PER_SURVIVOR_OF_TWO = 4;

    /** Climbs that the rounds end with. */
    private static final int FINALISTS = 6;

    /** Optima of the sample that climb on all rows. */
    private static final int ON_ALL_ROWS = 3;

    /** One attempt to escape for so many starts; half as many with two experts, where there is little to rearrange. */
    private static final int STARTS_PER_ESCAPE = 3;

    /** One vain attempt in a row for so many starts ends the attempts; half as many do with two experts. */
    private static final int STARTS_PER_VAIN_ESCAPE = 8;

    /** The highest climbs take turns in escaping, because the same one often ends where it was. */
    private static final int TURNS = 6;

    /** One escape of so many begins at a fresh point, in case all climbs are in the same part of the mountains. */
    private static final int FRESH = 3;

    /** Escapes that take place side by side, unless fewer may be in vain. */
    private static final int ABREAST = 4;

    /** Passes under the stronger penalty. */
    private static final int MELTING_PASSES = 40;

    /** Share of the work, for the progress bar, that the logistic regression takes, the rounds and the escapes. */
    static final double BEGUN_SHARE = 0.1;

    private static final double ROUNDS_SHARE = 0.3;

    private static final double ESCAPES_SHARE = 0.4;

    private final Problem m_problem;

    /** the problem on a sample of the rows of a large table */
    private final Problem m_search;

    private final StartingPoints m_points;

    private final Melting m_melting;

    private final FitSettings m_settings;

    private final FitProgress m_progress;

    /**
     * @param logistic the solution with one expert
     * @param settings experts, starts, tolerance, pass limit and seed are read
     */
    MultiStart(final Problem problem, final Parameters logistic, final FitSettings settings,
        final FitProgress progress) {
        m_problem = problem;
        m_search = problem.onSample(MOST_ROWS);
        m_points = problem.startingPoints(logistic);
        m_melting = Melting.of(m_search, settings.experts());
        m_settings = settings;
        m_progress = progress;
    }

    /** @return the highest climb, at the tolerance, its pass limit or as far up as rounding allows */
    Climb best() {
        m_progress.trace(m_search == m_problem);
        final List<Climb> ranking = escaped(finalists());
        m_progress.trace(true);
        m_progress.expect(1);
        final List<Climb> last = m_search == m_problem ? ranking.subList(0, 1)
            : ranking.stream().limit(ON_ALL_ROWS).map(climb -> climb.on(m_problem)).toList();
        final Climb winner = highest(last).get(0);
        winner.run(m_settings.maxPasses(), m_settings.tolerance());
        return winner;
    }

    /** @return the climbs after the highest of them have gone on until they all but stand still, the highest first */
    private List<Climb> highest(final List<Climb> climbs) {
        final Contest contest = new Contest(climbs, m_settings);
        contest.chase(Double.NEGATIVE_INFINITY, STRIDE);
        return contest.climbs();
    }

    /** @return the climbs that the rounds have left */
    private List<Climb> finalists() {
        final List<Climb> climbs = new ArrayList<>();
        for (int s = 1; s <= m_settings.starts(); s++) {
            climbs.add(new Climb(s, m_search, m_points.start(s, m_settings.experts()), m_progress));
        }
        final Contest contest = new Contest(climbs, m_settings);
        final int perSurvivor = m_settings.experts() == 2 ? CLIMBS_PER_SURVIVOR_OF_TWO : CLIMBS_PER_SURVIVOR;
        for (int limit = FIRST_ROUND; contest.climbs().size() > FINALISTS; limit += ROUND) {
            final double left = (double)contest.climbs().size() / perSurvivor / m_settings.starts();
            m_progress.expect(BEGUN_SHARE + ROUNDS_SHARE * (1 - left));
            contest.round(limit, Math.max(FINALISTS, contest.climbs().size() / perSurvivor));
        }
        return contest.climbs();
    }

    /** @return the highest climbs after all attempts to escape from the highest, in order */
    private List<Climb> escaped(final List<Climb> finalists) {
        List<Climb> ranking = highest(finalists);
        final double starts = m_settings.starts() / (m_settings.experts() == 2 ? 2.0 : 1);
        // an escape would go on from a climb that was to stop
        final int escapes = m_melting.isPossible() && !m_settings.stopsEarly() ? (int)(starts / STARTS_PER_ESCAPE) : 0;
        final int mostVain = (int)Math.ceil(starts / STARTS_PER_VAIN_ESCAPE);
        final int abreast = Math.min(ABREAST, mostVain);
        int vain = 0;
        for (int first = 1; first <= escapes && vain < mostVain; first += abreast) {
            final int end = Math.min(escapes + 1, first + abreast);
            m_progress.expect(BEGUN_SHARE + ROUNDS_SHARE + ESCAPES_SHARE * (end - 1) / escapes);
            final int before = ranking.size();
            ranking = withEscapes(ranking, first, end);
            vain = ranking.size() > before ? 0 : vain + end - first;
        }
        return ranking;
    }

    /** @return the ranking with those escapes, first to end − 1, that have led higher than its winner */
    private List<Climb> withEscapes(final List<Climb> ranking, final int first, final int end) {
        final List<Climb> melting = IntStream.range(first, end).mapToObj(e -> melting(ranking, e)).toList();
        m_progress.trace(false);
        new Contest(melting, m_settings).round(MELTING_PASSES, melting.size());
        m_progress.trace(m_search == m_problem);
        final List<Climb> climbs = IntStream.range(first, end).mapToObj(e -> new Climb(m_settings.starts() + e,
            m_search, melting.get(e - first).parameters(), m_progress)).toList();
        final double goal = ranking.get(0).objective();
        final Contest contest = new Contest(climbs, m_settings);
        contest.chase(goal, STRIDE);
        return Stream.concat(contest.climbs().stream().filter(climb -> climb.objective() > goal), ranking.stream())
            .toList();
    }

    /** @return a climb under a stronger penalty */
    private Climb melting(final List<Climb> ranking, final int escape) {
        final int number = m_settings.starts() + escape;
        final Parameters from = escape % FRESH == 1 ? m_points.start(number, m_settings.experts())
            : ranking.get(Math.min(ranking.size() - 1, escape % TURNS)).parameters();
        final double lambda = m_melting.draw(StartingPoints.random(m_settings.seed(), -number));
        return new Climb(TracePoint.ESCAPE, m_search.withLambda(lambda), from, m_progress);
    }
}
