package org.dendromoe.engine.data;

/** Class indices of the rows, in blocks as the features. */
final class Labels {

    private final int[][] m_blocks;

    private final int m_rows;

    /** @param blocks arrays of {@link TrainingTable#BLOCK} class indices, the last one filled up; not copied */
    Labels(final int[][] blocks, final int rows) {
        m_blocks = blocks;
        m_rows = rows;
    }

    int rows() {
        return m_rows;
    }

    int get(final int row) {
        return m_blocks[row / TrainingTable.BLOCK][row % TrainingTable.BLOCK];
    }

    /** @return number of rows of each class */
    long[] counts(final int classes) {
        final long[] counts = new long[classes];
        for (int n = 0; n < m_rows; n++) {
            counts[get(n)]++;
        }
        return counts;
    }

    /** Gives class m the index renumbered[m]. */
    void renumber(final int[] renumbered) {
        for (final int[] block : m_blocks) {
            for (int i = 0; i < block.length; i++) {
                block[i] = renumbered[block[i]];
            }
        }
    }
}
