package org.dendromoe.engine.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers the groups of rows in the order of their first row. */
final class GroupNumbers {

    private final String m_column;

    private final Map<String, Integer> m_numbers = new HashMap<>();

    private int[] m_ofRow = new int[TrainingTable.BLOCK];

    private int m_rows;

    private int m_count;

    /** @param column name of the column that holds the groups */
    GroupNumbers(final String column) {
        m_column = column;
    }

    /** @param group of the next row; {@code null} if it is missing, which makes the row a group of its own */
    void append(final String group) {
        if (m_rows == m_ofRow.length) {
            m_ofRow = Arrays.copyOf(m_ofRow, Math.addExact(m_rows, m_rows >> 1));
        }
        final Integer known = group == null ? null : m_numbers.get(group);
        if (known == null && group != null) {
            m_numbers.put(group, m_count);
        }
        m_ofRow[m_rows++] = known == null ? m_count++ : known;
    }

    Groups groups() {
        return new Groups(m_column, Arrays.copyOf(m_ofRow, m_rows), m_count);
    }
}
