package org.dendromoe.headless.csv;

import java.util.List;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.Row;

/** The row that a {@link CsvCursor} is at, its cells in the order of a schema's columns. */
final class CsvRow implements Row {

    private static final int NONE = -1;

    private final CsvFile m_file;

    private final CsvCursor m_cursor;

    private final List<Column> m_columns;

    private final int[] m_indices;

    private final int m_target;

    private final int m_group;

    private final String[] m_cells;

    private final double[] m_numbers;

    /**
     * @param target column of the classes, {@code null} if the rows are read without
     * @param group column of the groups, {@code null} if the rows are read without
     * @throws CsvException if the table lacks a column
     */
    CsvRow(final CsvFile file, final CsvCursor cursor, final List<Column> columns, final String target,
        final String group) {
        m_file = file;
        m_cursor = cursor;
        m_columns = columns;
        m_indices = m_columns.stream().mapToInt(column -> cursor.indexOf(column.name())).toArray();
        m_target = target == null ? NONE : cursor.indexOf(target);
        m_group = group == null ? NONE : cursor.indexOf(group);
        m_cells = new String[m_indices.length];
        m_numbers = new double[m_indices.length];
    }

    /**
     * Takes over the cells after the cursor has moved.
     *
     * @throws CsvException if a cell of a numeric column is not a number
     */
    void update() {
        for (int c = 0; c < m_indices.length; c++) {
            m_cells[c] = m_cursor.cell(m_indices[c]);
            if (m_cells[c] != null && m_columns.get(c) instanceof Column.Numeric) {
                m_numbers[c] = DecimalNumber.parse(m_cells[c]);
                if (Double.isNaN(m_numbers[c])) {
                    throw m_file.problem(m_cursor.line(), m_columns.get(c).name(),
                        "'" + m_cells[c] + "' is not a number, but the column is numeric.");
                }
            }
        }
    }

    @Override
    public String name() {
        return "line " + m_cursor.line();
    }

    @Override
    public boolean isMissing(final int column) {
        return m_cells[column] == null;
    }

    @Override
    public double number(final int column) {
        return m_numbers[column];
    }

    @Override
    public String category(final int column) {
        return m_cells[column];
    }

    @Override
    public String label() {
        return m_target == NONE ? null : m_cursor.cell(m_target);
    }

    /** @throws CsvException if the target's cell is not a number */
    @Override
    public double response() {
        final String cell = label();
        if (cell == null) {
            return Double.NaN;
        }
        final double number = DecimalNumber.parse(cell);
        if (Double.isNaN(number)) {
            throw m_file.problem(m_cursor.line(), m_cursor.columns().get(m_target),
                "'" + cell + "' is not a number, but the target of a regression is.");
        }
        return number;
    }

    @Override
    public String group() {
        return m_group == NONE ? null : m_cursor.cell(m_group);
    }
}
