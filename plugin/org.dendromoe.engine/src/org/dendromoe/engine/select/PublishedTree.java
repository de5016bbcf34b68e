package org.dendromoe.engine.select;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.Problem;
import org.dendromoe.engine.fit.RowSpace;
import org.dendromoe.engine.fit.Workers;
import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;

/**
 * The tree of mixing measures and what the published criteria make of it (arXiv 2403.01684). Nothing is refitted: one
 * pass over the rows per number of experts is all that it takes.
 *
 * @param merges K−1 merges of the closest atoms, heights dissimilarities
 * @param levels one per κ = K, K−1, …, 1; what the refined path has to say of them is NaN
 */
public record PublishedTree(List<Merge> merges, List<Level> levels) {

    /** Stands in for the scale of the log-likelihood where the model is never in doubt and it is 0. */
    private static final double LEAST_SCALE = 1e-300;

    /**
     * @param overfitted model, of an average the best member, with more experts than needed
     * @param table the rows it was trained on, encoded with its own preprocessing
     * @param threads that share the passes
     * @param cancelled asked now and then
     * @throws java.util.concurrent.CancellationException if the answer is yes
     */
    public static PublishedTree of(final MixtureModel overfitted, final TrainingTable table, final int threads,
        final BooleanSupplier cancelled) {
        final FitSettings fit = overfitted.summary().settings().inMemory().withMembers(1).withThreads(threads);
        try (Workers workers = new Workers(threads, cancelled)) {
            final RowSpace space = RowSpace.of(table, fit, workers);
            final Problem problem = new Problem(space, fit, overfitted.summary().lambda(), workers);
            return of(mergeTree(overfitted, problem::checkCancelled), space, problem);
        }
    }

    /** Sparse slopes are not centred, and differences of classes that all experts share are none of the experts. */
    static MergeTree mergeTree(final MixtureModel overfitted, final Runnable cancellation) {
        final Parameters parameters = overfitted.parameters();
        return new MergeTree(overfitted.summary().settings().l1Share() == 0 ? parameters : parameters.centred(),
            cancellation);
    }

    static PublishedTree of(final MergeTree tree, final RowSpace space, final Problem problem) {
        final List<Merge> merges = tree.merges();
        final int most = merges.size() + 1;
        final double logRows = Elementary.log(problem.table().rows());
        final double highest =
            Math.max(Double.MIN_NORMAL, merges.stream().mapToDouble(Merge::height).max().orElse(1));
        double scale = Double.NaN;
        final List<Level> levels = new ArrayList<>();
        for (int experts = most; experts >= 1; experts--) {
            final Parameters merged = tree.parameters(experts);
            final double mean =
                problem.responsibilities(space.project(merged)).logLikelihood() / problem.totalWeight();
            scale = experts == most ? Math.max(LEAST_SCALE, Math.abs(mean)) : scale;
            final double height = experts > 1 ? merges.get(most - experts).height() : Double.NaN;
            levels.add(Level.published(experts, merged.shape().degreesOfFreedom(), height, mean,
                -(height + logRows * mean), -(logRows * mean / scale + height / highest)));
        }
        return new PublishedTree(merges, levels);
    }

    /**
     * @param criterion that reads mixing measures
     * @return the number of experts that it recommends
     */
    public int recommendedBy(final Criterion criterion) {
        return Level.recommended(levels, criterion);
    }
}
