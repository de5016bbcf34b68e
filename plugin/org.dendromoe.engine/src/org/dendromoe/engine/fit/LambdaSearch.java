package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.Parameters;

/**
 * Chooses λ by stratified cross-validation along a path from strong to weak regularisation. At each λ of each fold the
 * solution of the stronger one and fresh starts compete, until it is clear which ends highest: a fold in which the
 * mixture is missed speaks for a λ under which all experts are alike. The path ends where the held-out log-loss has
 * risen twice (or, with an ℓ1 penalty, hardly fallen), and goes on to stronger values if the first one was the best.
 * Small rises where the experts are still alike do not count: what one expert cannot see at all, an interaction for
 * instance, shows in the log-loss all of a sudden. For an average of models the log-loss is that of the mean of what a
 * few short climbs say. A fit that is to stop after a few passes is tried as it will be, from fresh starts and with no
 * more passes: stopping early is a regularisation of its own, under which a weaker λ suits.
 * <p>
 * Large tables are searched on a sample of their rows. A ridge penalty stands for the spread of the true slopes, and the
 * λ that suits best, the noise over that spread, is the same for any number of rows (Hoerl and Kennard 1970,
 * Technometrics 12). An ℓ1 penalty has to exceed the noise in the derivatives of the log-likelihood, which grows as the
 * root of the number of rows (Bickel, Ritov and Tsybakov 2009, Ann. Statist. 37), and so does its λ.
 */
final class LambdaSearch {

    private static final int FOLDS = 5;

    /** Rows that are searched on at most. */
    private static final int MOST_ROWS = 20_000;

    private static final int FRESH_STARTS = 8;

    /** Passes after which the better half of the competing climbs goes on, and how many that is. */
    private static final int FIRST_ROUND = 9;

    private static final int SURVIVORS = 4;

    /** Passes after which these reconsider whether they go on. */
    private static final int STRIDE = 15;

    private static final int MOST_PASSES = 90;

    /** Fresh starts for an average of models and for a fit that is to stop early. */
    private static final int SHORT_STARTS = 2;

    /** Passes of their climbs at most. */
    private static final int SHORT_PASSES = 45;

    /** Passes after which the best of the climbs that stop early goes on alone. */
    private static final int TRIAL_PASSES = 12;

    /** Passes of the logistic regression that fresh starts are spread around; one expert is fitted to the end. */
    private static final int LOGISTIC_PASSES = 10;

    /** Gradients below this change the held-out log-loss in the fourth digit at most. */
    private static final double TOLERANCE = 1e-3;

    private static final int MOST_RISES = 2;

    /** Experts that tell their training rows no better than one does, by this much of ln P per row, are alike. */
    private static final double ALIKE = 0.01;

    /** A log-loss above the lowest by this much has risen, whatever the experts; that of regressions may be negative. */
    private static final double LARGE_RISE = 0.1;

    /** Values of λ that are tried usually, for the progress bar. */
    private static final int USUAL_LENGTH = 8;

    /** Share of the whole fit, for the progress bar. */
    private static final double SHARE = 0.7;

    private final RowSpace m_space;

    private final FitSettings m_settings;

    private final Workers m_workers;

    private final FitProgress m_progress;

    private final List<Fold> m_folds = new ArrayList<>();

    private final double m_heldOutWeight;

    private final LambdaPath m_path;

    /** λ for all rows over that for the rows that are searched on */
    private final double m_growth;

    /** whether the fit is to be an average of models */
    private final boolean m_averages;

    /** whether the fit is to stop early, too */
    private final boolean m_stopsEarly;

    private int m_tried;

    /** One part of the rows is held out; the solutions at the last λ are kept. */
    private static final class Fold {

        private final BitSet m_heldOut;

        /** the problem of the other rows, and that of the held-out ones, at any λ */
        private final Problem m_training;

        private final Problem m_test;

        private Parameters m_logistic;

        private Parameters m_mixture;

        /** log-likelihood of the training rows beyond that of one expert */
        private double m_gain;

        Fold(final BitSet heldOut, final Problem training, final Problem test) {
            m_heldOut = heldOut;
            m_training = training;
            m_test = test;
        }
    }

    LambdaSearch(final RowSpace space, final FitSettings settings, final Workers workers,
        final FitProgress progress) {
        final TrainingTable table = SearchRows.of(space.table(), MOST_ROWS, settings.seed());
        m_space = RowSpace.whole(table);
        m_averages = settings.members() > 1;
        m_stopsEarly = settings.stopsEarly();
        m_settings = settings.withTolerance(TOLERANCE)
            .withMaxPasses(Math.min(m_averages ? SHORT_PASSES : MOST_PASSES, settings.maxPasses()));
        m_workers = workers;
        m_progress = progress;
        double weight = 0;
        for (final BitSet heldOut : Folds.of(table, FOLDS, settings.seed())) {
            final BitSet rest = (BitSet)heldOut.clone();
            rest.flip(0, table.rows());
            final Fold fold = new Fold(heldOut, problem(heldOut), problem(rest));
            m_folds.add(fold);
            weight += fold.m_test.totalWeight();
        }
        m_heldOutWeight = weight;
        m_growth = settings.l1Share() == 0 ? 1 : Math.sqrt((double)space.table().rows() / table.rows());
        m_path = settings.l1Share() == 0 ? LambdaPath.ridge() : LambdaPath.sparse(Math.min(FitSettings.LARGEST_LAMBDA,
            m_growth * problem(new BitSet()).emptyingLambda(settings.experts())));
    }

    /** @return the λ that suits best, of those tried or between them */
    double best(final List<LambdaScore> scores) {
        return m_path.best(scores);
    }

    private Problem problem(final BitSet leftOut) {
        return new Problem(m_space, m_settings, 0, leftOut, m_workers);
    }

    /** @return the values of λ that were tried, from strong to weak; none if no class has two rows */
    List<LambdaScore> scores() {
        if (m_heldOutWeight == 0) {
            return List.of();
        }
        m_progress.trace(false);
        final List<LambdaScore> scores = new ArrayList<>();
        double lowest = Double.POSITIVE_INFINITY;
        int rises = 0;
        for (int l = m_path.first();
            l < m_path.length() && (rises < MOST_RISES || scores.size() < m_path.least()); l++) {
            scores.add(score(m_path.lambda(l)));
            final double logLoss = scores.get(scores.size() - 1).logLoss();
            final double fallen = Math.max(0, scores.get(0).logLoss() - lowest);
            if (logLoss < lowest - m_path.slightFall() * fallen) {
                rises = 0;
            } else if (!areAlike() || logLoss > lowest + LARGE_RISE || scores.size() > m_path.patience()) {
                rises++;
            }
            lowest = Math.min(lowest, logLoss);
        }
        boolean falls = scores.get(0).logLoss() == lowest;
        for (int l = m_path.first() - 1; l >= 0 && falls; l--) {
            scores.add(0, score(m_path.lambda(l)));
            falls = scores.get(0).logLoss() < scores.get(1).logLoss();
        }
        m_progress.trace(true);
        m_progress.startOver();
        return scores;
    }

    private boolean areAlike() {
        double gain = 0;
        double weight = 0;
        for (final Fold fold : m_folds) {
            gain += fold.m_gain;
            weight += fold.m_training.totalWeight();
        }
        return m_settings.experts() > 1 && gain < ALIKE * weight;
    }

    private LambdaScore score(final double lambda) {
        m_tried++;
        final double[] ofFold = new double[m_folds.size()];
        final FitProgress[] progress = new FitProgress[m_folds.size()];
        m_folds.get(0).m_training.sideBySide(m_settings.experts(), m_folds.size(), f -> {
            progress[f] = new FitProgress(FitMonitor.NONE);
            ofFold[f] = heldOutLogLikelihood(m_folds.get(f), lambda, progress[f]);
        }, f -> {
            m_progress.expect(SHARE * Math.min(1, (m_tried - 1 + (f + 1.0) / m_folds.size()) / USUAL_LENGTH));
            m_progress.join(progress[f]);
        });
        double logLikelihood = 0;
        for (final double part : ofFold) {
            logLikelihood += part;
        }
        return new LambdaScore(lambda, -logLikelihood / m_heldOutWeight);
    }

    private double heldOutLogLikelihood(final Fold fold, final double lambda, final FitProgress progress) {
        final Problem training = fold.m_training.withLambda(lambda / m_growth);
        final Climb logistic = new Climb(TracePoint.SEARCH, training,
            fold.m_logistic == null ? training.zero(1) : fold.m_logistic, progress);
        logistic.run(m_settings.experts() == 1 ? m_settings.maxPasses()
            : Math.min(LOGISTIC_PASSES, m_settings.maxPasses()), TOLERANCE);
        fold.m_logistic = logistic.parameters();
        if (m_settings.experts() == 1) {
            return fold.m_test.predictiveLogLikelihood(fold.m_logistic);
        }
        final Contest contest = new Contest(climbs(training, fold, progress), m_settings);
        decide(contest);
        fold.m_mixture = contest.winner().parameters();
        fold.m_gain = contest.winner().ascent().logLikelihood() - logistic.ascent().logLikelihood();
        return m_averages ? ofMean(training, fold, contest.climbs())
            : fold.m_test.predictiveLogLikelihood(fold.m_mixture);
    }

    private void decide(final Contest contest) {
        if (m_averages) {
            contest.round(m_settings.maxPasses(), Integer.MAX_VALUE);
        } else if (m_stopsEarly) {
            contest.round(TRIAL_PASSES, 1);
            contest.round(m_settings.maxPasses(), 1);
        } else {
            contest.round(FIRST_ROUND, SURVIVORS);
            contest.chase(Double.NEGATIVE_INFINITY, STRIDE);
        }
    }

    private List<Climb> climbs(final Problem training, final Fold fold, final FitProgress progress) {
        final StartingPoints points = training.startingPoints(fold.m_logistic);
        final List<Climb> climbs = new ArrayList<>();
        if (fold.m_mixture != null && !m_stopsEarly) {
            climbs.add(new Climb(TracePoint.SEARCH, training, fold.m_mixture, progress));
        }
        final int fresh = m_averages || m_stopsEarly ? SHORT_STARTS : FRESH_STARTS;
        for (int s = 1; s <= Math.min(fresh, m_settings.starts()); s++) {
            climbs.add(new Climb(TracePoint.SEARCH, training, points.start(s, m_settings.experts()), progress));
        }
        return climbs;
    }

    private double ofMean(final Problem training, final Fold fold, final List<Climb> climbs) {
        final HeldOutMean mean = new HeldOutMean(training.table(), fold.m_heldOut.stream().toArray());
        climbs.forEach(climb -> mean.add(climb.parameters(), m_workers));
        double logLikelihood = 0;
        for (int i = 0; i < mean.size(); i++) {
            logLikelihood += training.classWeight(mean.row(i)) * mean.logMean(i)[mean.label(i)];
        }
        return logLikelihood;
    }
}
