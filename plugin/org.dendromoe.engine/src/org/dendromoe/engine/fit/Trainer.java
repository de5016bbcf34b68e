package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Committee;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.MixtureModel;

/** Fits mixtures of experts: a multinomial logistic regression first, then climbs from many points around it. */
public final class Trainer {

    /** Passes of the logistic regression that the starts perturb; it need not be exact. */
    private static final int LOGISTIC_PASSES = 60;

    /** Share of the work, for the progress bar, that the further models of an average take. */
    private static final double COMMITTEE_SHARE = 0.5;

    private static final String NOT_CHOSEN = "λ could not be chosen by cross-validation, since no class has two rows, and "
        + "is %s. Give a λ.";

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
     * @throws IllegalArgumentException if the settings ask for an average of regressions or an ℓ1 penalty of them, for a
     *             Gaussian gate of classes, or for the steps of an incremental fit
     * @throws org.dendromoe.engine.data.InvalidTableException if the table has too many features for a Gaussian gate
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static FitResult fit(final TrainingTable table, final FitSettings settings, final FitMonitor monitor) {
        if (settings.gating() instanceof GaussianGating) {
            GaussianGate.requireSmall(table.predictors() - 1, settings);
        }
        if (!settings.equals(settings.inMemory())) {
            throw new IllegalArgumentException("The steps of an incremental fit are not for rows in memory.");
        }
        if (table.isRegression() && settings.members() > 1) {
            throw new IllegalArgumentException("Only models of classes are averaged: a regression is one model.");
        }
        try (Workers workers = new Workers(settings.threads(), monitor::isCancelled)) {
            final FitProgress progress = new FitProgress(monitor);
            final RowSpace space = RowSpace.of(table, settings, workers);
            final List<LambdaScore> search = new ArrayList<>();
            final double lambda = settings.lambda()
                .orElseGet(() -> chosen(new LambdaSearch(space, settings, workers, progress), search));
            progress.reserve(settings.members() == 1 ? 0 : COMMITTEE_SHARE);
            // before the climb, as it may say that the rows cannot be divided
            final Optional<CommitteeFit> further = settings.members() == 1 ? Optional.empty()
                : Optional.of(new CommitteeFit(space, settings, lambda, workers, progress));
            final Climb best = new Trainer(new Problem(space, settings, lambda, workers), settings, progress).climb();
            final Optional<Committee> committee = further.map(CommitteeFit::committee);
            final MixtureModel fitted = FittedModel.of(best, progress.passes());
            final MixtureModel model = settings.lambda().isPresent() || !search.isEmpty() ? fitted
                : fitted.withWarning(String.format(Locale.ROOT, NOT_CHOSEN, lambda));
            return new FitResult(committee.map(model::averagedWith).orElse(model), progress.trace(), search);
        }
    }

    private static double chosen(final LambdaSearch search, final List<LambdaScore> scores) {
        scores.addAll(search.scores());
        return search.best(scores);
    }

    private Climb climb() {
        final boolean single = m_settings.experts() == 1 && m_problem.table().frozenExpert().isEmpty();
        m_progress.expect(single ? 1 : MultiStart.BEGUN_SHARE);
        final Climb logistic = new Climb(0, m_problem, m_problem.zero(1), m_progress);
        logistic.run(single ? m_settings.maxPasses() : Math.min(LOGISTIC_PASSES, m_settings.maxPasses()),
            m_settings.tolerance());
        return single ? logistic : new MultiStart(m_problem, logistic.parameters(), m_settings, m_progress).best();
    }
}
