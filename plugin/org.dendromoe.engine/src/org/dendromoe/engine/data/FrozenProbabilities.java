package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a frozen expert says of the rows of a training table: M class probabilities each, in blocks as the features.
 */
final class FrozenProbabilities {

    private static final int BLOCK = TrainingTable.BLOCK;

    private final FrozenExpert m_expert;

    /** M lines of {@link #BLOCK} numbers each */
    private final List<double[][]> m_blocks;

    private int m_rows;

    /** @param expert whose probabilities they are */
    FrozenProbabilities(final FrozenExpert expert) {
        this(expert, new ArrayList<>());
    }

    private FrozenProbabilities(final FrozenExpert expert, final List<double[][]> blocks) {
        m_expert = expert;
        m_blocks = blocks;
    }

    FrozenExpert expert() {
        return m_expert;
    }

    /** @param probabilities of the M classes for the next row */
    void append(final double[] probabilities) {
        final int i = m_rows++ % BLOCK;
        if (i == 0) {
            final double[][] block = new double[probabilities.length][BLOCK];
            // rows beyond the data count nothing, but must be finite numbers on the way through a mixture
            Arrays.stream(block).forEach(line -> Arrays.fill(line, 1.0 / probabilities.length));
            m_blocks.add(block);
        }
        for (int m = 0; m < probabilities.length; m++) {
            m_blocks.get(m_blocks.size() - 1)[m][i] = probabilities[m];
        }
    }

    /** @return the same with class m where order[m] was */
    FrozenProbabilities ordered(final int[] order) {
        final List<double[][]> ordered = new ArrayList<>();
        for (final double[][] block : m_blocks) {
            ordered.add(Arrays.stream(order).mapToObj(m -> block[m]).toArray(double[][]::new));
        }
        return new FrozenProbabilities(m_expert, ordered);
    }

    FrozenProbabilities of(final int[] rows) {
        final FrozenProbabilities some = new FrozenProbabilities(m_expert);
        for (final int row : rows) {
            some.append(row(row));
        }
        return some;
    }

    double[][] block(final int index) {
        return m_blocks.get(index);
    }

    double[] row(final int row) {
        return Arrays.stream(m_blocks.get(row / BLOCK)).mapToDouble(line -> line[row % BLOCK]).toArray();
    }
}
