package org.dendromoe.engine.select;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dendromoe.engine.fit.Climb;
import org.dendromoe.engine.fit.FitProgress;
import org.dendromoe.engine.fit.Problem;
import org.dendromoe.engine.fit.ResponsibilitySum;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.Parameters;

/**
 * A path of fitted models from K experts down to one: at each level the pair whose merge costs the least, tried out by a
 * few steps of the climb, is merged with the average responsibilities as masses, and the merged model climbs to the top.
 */
final class RefinedPath {

    /** Pairs that are tried out at a level, the least dissimilar ones. */
    private static final int MOST_CANDIDATES = 15;

    /** Passes that a pair is tried out for. */
    private static final int TRIAL_PASSES = 4;

    /**
     * A fitted model on the path.
     *
     * @param climb that led to it
     * @param parameters centred
     */
    record Stage(Climb climb, Parameters parameters, ResponsibilitySum responsibilities) {
    }

    private final Problem m_problem;

    private final FitSettings m_settings;

    private final FitProgress m_progress;

    private final List<Merge> m_merges = new ArrayList<>();

    private final List<Stage> m_stages = new ArrayList<>();

    /** @param parameters of the over-fitted model, centred */
    RefinedPath(final Problem problem, final Parameters parameters, final FitSettings settings,
        final FitProgress progress) {
        m_problem = problem;
        m_settings = settings;
        m_progress = progress;
        MixingMeasure measure = MixingMeasure.of(parameters);
        Stage stage = climb(parameters);
        for (int node = measure.size();; node++) {
            m_stages.add(stage);
            if (measure.size() == 1) {
                break;
            }
            measure = measure.withParameters(stage.parameters());
            final MixingMeasure.Pair pair = cheapest(measure, stage, node);
            final MixingMeasure merged = measure.merged(pair, stage.responsibilities().masses(), node);
            final Stage next = climb(merged.parameters());
            final double lost = stage.responsibilities().logLikelihood() - next.responsibilities().logLikelihood();
            m_merges.add(MergeTree.merge(measure, pair, node, Math.max(0, lost)));
            measure = merged;
            stage = next;
        }
    }

    private Stage climb(final Parameters start) {
        m_progress.expect(1 - (start.experts() - 1.0) / m_settings.experts());
        final Climb climb = new Climb(start.experts(), m_problem, start, m_progress);
        climb.run(m_settings.maxPasses(), m_settings.tolerance());
        final Parameters top = climb.parameters().centred();
        return new Stage(climb, top, m_problem.responsibilities(top));
    }

    private MixingMeasure.Pair cheapest(final MixingMeasure measure, final Stage stage, final int node) {
        final List<MixingMeasure.Pair> candidates = measure.pairs().stream()
            .sorted(Comparator.comparingDouble(MixingMeasure.Pair::dissimilarity)).limit(MOST_CANDIDATES).toList();
        MixingMeasure.Pair best = candidates.get(0);
        double highest = Double.NEGATIVE_INFINITY;
        for (final MixingMeasure.Pair pair : candidates.size() == 1 ? List.<MixingMeasure.Pair>of() : candidates) {
            final Climb trial = new Climb(measure.size() - 1, m_problem,
                measure.merged(pair, stage.responsibilities().masses(), node).parameters(), m_progress);
            trial.run(TRIAL_PASSES, m_settings.tolerance());
            if (trial.objective() > highest) {
                highest = trial.objective();
                best = pair;
            }
        }
        return best;
    }

    /** @return K − 1 merges from K experts down to one; heights are log-likelihood lost, 0 if none was */
    List<Merge> merges() {
        return m_merges;
    }

    /** @return the fitted model with κ experts */
    Stage stage(final int experts) {
        return m_stages.get(m_stages.size() - experts);
    }
}
