package org.dendromoe.engine.select;

import java.util.List;

/**
 * The merge trees of an over-fitted model's experts and the criteria along them. Both trees have the leaves 0 to K−1 in
 * the order of the experts of the over-fitted model.
 *
 * @param rows N, the rows that the likelihoods are over
 * @param leaves the K experts
 * @param mixingMeasures the published tree: K−1 merges of the closest atoms of the mixing measure, heights dissimilarities
 * @param refined the refined path: K−1 merges that lose the least log-likelihood, heights log-likelihood lost
 * @param levels one per κ = K, K−1, …, 1
 * @param criterion the number of experts was chosen by
 * @param recommended the number of experts with the smallest value of the criterion
 * @param chosen the number of experts of the reduced model; differs from {@code recommended} if it was fixed by the user
 */
public record Dendrogram(long rows, List<Leaf> leaves, List<Merge> mixingMeasures, List<Merge> refined,
    List<Level> levels, Criterion criterion, int recommended, int chosen) {

    public Dendrogram {
        leaves = List.copyOf(leaves);
        mixingMeasures = List.copyOf(mixingMeasures);
        refined = List.copyOf(refined);
        levels = List.copyOf(levels);
    }

    /** @return the tree that the criterion reads */
    public List<Merge> tree() {
        return criterion.readsMixingMeasures() ? mixingMeasures : refined;
    }
}
