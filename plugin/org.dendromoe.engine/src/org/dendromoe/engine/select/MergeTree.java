package org.dendromoe.engine.select;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dendromoe.engine.model.Parameters;

/** The published tree: the closest two atoms of the mixing measure merge until one is left. */
final class MergeTree {

    private final List<Merge> m_merges = new ArrayList<>();

    private final List<MixingMeasure> m_measures = new ArrayList<>();

    /**
     * @param parameters of the over-fitted model, centred
     * @param cancellation called before each merge; may throw
     */
    MergeTree(final Parameters parameters, final Runnable cancellation) {
        MixingMeasure measure = MixingMeasure.of(parameters);
        m_measures.add(measure);
        for (int node = measure.size(); measure.size() > 1; node++) {
            cancellation.run();
            final MixingMeasure.Pair closest = measure.pairs().stream()
                .min(Comparator.comparingDouble(MixingMeasure.Pair::dissimilarity)).orElseThrow();
            m_merges.add(merge(measure, closest, node, closest.dissimilarity()));
            measure = measure.merged(closest, node);
            m_measures.add(measure);
        }
    }

    static Merge merge(final MixingMeasure measure, final MixingMeasure.Pair pair, final int node,
        final double height) {
        final int a = measure.node(pair.first());
        final int b = measure.node(pair.second());
        return new Merge(Math.min(a, b), Math.max(a, b), node, height);
    }

    /** @return K − 1 merges from K atoms down to one */
    List<Merge> merges() {
        return m_merges;
    }

    /** @return the merged model with κ atoms, not refitted */
    Parameters parameters(final int experts) {
        return m_measures.get(m_measures.size() - experts).parameters();
    }
}
