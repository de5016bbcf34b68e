package org.dendromoe.engine.data;

import java.util.BitSet;
import java.util.List;

/** Which rows of a table are trained on: those with a target, and with the cells that the missing-value policy wants. */
final class RowFilter {

    private final MissingPolicy m_missing;

    private final boolean m_regression;

    private final Encoder m_encoder;

    private final int m_columns;

    private final BitSet m_emptyColumns;

    /**
     * @param regression whether the target is numeric
     * @param encoder tells the cells that cannot be used
     * @param columns number of columns
     * @param emptyColumns columns without a single value, whose cells do not matter
     */
    RowFilter(final MissingPolicy missing, final boolean regression, final Encoder encoder, final int columns,
        final BitSet emptyColumns) {
        m_missing = missing;
        m_regression = regression;
        m_encoder = encoder;
        m_columns = columns;
        m_emptyColumns = emptyColumns;
    }

    /** @throws InvalidTableException if the policy does not bear a missing cell; the message names row and column */
    boolean usable(final Row row) {
        if (m_regression ? !(Math.abs(row.response()) <= Standardisation.LARGEST) : row.label() == null) {
            return false;
        }
        if (m_missing == MissingPolicy.IMPUTE) {
            return true;
        }
        for (int c = 0; c < m_columns; c++) {
            if (!m_emptyColumns.get(c) && m_encoder.problem(row, c) != null) {
                if (m_missing == MissingPolicy.FAIL) {
                    throw new InvalidTableException(m_encoder.describeProblem(row, c));
                }
                return false;
            }
        }
        return true;
    }

    /** @return what the user should know of the rows that were left out: no sentence if there are none, or one */
    static List<String> warnings(final long read, final long used) {
        return read == used ? List.of()
            : List.of(read - used + " of " + read + " rows ignored because of missing values.");
    }

    /** @throws InvalidTableException if there is no row to train on */
    static void requireRows(final long read, final long used) {
        if (used == 0) {
            throw new InvalidTableException(read == 0 ? "The training table has no rows." : "None of the " + read
                + " rows can be used: every one misses its target or a feature. Choose another policy for missing"
                + " values or other columns.");
        }
    }
}
