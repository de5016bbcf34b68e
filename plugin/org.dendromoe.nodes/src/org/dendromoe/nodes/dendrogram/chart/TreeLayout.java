package org.dendromoe.nodes.dendrogram.chart;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

import org.dendromoe.engine.select.Merge;

/**
 * Where the nodes of a merge tree are drawn, and which of them belong together below a cut. Leaves are ordered so that
 * no two branches cross. A merge whose height is below that of an earlier merge is drawn at the earlier one's height:
 * only then does a horizontal line cut the tree into the clusters that the merges made.
 */
final class TreeLayout {

    private final int m_leaves;

    private final List<Merge> m_merges;

    private final int[] m_order;

    private final double[] m_x;

    private final double[] m_y;

    private final int m_raised;

    /**
     * @param merges K−1 merges of the nodes 0 to 2K−2
     * @param leaves the number K of leaves
     */
    TreeLayout(final List<Merge> merges, final int leaves) {
        m_leaves = leaves;
        m_merges = merges;
        m_order = order(merges, leaves);
        m_x = new double[leaves + merges.size()];
        m_y = new double[m_x.length];
        for (int i = 0; i < leaves; i++) {
            m_x[m_order[i]] = i;
        }
        double highest = 0;
        int raised = 0;
        for (final Merge merge : merges) {
            raised += merge.height() < highest ? 1 : 0;
            highest = Math.max(highest, merge.height());
            m_x[merge.into()] = (m_x[merge.left()] + m_x[merge.right()]) / 2;
            m_y[merge.into()] = highest;
        }
        m_raised = raised;
    }

    private static int[] order(final List<Merge> merges, final int leaves) {
        final int[] order = new int[leaves];
        int next = 0;
        final Deque<Integer> open = new ArrayDeque<>();
        open.push(leaves + merges.size() - 1);
        while (!open.isEmpty()) {
            final int node = open.pop();
            if (node < leaves) {
                order[next++] = node;
            } else {
                open.push(merges.get(node - leaves).right());
                open.push(merges.get(node - leaves).left());
            }
        }
        return order;
    }

    List<Merge> merges() {
        return m_merges;
    }

    /** @return the K leaves from left to right */
    int[] order() {
        return m_order.clone();
    }

    /** @return horizontal position of a node; the leaves are at 0 to K−1 */
    double x(final int node) {
        return m_x[node];
    }

    /** @return the height that a node is drawn at, at least 0 */
    double y(final int node) {
        return m_y[node];
    }

    /** @return number of merges that are drawn higher than they are */
    int raised() {
        return m_raised;
    }

    /** @return the largest height drawn, 0 for a single leaf */
    double highest() {
        return m_y[m_y.length - 1];
    }

    /** @return the smallest height above 0 that is drawn, 0 if there is none */
    double lowestPositive() {
        return Arrays.stream(m_y).filter(y -> y > 0).min().orElse(0);
    }

    /** @return drawn height of the last merge that is made when the tree is cut into that many clusters */
    double lastBelowCut(final int clusters) {
        return clusters == m_leaves ? 0 : m_y[2 * m_leaves - clusters - 1];
    }

    /** @return drawn height of the first merge that is not made; the last one's for a single cluster */
    double firstAboveCut(final int clusters) {
        return m_y[Math.min(2 * m_leaves - clusters, m_y.length - 1)];
    }

    /**
     * @param clusters number of clusters that the tree is cut into
     * @return for every node the cluster that it belongs to, numbered from 0 from left to right; −1 above the cut
     */
    int[] clusters(final int clusters) {
        final int below = 2 * m_leaves - clusters;
        final int[] cluster = IntStream.range(0, m_x.length).map(node -> -1).toArray();
        final boolean[] merged = new boolean[m_x.length];
        m_merges.stream().limit(m_leaves - clusters).forEach(merge -> {
            merged[merge.left()] = true;
            merged[merge.right()] = true;
        });
        final int[] tops = IntStream.range(0, below).filter(node -> !merged[node]).boxed()
            .sorted((a, b) -> Double.compare(m_x[a], m_x[b])).mapToInt(Integer::intValue).toArray();
        for (int c = 0; c < tops.length; c++) {
            cluster[tops[c]] = c;
        }
        for (int node = below - 1; node >= m_leaves; node--) {
            final Merge merge = m_merges.get(node - m_leaves);
            cluster[merge.left()] = cluster[node];
            cluster[merge.right()] = cluster[node];
        }
        return cluster;
    }
}
