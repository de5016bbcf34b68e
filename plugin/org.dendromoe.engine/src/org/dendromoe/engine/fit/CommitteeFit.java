package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Committee;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.Parameters;

/**
 * Fits the further models of an average. Each sets out from a random start of its own and leaves one fold of the rows
 * out in turn (a cross-validation committee, Krogh and Vedelsby 1995, NIPS 7): models that differ, and predictions of
 * rows that the models were not trained on, which tell how sharp the average should be.
 */
final class CommitteeFit {

    private static final int FOLDS = 5;

    /** Passes of the logistic regression that starts are spread around. */
    private static final int LOGISTIC_PASSES = 20;

    /** Passes of a member: members err in different directions, and the average does not need their last digits. */
    private static final int MOST_PASSES = 60;

    private static final double TOLERANCE = 1e-3;

    /** Numbers that the held-out predictions may take, so many rows are looked at of a large table. */
    private static final int MOST_NUMBERS = 1 << 20;

    private final RowSpace m_space;

    private final FitSettings m_settings;

    private final double m_lambda;

    private final Workers m_workers;

    private final FitProgress m_progress;

    /** the rows that each fold holds out */
    private final List<BitSet> m_heldOut;

    private final List<Fold> m_folds = new ArrayList<>();

    private final List<Parameters> m_members = new ArrayList<>();

    private static final class Fold {

        private final Problem m_training;

        private final StartingPoints m_starts;

        private final HeldOutMean m_heldOut;

        Fold(final Problem training, final StartingPoints starts, final HeldOutMean heldOut) {
            m_training = training;
            m_starts = starts;
            m_heldOut = heldOut;
        }
    }

    /** @throws org.dendromoe.engine.data.InvalidTableException if no group of rows can be held out */
    CommitteeFit(final RowSpace space, final FitSettings settings, final double lambda, final Workers workers,
        final FitProgress progress) {
        m_space = space;
        m_settings = settings;
        m_lambda = lambda;
        m_workers = workers;
        m_progress = progress;
        m_heldOut = Folds.of(space.table(), FOLDS, settings.seed());
    }

    /** @return one member less than the settings ask for, since the best model is one, too */
    Committee committee() {
        m_progress.startOver();
        m_progress.trace(false);
        m_heldOut.forEach(heldOut -> m_folds.add(fold(heldOut)));
        final Sharpness sharpness = new Sharpness(m_folds.stream().map(fold -> fold.m_heldOut).toList(),
            m_folds.get(0).m_training::classWeight);
        final int wanted = m_settings.members() - 1;
        final Climb[] climbs = new Climb[wanted];
        m_folds.get(0).m_training.sideBySide(m_settings.experts(), wanted, b -> climbs[b] = member(b), b -> {
            m_progress.expect((b + 1.0) / wanted);
            climbs[b].release();
            final Fold fold = m_folds.get(b % m_folds.size());
            m_members.add(fold.m_training.centred(m_space.lift(climbs[b].parameters())));
            fold.m_heldOut.add(climbs[b].parameters(), m_workers);
            climbs[b] = null;
            if (b + 1 == m_folds.size() * ((wanted / m_folds.size() + 1) / 2)) {
                sharpness.measure();
            }
        });
        if (wanted >= m_folds.size()) {
            sharpness.measure();
        }
        return new Committee(m_members, sharpness.ofAll(m_settings.members()));
    }

    private Fold fold(final BitSet heldOut) {
        final Problem training = new Problem(m_space, m_settings, m_lambda, heldOut, m_workers);
        final Climb logistic = climb(training, training.zero(1));
        run(logistic, LOGISTIC_PASSES);
        final TrainingTable table = m_space.table();
        return new Fold(training, training.startingPoints(logistic.parameters()),
            new HeldOutMean(table, spread(heldOut, 1 + MOST_NUMBERS / table.classes() / FOLDS)));
    }

    /** @return so many of the rows at most, evenly spaced, as a table may be sorted by class or by batch */
    static int[] spread(final BitSet rows, final int most) {
        final int[] all = rows.stream().toArray();
        final int number = Math.min(most, all.length);
        return IntStream.range(0, number).map(i -> all[(int)((long)i * all.length / number)]).toArray();
    }

    /** @return the end of a climb that holds back what it has to tell */
    private Climb member(final int number) {
        final Fold fold = m_folds.get(number % m_folds.size());
        final Climb climb = climb(fold.m_training, fold.m_starts.start(number + 1, m_settings.experts()));
        climb.hold();
        run(climb, MOST_PASSES);
        return climb;
    }

    private Climb climb(final Problem problem, final Parameters start) {
        return new Climb(TracePoint.MEMBER, problem, start, m_progress);
    }

    private void run(final Climb climb, final int passes) {
        climb.run(Math.min(passes, m_settings.maxPasses()), TOLERANCE);
    }
}
