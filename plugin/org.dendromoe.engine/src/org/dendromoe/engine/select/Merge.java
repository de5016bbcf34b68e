package org.dendromoe.engine.select;

/**
 * Two nodes of a merge tree become one. The leaves of a tree of K experts are the nodes 0 to K−1, the first merge makes
 * node K, the last one node 2K−2.
 *
 * @param left the merged node with the smaller number
 * @param right the other merged node
 * @param into the new node
 * @param height of the merge: dissimilarity of the two, or log-likelihood lost
 */
public record Merge(int left, int right, int into, double height) {
}
