package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.List;

/** The numeric targets of the rows, in blocks as the features. */
final class Responses {

    private static final int BLOCK = TrainingTable.BLOCK;

    private final List<double[]> m_blocks = new ArrayList<>();

    private int m_rows;

    void append(final double response) {
        if (m_rows % BLOCK == 0) {
            m_blocks.add(new double[BLOCK]);
        }
        m_blocks.get(m_rows / BLOCK)[m_rows % BLOCK] = response;
        m_rows++;
    }

    double get(final int row) {
        return m_blocks.get(row / BLOCK)[row % BLOCK];
    }

    /** @return numbers of a block, filled up; not to be changed */
    double[] block(final int block) {
        return m_blocks.get(block);
    }

    /**
     * Replaces each number by its standardised one.
     *
     * @param target for the message
     * @return how they were standardised
     * @throws InvalidTableException if all are the same
     */
    ResponseScale standardise(final String target) {
        final Moments moments = Moments.of(consumer -> {
            for (int n = 0; n < m_rows; n++) {
                consumer.accept(get(n));
            }
        }, m_rows);
        if (!(moments.deviation() > 0)) {
            throw new InvalidTableException("The target column '" + target + "' has the same number, "
                + moments.mean() + ", in all rows that can be used; there is nothing to learn.");
        }
        final ResponseScale scale = new ResponseScale(moments.mean(), moments.deviation());
        standardise(scale);
        return scale;
    }

    void standardise(final ResponseScale scale) {
        for (int n = 0; n < m_rows; n++) {
            m_blocks.get(n / BLOCK)[n % BLOCK] = scale.standardise(get(n));
        }
    }

    Responses rows(final int[] rows) {
        final Responses some = new Responses();
        for (final int row : rows) {
            some.append(get(row));
        }
        return some;
    }
}
