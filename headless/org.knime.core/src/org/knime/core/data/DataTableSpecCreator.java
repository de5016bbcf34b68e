package org.knime.core.data;

import java.util.ArrayList;
import java.util.List;

/** Builds table specs. */
public final class DataTableSpecCreator {

    private final List<DataColumnSpec> m_columns = new ArrayList<>();

    private String m_name;

    /** A table without columns. */
    public DataTableSpecCreator() {
    }

    /** @param spec the table to start from */
    public DataTableSpecCreator(final DataTableSpec spec) {
        addColumns(spec);
        setName(spec.getName());
    }

    /**
     * @param columns columns to append
     * @return this
     * @throws IllegalArgumentException if a name exists already
     */
    public DataTableSpecCreator addColumns(final DataColumnSpec... columns) {
        for (final DataColumnSpec column : columns) {
            final int index = indexOf(column.getName());
            if (index >= 0) {
                throw new IllegalArgumentException(
                    "Column \"" + column.getName() + "\" already contained at index " + index);
            }
            m_columns.add(column);
        }
        return this;
    }

    /**
     * @param fromSpec the table whose columns are appended
     * @return this
     */
    public DataTableSpecCreator addColumns(final DataTableSpec fromSpec) {
        return addColumns(fromSpec.stream().toArray(DataColumnSpec[]::new));
    }

    /**
     * @param name the name of the table
     * @return this
     */
    public DataTableSpecCreator setName(final String name) {
        m_name = name;
        return this;
    }

    /** @return the table spec */
    public DataTableSpec createSpec() {
        return new DataTableSpec(m_name, m_columns.toArray(DataColumnSpec[]::new));
    }

    private int indexOf(final String name) {
        for (int i = 0; i < m_columns.size(); i++) {
            if (m_columns.get(i).getName().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
