package org.dendromoe.engine.incremental;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.TableStream;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.TracePoint;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.fit.Workers;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;

/**
 * Fits a mixture of experts to a table that does not fit in memory, in a few passes: the batch fit to a sample of its
 * rows, or a given model, is the start; then {@link StochasticAscent} learns from mini-batches, and the parameters of
 * the last pass are averaged. One more pass measures the average, the last parameters and the start by the objective of
 * all rows, exactly, and the best of them is the result: the way there is not monotone, but its end is never below its
 * beginning.
 */
public final class IncrementalFit {

    /** Share of the work that the fit to the first sample is taken to be, for the progress bar. */
    private static final double START_SHARE = 0.3;

    /** Numbers that the matrices of a minorizer may hold together: 1 GiB. */
    private static final long MOST_NUMBERS = 1L << 27;

    /** Where the start is among the candidates that are measured at the end. */
    private static final int START = 2;

    private final TableStream m_table;

    private final IncrementalSettings m_settings;

    private final double m_lambda;

    private final double[] m_classWeight;

    private final Workers m_workers;

    private IncrementalFit(final TableStream table, final IncrementalSettings settings, final double lambda,
        final Workers workers) {
        m_table = table;
        m_settings = settings;
        m_lambda = lambda;
        m_classWeight = settings.fit().classWeights().ofRows(table.classCounts());
        m_workers = workers;
    }

    /**
     * @param table the rows; its sample is what the first fit is made to
     * @param settings number of experts and everything else
     * @param start model to go on from, with the preprocessing of the table; its number of experts and its gate
     *            count, and its λ unless the settings fix one. Empty to start from a fit to the sample
     * @param monitor is told of every step
     * @return the model and the running held-out log-loss
     * @throws IllegalArgumentException if there are too many features for the matrices that the steps need, or the start
     *             is no model that can be trained further, see {@link #requireContinuable}
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static IncrementalResult fit(final TableStream table, final IncrementalSettings settings,
        final Optional<MixtureModel> start, final IncrementalMonitor monitor) {
        final FitSettings fit = settings.fit();
        start.ifPresent(IncrementalFit::requireContinuable);
        requireSmall(table, start.map(MixtureModel::experts).orElse(fit.experts()));
        final FitSettings inMemory = fit.withMethod(FitSettings.Method.ACCELERATED);
        final MixtureModel first =
            start.orElseGet(() -> Trainer.fit(table.sample(), inMemory, partOf(monitor, START_SHARE)).model());
        final double lambda = fit.lambda().orElse(first.summary().lambda());
        try (Workers workers = new Workers(fit.threads(), monitor::isCancelled)) {
            final HeldOutTrace trace = new HeldOutTrace(monitor, table.rows(), settings.passes() + 1,
                start.isPresent() ? 0 : START_SHARE);
            return new IncrementalFit(table, settings, lambda, workers).fit(first, start.isPresent(), trace);
        }
    }

    /**
     * @param model that is to be trained further
     * @throws IllegalArgumentException if it is of a kind that an incremental fit does not make: of a number, with a
     *             frozen expert, an average, or with coefficients that an ℓ1 penalty has made zero
     */
    public static void requireContinuable(final MixtureModel model) {
        final String target = model.preprocessing().schema().target();
        require(!model.isRegression(),
            "predicts the numbers of '" + target + "', and an incremental fit is for classes");
        require(model.frozenExpert().isEmpty(), "has a frozen expert, and an incremental fit has none");
        require(model.members() == 1,
            "is an average of " + model.members() + ", and an incremental fit makes one model");
        require(model.summary().settings().l1Share() == 0,
            "was fitted with an ℓ1 share in its penalty, and an incremental fit has a ridge penalty");
    }

    private static void require(final boolean condition, final String problem) {
        if (!condition) {
            throw new IllegalArgumentException("The model to train further " + problem + ".");
        }
    }

    private static void requireSmall(final TableStream table, final long experts) {
        final long p = table.sample().predictors();
        if (2 * experts * p * p > MOST_NUMBERS) {
            throw new IllegalArgumentException("The table gives " + (p - 1) + " features, too many for an incremental "
                + "fit of " + experts + " experts: it needs a matrix of features × features for each of them. Select "
                + "fewer columns, or fit the model to a sample of the rows in memory.");
        }
    }

    private static FitMonitor partOf(final FitMonitor monitor, final double share) {
        return new FitMonitor() {

            @Override
            public void afterPass(final TracePoint point, final double fraction) {
                monitor.afterPass(point, share * fraction);
            }

            @Override
            public boolean isCancelled() {
                return monitor.isCancelled();
            }
        };
    }

    private IncrementalResult fit(final MixtureModel start, final boolean continued, final HeldOutTrace trace) {
        final int batchRows = (int)Math.min(m_settings.batchRows(), m_table.rows());
        final double seen = Math.max(continued ? start.summary().rows() : 0, m_table.sample().rows());
        final StochasticAscent ascent = new StochasticAscent(m_table.sample(), start.parameters(), seen, m_classWeight,
            m_settings.fit().method(), m_lambda, m_table.rows(), batchRows, m_workers);
        final LearningPasses passes = new LearningPasses(m_table, m_settings, m_classWeight, ascent, trace);
        final Parameters average = passes.run();
        final Measurement end = new Measurement(m_table, m_classWeight,
            List.of(average, ascent.parameters(), start.parameters()), m_lambda,
            LearningPasses.partRows(m_table, batchRows), m_workers);
        final MixtureModel model = new MixtureModel(m_table.preprocessing(), end.parameters().centred(),
            summary(start, continued, end, warnings(passes, ascent, end.best() == START)));
        return new IncrementalResult(model, trace.points());
    }

    /** @param continued whether the start is a model that is trained further: the account goes on from its own */
    private FitSummary summary(final MixtureModel start, final boolean continued, final Measurement end,
        final List<String> warnings) {
        final FitSettings fit =
            m_settings.fit().withGating(start.gating()).withExperts(start.experts()).incremental();
        final FitSummary before = start.summary();
        final double gradientNorm = end.gradientNorm();
        return new FitSummary(continued ? withSearchOf(before.settings(), fit) : fit, m_lambda,
            m_table.rows() + (continued ? before.rows() : 0),
            m_table.skippedRows() + (continued ? before.skippedRows() : 0), end.objective(), end.logLikelihood(),
            gradientNorm, m_settings.passes() + 1, gradientNorm <= fit.tolerance(), before.bestStart(), warnings);
    }

    /** @return the settings of a further fit, with what chose λ, if it has not chosen it, and the start */
    private static FitSettings withSearchOf(final FitSettings before, final FitSettings further) {
        final FitSettings started = further.withStarts(before.starts());
        return further.lambda().isPresent() ? started
            : before.lambda().stream().mapToObj(started::withLambda).findFirst().orElse(started);
    }

    private List<String> warnings(final LearningPasses passes, final StochasticAscent ascent,
        final boolean unimproved) {
        final List<String> warnings = new ArrayList<>(m_table.warnings());
        if (passes.sorted()) {
            warnings.add("The rows are sorted by class, or nearly so, and learning from one class after the other "
                + "misleads an incremental fit. Shuffle the rows before.");
        }
        if (unimproved && m_table.rows() > m_table.sample().rows()) {
            warnings.add("The passes over the table have not improved the model that they started from, which is "
                + "returned. Shuffle the rows if their order means something, or make larger steps from more rows.");
        }
        if (ascent.regularised()) {
            warnings.add("The curvature of an expert was singular (it has next to no mass, or λ is 0 and features are "
                + "collinear); a tiny diagonal was added.");
        }
        return warnings;
    }
}
