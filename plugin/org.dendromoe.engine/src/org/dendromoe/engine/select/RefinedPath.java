package org.dendromoe.engine.select;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.dendromoe.engine.fit.Climb;
import org.dendromoe.engine.fit.Contest;
import org.dendromoe.engine.fit.FitProgress;
import org.dendromoe.engine.fit.Problem;
import org.dendromoe.engine.fit.ResponsibilitySum;
import org.dendromoe.engine.fit.StartingPoints;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.Parameters;

/**
 * A path of fitted models from K experts down to one. At each level pairs of experts are merged on trial, to their mean
 * weighed by the average responsibilities, the closest ones also to either of the two. The merges that cost the least
 * objective climb, in rounds of which the best survives; a dozen fresh starts compete with it, because some good small
 * models are not near any merge of a larger one. The tree joins the pair whose merge climbed highest, the model of the
 * level is that of the overall winner. On large tables a sample of the rows decides who reaches the final round.
 */
final class RefinedPath {

    /** Rows that trial merges and fresh starts compete on at most. */
    private static final int MOST_ROWS = 5_000;

    /** Pairs that are tried out at a level, the least dissimilar ones. */
    private static final int MOST_PAIRS = 15;

    /** The closest of them are also merged to either of the two. */
    private static final int CLOSEST_PAIRS = 4;

    /** Trial merges that climb, to how many passes, and how many of them go on. */
    private static final int CLIMBERS = 6;

    private static final int MERGED_PASSES = 6;

    private static final int MERGED_SURVIVORS = 2;

    /** Passes after which the better of these reaches the final round. */
    private static final int MERGED_LAST_PASSES = 14;

    /** Fresh starts, to how many passes they climb, and how many of them reach the final round. */
    private static final int FRESH_STARTS = 12;

    private static final int FRESH_PASSES = 12;

    private static final int FRESH_FINALISTS = 3;

    /** Half of the fresh starts go no further than to here. */
    private static final int FIRST_ROUND = 7;

    /** Passes after which the finalists reconsider whether they go on. */
    private static final int STRIDE = 10;

    /** Objectives are known well enough to compare numbers of experts where the gradient is below this. */
    private static final double LEVEL_TOLERANCE = 1e-4;

    /**
     * A fitted model on the path.
     *
     * @param climb that led to it
     * @param parameters centred, the experts in the order of the measure's atoms
     */
    record Stage(Climb climb, Parameters parameters, ResponsibilitySum responsibilities) {
    }

    /**
     * A merge on trial.
     *
     * @param objective F before the climb
     */
    private record Trial(MixingMeasure.Pair pair, Parameters parameters, double objective) {
    }

    private final Problem m_problem;

    /** the problem on a sample of the rows of a large table */
    private final Problem m_search;

    private final FitSettings m_settings;

    private final FitProgress m_progress;

    private final StartingPoints m_fresh;

    private final List<Merge> m_merges = new ArrayList<>();

    private final List<Stage> m_stages = new ArrayList<>();

    private MixingMeasure m_measure;

    /** @param parameters of the over-fitted model */
    RefinedPath(final Problem problem, final Parameters parameters, final FitSettings settings,
        final FitProgress progress) {
        m_problem = problem;
        m_search = problem.onSample(MOST_ROWS);
        m_settings = settings;
        m_progress = progress;
        final int experts = parameters.experts();
        m_measure = MixingMeasure.of(parameters.centred());
        final Climb logistic = settled(climb(problem.zero(1), problem));
        m_fresh = problem.startingPoints(logistic.parameters());
        Climb climb = settled(climb(parameters, problem));
        m_stages.add(stage(climb));
        for (int node = experts; node < 2 * experts - 1; node++) {
            m_progress.expect((double)(node + 1 - experts) / experts);
            final MixingMeasure before = m_measure.withParameters(last().parameters());
            final MixingMeasure.Pair pair;
            // one expert beside a frozen one is a mixture, too, with optima of different heights
            if (before.size() == 2 && !parameters.hasFrozen()) {
                pair = before.pairs().get(0);
                climb = logistic;
            } else {
                // objectives of a sample of the rows are of no use beside those of all
                m_progress.trace(m_search == m_problem);
                final List<Trial> trials = trials(before, node);
                final List<Climb> climbs = trials.stream().map(trial -> climb(trial.parameters(), m_search)).toList();
                final Contest merged = new Contest(climbs, m_settings);
                merged.round(MERGED_PASSES, MERGED_SURVIVORS);
                merged.round(MERGED_LAST_PASSES, 1);
                pair = trials.get(climbs.indexOf(merged.winner())).pair();
                climb = settled(winner(merged, before.size() - 1));
                if (before.size() == 2 && logistic.objective() > climb.objective()) {
                    climb = logistic;
                }
            }
            m_measure = before.merged(pair, node);
            final double logLikelihood = last().responsibilities().logLikelihood();
            m_stages.add(stage(climb));
            m_merges.add(MergeTree.merge(before, pair, node,
                Math.max(0, logLikelihood - last().responsibilities().logLikelihood())));
        }
    }

    private Stage last() {
        return m_stages.get(m_stages.size() - 1);
    }

    private Climb climb(final Parameters start, final Problem problem) {
        return new Climb(start.experts(), problem, start, m_progress);
    }

    private Climb settled(final Climb climb) {
        climb.run(m_settings.maxPasses(), Math.max(LEVEL_TOLERANCE, m_settings.tolerance()));
        return climb;
    }

    /** @return the fitted model, its experts in the order of the atoms that they correspond to */
    private Stage stage(final Climb climb) {
        final Parameters top = climb.parameters().centred();
        final Parameters ordered = top.reordered(m_measure.match(top));
        return new Stage(climb, ordered, m_problem.responsibilities(ordered));
    }

    /** @return the merges that cost the least objective before any climb, the cheapest first */
    private List<Trial> trials(final MixingMeasure measure, final int node) {
        final double[] masses = last().responsibilities().masses();
        final List<MixingMeasure.Pair> pairs = measure.pairs().stream()
            .sorted(Comparator.comparingDouble(MixingMeasure.Pair::dissimilarity)).limit(MOST_PAIRS).toList();
        final List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            final MixingMeasure.Pair pair = pairs.get(i);
            final double both = masses[pair.first()] + masses[pair.second()];
            final double mean = both > 0 ? masses[pair.first()] / both : 0.5;
            for (final double share : i < CLOSEST_PAIRS ? new double[]{mean, 0, 1} : new double[]{mean}) {
                final Parameters merged = measure.merged(pair, share, node).parameters();
                trials.add(new Trial(pair, merged, m_search.objective(merged)));
            }
        }
        trials.sort(Comparator.comparingDouble(trial -> -trial.objective()));
        return trials.subList(0, Math.min(CLIMBERS, trials.size()));
    }

    /** @return the winner of the best merges and the best fresh starts */
    private Climb winner(final Contest merged, final int experts) {
        final Contest fresh = new Contest(IntStream.rangeClosed(1, FRESH_STARTS)
            .mapToObj(s -> climb(m_fresh.start(s, experts), m_search)).toList(), m_settings);
        fresh.round(FIRST_ROUND, FRESH_STARTS / 2);
        fresh.round(FRESH_PASSES, FRESH_FINALISTS);
        final List<Climb> finalists = new ArrayList<>(merged.climbs());
        finalists.addAll(fresh.climbs());
        m_progress.trace(true);
        if (m_search != m_problem) {
            finalists.replaceAll(climb -> climb(climb.parameters(), m_problem));
        }
        final Contest last = new Contest(finalists, m_settings);
        last.chase(Double.NEGATIVE_INFINITY, STRIDE);
        return last.winner();
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
