package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.Groups;
import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.TrainingTable;

/**
 * Folds that never tear a group of rows apart: the groups, large ones first, each go where they even out rows and
 * classes most. A group that has a class to itself is never held out, since nothing could be learned of that class
 * without it.
 */
final class GroupedFolds {

    private final TrainingTable m_table;

    private final Groups m_groups;

    private final long[] m_classCounts;

    /** rows of group g: from m_first[g] to m_first[g + 1] of this list */
    private final int[] m_rows;

    private final int[] m_first;

    private final BitSet m_neverHeldOut = new BitSet();

    GroupedFolds(final TrainingTable table, final Groups groups) {
        m_table = table;
        m_groups = groups;
        m_classCounts = table.classCounts();
        m_first = new int[groups.count() + 1];
        for (final int group : groups.ofRow()) {
            m_first[group + 1]++;
        }
        Arrays.parallelPrefix(m_first, Integer::sum);
        m_rows = new int[table.rows()];
        final int[] next = m_first.clone();
        for (int row = 0; row < m_rows.length; row++) {
            m_rows[next[groups.ofRow()[row]]++] = row;
        }
        keepOnlyGroupsOfClasses();
    }

    private void keepOnlyGroupsOfClasses() {
        final int[] groupOfClass = new int[m_classCounts.length];
        Arrays.fill(groupOfClass, -1);
        final BitSet shared = new BitSet();
        for (int row = 0; row < m_rows.length; row++) {
            final int label = m_table.label(row);
            final int group = m_groups.ofRow()[row];
            if (groupOfClass[label] >= 0 && groupOfClass[label] != group) {
                shared.set(label);
            }
            groupOfClass[label] = group;
        }
        for (int m = 0; m < groupOfClass.length; m++) {
            if (groupOfClass[m] >= 0 && !shared.get(m)) {
                m_neverHeldOut.set(groupOfClass[m]);
            }
        }
    }

    /**
     * @param random deals with groups of equal size
     * @return the rows that each fold holds out; fewer folds if there are fewer groups
     * @throws InvalidTableException if there is only one group, or each has a class to itself
     */
    List<BitSet> deal(final int folds, final SplittableRandom random) {
        final int[] order = IntStream.of(Folds.shuffled(m_groups.count(), random))
            .filter(group -> size(group) > 0 && !m_neverHeldOut.get(group)).boxed()
            .sorted(Comparator.comparingInt(group -> -size(group))).mapToInt(Integer::intValue).toArray();
        if (order.length == 0 || size(order[0]) == m_rows.length) {
            throw new InvalidTableException("No rows can be held out, by which λ is chosen and an average of models is "
                + "calibrated: the group column '" + m_groups.column() + "' " + (m_groups.count() == 1
                    ? "has only one group" : "has no group that can be held out, since each has a class to itself")
                + ". Choose another group column, or none, or fix λ and fit a single model.");
        }
        final List<BitSet> heldOut = new ArrayList<>();
        final long[][] counts = new long[Math.min(folds, order.length)][m_classCounts.length];
        final long[] sizes = new long[counts.length];
        for (int f = 0; f < counts.length; f++) {
            heldOut.add(new BitSet(m_rows.length));
        }
        final int[] inGroup = new int[m_classCounts.length];
        for (final int group : order) {
            forEachRow(group, row -> inGroup[m_table.label(row)]++);
            final int fold = mostEven(group, inGroup, counts, sizes);
            forEachRow(group, row -> {
                heldOut.get(fold).set(row);
                counts[fold][m_table.label(row)]++;
                inGroup[m_table.label(row)] = 0;
            });
            sizes[fold] += size(group);
        }
        return heldOut;
    }

    /** @return the fold in which the group adds least to the sums of squares of all shares of rows and classes */
    private int mostEven(final int group, final int[] inGroup, final long[][] counts, final long[] sizes) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int f = 0; f < counts.length; f++) {
            double sum = rise(sizes[f], size(group), m_rows.length);
            for (int m = 0; m < inGroup.length; m++) {
                if (inGroup[m] > 0) {
                    sum += rise(counts[f][m], inGroup[m], m_classCounts[m]);
                }
            }
            if (sum < least) {
                least = sum;
                best = f;
            }
        }
        return best;
    }

    /** @return ((before + added)² − before²) / total² */
    private static double rise(final double before, final double added, final double total) {
        return added * (2 * before + added) / (total * total);
    }

    private int size(final int group) {
        return m_first[group + 1] - m_first[group];
    }

    private void forEachRow(final int group, final IntConsumer consumer) {
        for (int i = m_first[group]; i < m_first[group + 1]; i++) {
            consumer.accept(m_rows[i]);
        }
    }
}
