package org.dendromoe.headless.basenodes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Which rows of a table go to the first partition. For the same seed the rows are those that KNIME's Table Partitioner
 * takes, so every draw from the random generator happens in its order.
 */
final class RowSample {

    private RowSample() {
    }

    /** @return the first {@code size} rows */
    static BitSet first(final int rows, final long size) {
        final var sample = new BitSet(rows);
        sample.set(0, (int)Math.min(rows, size));
        return sample;
    }

    /** @return {@code size} rows drawn without replacement */
    static BitSet random(final int rows, final long size, final Random random) {
        if (size >= rows) {
            return first(rows, rows);
        }
        final int[] order = new int[rows];
        for (int i = 0; i < rows; i++) {
            order[i] = i;
        }
        for (int i = rows - 1; i >= 0; i--) {
            final int other = random.nextInt(i + 1);
            final int swapped = order[other];
            order[other] = order[i];
            order[i] = swapped;
        }
        final var sample = new BitSet(rows);
        for (int i = 0; i < size; i++) {
            sample.set(order[i]);
        }
        return sample;
    }

    /** @return about {@code size} rows at even distances, always with the first and the last one */
    static BitSet linear(final int rows, final long size) {
        final var sample = new BitSet(rows);
        final double step = size / (double)rows;
        double position = 0;
        long left = size;
        for (int i = 0; i < rows; i++) {
            position += step;
            final boolean end = i == 0 || i == rows - 1;
            // taking the step off again rounds; the result must round as KNIME's does
            if (end || left != 1 && (long)(position - step) < (long)position) {
                sample.set(i);
                left--;
            }
        }
        return sample;
    }

    /**
     * @param groups value of the group column of every row
     * @return {@code size} rows with about the same share of every group; what rounding leaves over is filled up with
     *         one row of each group in turn, groups in the order in which they first occur
     */
    static BitSet stratified(final List<?> groups, final long size, final Random random) {
        final int rows = groups.size();
        if (size >= rows) {
            return first(rows, rows);
        }
        final Collection<List<Integer>> rowsOfGroups = rowsOfGroups(groups);
        final double share = size / (double)rows;
        final var sample = new BitSet(rows);
        final Deque<Deque<Integer>> rest = new ArrayDeque<>();
        int taken = 0;
        for (List<Integer> rowsOfGroup : rowsOfGroups) {
            final int wanted = (int)Math.round(rowsOfGroup.size() * share);
            Collections.shuffle(rowsOfGroup, random);
            final Deque<Integer> stack = new ArrayDeque<>(rowsOfGroup);
            for (int i = 0; i < wanted && taken < size; i++, taken++) {
                sample.set(stack.removeLast());
            }
            rest.add(stack);
        }
        for (; taken < size; taken++) {
            Deque<Integer> stack = rest.remove();
            while (stack.isEmpty()) {
                stack = rest.remove();
            }
            sample.set(stack.removeLast());
            rest.add(stack);
        }
        return sample;
    }

    private static Collection<List<Integer>> rowsOfGroups(final List<?> groups) {
        final Map<Object, List<Integer>> rowsOfGroups = new LinkedHashMap<>();
        for (int row = 0; row < groups.size(); row++) {
            rowsOfGroups.computeIfAbsent(groups.get(row), group -> new ArrayList<>()).add(row);
        }
        return rowsOfGroups.values();
    }
}
