package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Committee;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;

/**
 * Fits mixtures of experts: a multinomial logistic regression first, then many short climbs from random points around
 * it, of which the better half goes on each time, and the best few to the top.
 */
public final class Trainer {

    /** Passes that each climb of a round may take. */
    private static final int ROUND = 20;

    /** Passes of the logistic regression that the starts perturb; it need not be exact. */
    private static final int LOGISTIC_PASSES = 60;

    /** Climbs that go to the top. */
    private static final int FINALISTS = 2;

    /** Shares of the work, for the progress bar. */
    private static final double LOGISTIC_SHARE = 0.1;

    private static final double ROUNDS_SHARE = 0.5;

    private static final double COMMITTEE_SHARE = 0.5;

    private final Problem m_problem;

    private final FitSettings m_settings;

    private final FitProgress m_progress;

    private Trainer(final Problem problem, final FitSettings settings, final FitProgress progress) {
        m_problem = problem;
        m_settings = settings;
        m_progress = progress;
    }

    /**
     * @param table the rows
     * @param settings number of experts and everything else
     * @param monitor is told of every pass
     * @return the best model of all starts
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static FitResult fit(final TrainingTable table, final FitSettings settings, final FitMonitor monitor) {
        try (Workers workers = new Workers(settings.threads(), monitor::isCancelled)) {
            final FitProgress progress = new FitProgress(monitor);
            final RowSpace space = RowSpace.of(table, settings.gating(), workers);
            final List<LambdaScore> search = settings.lambda().isPresent() ? List.of()
                : new LambdaSearch(space, settings, workers, progress).scores();
            final double lambda = settings.lambda().orElseGet(() -> LambdaPath.best(search));
            progress.reserve(settings.members() == 1 ? 0 : COMMITTEE_SHARE);
            final Climb best = new Trainer(new Problem(space, settings, lambda, workers), settings, progress).climb();
            final Optional<Committee> committee = settings.members() == 1 ? Optional.empty()
                : Optional.of(new CommitteeFit(space, settings, lambda, workers, progress).committee());
            final MixtureModel model = best.problem().model(best, progress.passes());
            return new FitResult(committee.map(model::averagedWith).orElse(model), progress.trace(), search);
        }
    }

    private Climb climb() {
        final boolean single = m_settings.experts() == 1;
        m_progress.expect(single ? 1 : LOGISTIC_SHARE);
        final Climb logistic = climb(0, m_problem.zero(1));
        logistic.run(single ? m_settings.maxPasses() : Math.min(LOGISTIC_PASSES, m_settings.maxPasses()),
            m_settings.tolerance());
        return single ? logistic : best(logistic.parameters());
    }

    private Climb climb(final int number, final Parameters start) {
        return new Climb(number, m_problem, start, m_progress);
    }

    private Climb best(final Parameters logistic) {
        final StartingPoints points = m_problem.startingPoints(logistic);
        final List<Climb> climbs = new ArrayList<>();
        for (int s = 1; s <= m_settings.starts(); s++) {
            climbs.add(climb(s, points.start(s, m_settings.experts())));
        }
        final Contest contest = new Contest(climbs, m_settings);
        for (int limit = ROUND; contest.climbs().size() > FINALISTS; limit += ROUND) {
            final double left = contest.climbs().size() / 2.0 / m_settings.starts();
            m_progress.expect(LOGISTIC_SHARE + ROUNDS_SHARE * (1 - left));
            contest.round(limit, Math.max(FINALISTS, contest.climbs().size() / 2));
        }
        m_progress.expect(1);
        contest.round(m_settings.maxPasses(), 1);
        return contest.winner();
    }
}
