package org.dendromoe.engine.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.Climb;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.FitProgress;
import org.dendromoe.engine.fit.FittedModel;
import org.dendromoe.engine.fit.Problem;
import org.dendromoe.engine.fit.ResponsibilitySum;
import org.dendromoe.engine.fit.RowSpace;
import org.dendromoe.engine.fit.Workers;
import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.SelectedFeatures;
import org.dendromoe.engine.model.Parameters;

/** Reads the number of experts off the dendrogram of one over-fitted model. */
public final class ModelSelector {

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
        return PublishedTree.mergeTree(overfitted, () -> { }).merges();
    }

    private Selection select(final SelectionSettings settings) {
        final FitSettings fit = m_overfitted.summary().settings();
        final MergeTree tree = PublishedTree.mergeTree(m_overfitted, m_problem::checkCancelled);
        final RefinedPath path =
            new RefinedPath(m_problem, m_space.project(m_overfitted.parameters()), fit, m_progress);
        final PublishedTree published = PublishedTree.of(tree, m_space, m_problem);
        final List<Level> levels = refined(published.levels(), path);
        final int recommended = Level.recommended(levels, settings.criterion());
        final int chosen = settings.experts().orElse(recommended);
        final Climb climb;
        if (settings.criterion().readsMixingMeasures()) {
            climb = new Climb(chosen, m_problem, m_problem.centred(m_space.project(tree.parameters(chosen))), m_progress);
        } else {
            climb = path.stage(chosen).climb();
        }
        climb.run(fit.maxPasses(), fit.tolerance());
        final MixtureModel reduced = FittedModel.of(climb, m_progress.passes());
        return new Selection(m_overfitted.members() == 1 ? reduced : reduced.withWarning(String.format(Locale.ROOT,
            "The input is an average of %d models. The selection is made from its best member; the reduced model "
                + "stands for itself and is no average.", m_overfitted.members())),
            new Dendrogram(m_problem.table().rows(), Leaf.of(m_overfitted), published.merges(), path.merges(), levels,
                settings.criterion(), recommended, chosen, frozenMass()), m_progress.trace());
    }

    private OptionalDouble frozenMass() {
        return m_overfitted.frozenExpert().isEmpty() ? OptionalDouble.empty()
            : OptionalDouble.of(m_overfitted.masses()[m_overfitted.experts()]);
    }

    /** @return number of free parameters, of a sparse model those of the refined one that are not zero */
    private long degreesOfFreedom(final Level published, final Climb refined) {
        return m_overfitted.summary().settings().l1Share() == 0 ? published.parameters()
            : SelectedFeatures.degreesOfFreedom(m_problem.centred(refined.parameters()));
    }

    /**
     * @return the levels with what the refined path says of them (HQC: Hannan and Quinn 1979, JRSS B 41; ICL: Biernacki
     *         et al. 2000)
     */
    private List<Level> refined(final List<Level> levels, final RefinedPath path) {
        final double logRows = Elementary.log(m_problem.table().rows());
        // no less than AIC's 2, which it would be for fewer than 16 rows
        final double hannanQuinn = 2 * Elementary.log(Math.max(Math.E, logRows));
        final List<Level> refined = new ArrayList<>();
        for (final Level level : levels) {
            final double height =
                level.experts() > 1 ? path.merges().get(refined.size()).height() : Double.NaN;
            final ResponsibilitySum sum = path.stage(level.experts()).responsibilities();
            final double deviance = -2 * sum.logLikelihood();
            final long parameters = degreesOfFreedom(level, path.stage(level.experts()).climb());
            final double bic = deviance + parameters * logRows;
            refined.add(level.refined(parameters, height, sum.logLikelihood(), deviance + 2.0 * parameters,
                deviance + hannanQuinn * parameters, bic, bic + 2 * sum.entropy()));
        }
        return refined;
    }
}
