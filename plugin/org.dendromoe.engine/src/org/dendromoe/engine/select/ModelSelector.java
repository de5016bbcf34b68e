package org.dendromoe.engine.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.Climb;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.FitProgress;
import org.dendromoe.engine.fit.Problem;
import org.dendromoe.engine.fit.ResponsibilitySum;
import org.dendromoe.engine.fit.RowSpace;
import org.dendromoe.engine.fit.Workers;
import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;

/** Reads the number of experts off the dendrogram of one over-fitted model. */
public final class ModelSelector {

    /** Stands in for the scale of the log-likelihood where the model is never in doubt and it is 0. */
    private static final double LEAST_SCALE = 1e-300;

    private final RowSpace m_space;

    private final Problem m_problem;

    private final MixtureModel m_overfitted;

    private final FitProgress m_progress;

    private ModelSelector(final RowSpace space, final Problem problem, final MixtureModel overfitted,
        final FitProgress progress) {
        m_space = space;
        m_problem = problem;
        m_overfitted = overfitted;
        m_progress = progress;
    }

    /**
     * @param overfitted model, of an average the best member, with more experts than needed; its λ, class weights, pass
     *            limit and tolerance hold for the reduced models too
     * @param table the rows it was trained on, encoded with its own preprocessing
     *            ({@link org.dendromoe.engine.data.TrainingTableBuilder#with})
     * @param settings criterion and threads
     * @param monitor is told of every step; the number of its start is the number of experts
     * @return the reduced model and the dendrogram
     * @throws IllegalArgumentException if the fixed number of experts is not between 1 and K
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public static Selection select(final MixtureModel overfitted, final TrainingTable table,
        final SelectionSettings settings, final FitMonitor monitor) {
        final int fixed = settings.experts().orElse(1);
        if (fixed < 1 || fixed > overfitted.experts()) {
            throw new IllegalArgumentException("The fixed number of experts is " + fixed
                + ", but must be between 1 and " + overfitted.experts() + ", the number of experts of the model.");
        }
        final FitSettings fit = overfitted.summary().settings().inMemory().withMembers(1)
            .withThreads(settings.threads());
        try (Workers workers = new Workers(settings.threads(), monitor::isCancelled)) {
            final RowSpace space = RowSpace.of(table, fit, workers);
            final Problem problem = new Problem(space, fit, overfitted.summary().lambda(), workers);
            return new ModelSelector(space, problem, overfitted, new FitProgress(monitor)).select(settings);
        }
    }

    /**
     * @param overfitted model with K experts
     * @return the K − 1 merges of the published tree, which the model alone determines, without its training rows
     */
    public static List<Merge> publishedTree(final MixtureModel overfitted) {
        return new MergeTree(overfitted.parameters(), () -> { }).merges();
    }

    private Selection select(final SelectionSettings settings) {
        final FitSettings fit = m_overfitted.summary().settings();
        final MergeTree tree = new MergeTree(m_overfitted.parameters(), m_problem::checkCancelled);
        final RefinedPath path =
            new RefinedPath(m_problem, m_space.project(m_overfitted.parameters()), fit, m_progress);
        final List<Level> levels = levels(tree, path);
        final int recommended = Level.recommended(levels, settings.criterion());
        final int chosen = settings.experts().orElse(recommended);
        final Climb climb;
        if (settings.criterion().readsMixingMeasures()) {
            climb = new Climb(chosen, m_problem, m_space.project(tree.parameters(chosen)), m_progress);
        } else {
            climb = path.stage(chosen).climb();
        }
        climb.run(fit.maxPasses(), fit.tolerance());
        final MixtureModel reduced = m_problem.model(climb, m_progress.passes());
        return new Selection(m_overfitted.members() == 1 ? reduced : reduced.withWarning(String.format(Locale.ROOT,
            "The input is an average of %d models. The selection is made from its best member; the reduced model "
                + "stands for itself and is no average.", m_overfitted.members())),
            new Dendrogram(m_problem.table().rows(), Leaf.of(m_overfitted), tree.merges(), path.merges(), levels,
                settings.criterion(), recommended, chosen, frozenMass()), m_progress.trace());
    }

    private OptionalDouble frozenMass() {
        return m_overfitted.frozenExpert().isEmpty() ? OptionalDouble.empty()
            : OptionalDouble.of(m_overfitted.masses()[m_overfitted.experts()]);
    }

    /** @return one level per number of experts, from K down to 1 (DSC: arXiv 2403.01684; ICL: Biernacki et al. 2000) */
    private List<Level> levels(final MergeTree tree, final RefinedPath path) {
        final int most = m_overfitted.experts();
        final double n = m_problem.table().rows();
        final double logRows = Elementary.log(n);
        final double highest = Math.max(Double.MIN_NORMAL,
            tree.merges().stream().mapToDouble(Merge::height).max().orElse(1));
        double scale = Double.NaN;
        final List<Level> levels = new ArrayList<>();
        for (int experts = most; experts >= 1; experts--) {
            final Parameters merged = tree.parameters(experts);
            final double mean =
                m_problem.responsibilities(m_space.project(merged)).logLikelihood() / m_problem.totalWeight();
            scale = experts == most ? Math.max(LEAST_SCALE, Math.abs(mean)) : scale;
            final boolean merges = experts > 1;
            final double height = merges ? tree.merges().get(most - experts).height() : Double.NaN;
            final ResponsibilitySum refined = path.stage(experts).responsibilities();
            final long parameters = merged.degreesOfFreedom();
            final double deviance = -2 * refined.logLikelihood();
            final double bic = deviance + parameters * logRows;
            levels.add(new Level(experts, parameters, height, mean, -(height + logRows * mean),
                -(logRows * mean / scale + height / highest),
                merges ? path.merges().get(most - experts).height() : Double.NaN, refined.logLikelihood(),
                deviance + 2.0 * parameters, bic, bic + 2 * refined.entropy()));
        }
        return levels;
    }
}
