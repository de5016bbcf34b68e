package org.dendromoe.engine.select;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The merge trees of an over-fitted model's experts and the criteria along them. Both trees have the leaves 0 to K−1 in
 * the order of the experts of the over-fitted model.
 *
 * @param rows N, the rows that the likelihoods are over
 * @param leaves the K experts
 * @param mixingMeasures the published tree: K−1 merges of the closest atoms of the mixing measure, heights
 *            dissimilarities
 * @param refined the refined path: K−1 merges that lose the least log-likelihood, heights log-likelihood lost
 * @param levels one per κ = K, K−1, …, 1
 * @param criterion the number of experts was chosen by
 * @param recommended the number of experts with the smallest value of the criterion
 * @param chosen the number of experts of the reduced model; differs from {@code recommended} if it was fixed by the
 *            user
 * @param frozenMass share of the frozen expert at the average row in the over-fitted model; it is no leaf and counts in
 *            no number of experts; empty if there is none
 */
public record Dendrogram(long rows, List<Leaf> leaves, List<Merge> mixingMeasures, List<Merge> refined,
    List<Level> levels, Criterion criterion, int recommended, int chosen, OptionalDouble frozenMass) {

    /** @throws IllegalArgumentException if the parts do not fit together */
    public Dendrogram {
        leaves = List.copyOf(leaves);
        mixingMeasures = List.copyOf(mixingMeasures);
        refined = List.copyOf(refined);
        levels = List.copyOf(levels);
        if (frozenMass.isPresent() && !(frozenMass.getAsDouble() >= 0 && frozenMass.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("the mass of the frozen expert is not between 0 and 1.");
        }
        requireTree(leaves.size(), mixingMeasures);
        requireTree(leaves.size(), refined);
        if (levels.size() != leaves.size() || recommended < 1 || recommended > leaves.size() || chosen < 1
            || chosen > leaves.size()) {
            throw new IllegalArgumentException("the levels or the chosen number do not fit the number of leaves.");
        }
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).experts() != leaves.size() - i) {
                throw new IllegalArgumentException("the levels do not run from the number of leaves down to 1.");
            }
        }
    }

    /** Of a model without a frozen expert. */
    public Dendrogram(final long rows, final List<Leaf> leaves, final List<Merge> mixingMeasures,
        final List<Merge> refined, final List<Level> levels, final Criterion criterion, final int recommended,
        final int chosen) {
        this(rows, leaves, mixingMeasures, refined, levels, criterion, recommended, chosen, OptionalDouble.empty());
    }

    private static void requireTree(final int leaves, final List<Merge> merges) {
        final BitSet open = new BitSet();
        open.set(0, leaves);
        for (int i = 0; i < merges.size(); i++) {
            final Merge merge = merges.get(i);
            if (merge.left() < 0 || merge.right() <= merge.left() || !open.get(merge.left()) || !open.get(merge.right())
                || merge.into() != leaves + i || !(merge.height() >= 0)) {
                throw new IllegalArgumentException("merge " + (i + 1) + " does not fit those before it.");
            }
            open.clear(merge.left());
            open.clear(merge.right());
            open.set(merge.into());
        }
        if (open.cardinality() != 1) {
            throw new IllegalArgumentException("the merges do not end with one node.");
        }
    }

    /** @return the number of experts that another criterion recommends */
    public int recommendedBy(final Criterion other) {
        return Level.recommended(levels, other);
    }

    /** @return the tree that a criterion reads */
    public List<Merge> tree(final Criterion reader) {
        return reader.readsMixingMeasures() ? mixingMeasures : refined;
    }
}
