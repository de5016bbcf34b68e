package org.dendromoe.engine.data;

/** Some columns of a row of the user's table. */
final class ColumnsOfRow implements Row {

    private final int[] m_columns;

    private Row m_row;

    /** @param columns indices into the columns of the rows to come */
    ColumnsOfRow(final int[] columns) {
        m_columns = columns;
    }

    /** @return this, showing another row */
    Row of(final Row row) {
        m_row = row;
        return this;
    }

    @Override
    public String name() {
        return m_row.name();
    }

    @Override
    public boolean isMissing(final int column) {
        return m_row.isMissing(m_columns[column]);
    }

    @Override
    public double number(final int column) {
        return m_row.number(m_columns[column]);
    }

    @Override
    public String category(final int column) {
        return m_row.category(m_columns[column]);
    }

    @Override
    public String label() {
        return m_row.label();
    }

    @Override
    public String group() {
        return m_row.group();
    }
}
