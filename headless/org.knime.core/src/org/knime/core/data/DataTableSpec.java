package org.knime.core.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import javax.swing.JComponent;

import org.knime.core.node.port.PortObjectSpec;

/** Name and columns of a table. */
public final class DataTableSpec implements PortObjectSpec, Iterable<DataColumnSpec> {

    private static final String DEFAULT_NAME = "default";

    private final String m_name;

    private final List<DataColumnSpec> m_columns;

    private final Map<String, Integer> m_indices = new HashMap<>();

    /** A table without columns. */
    public DataTableSpec() {
        this(DEFAULT_NAME);
    }

    /** @param colSpecs the columns */
    public DataTableSpec(final DataColumnSpec... colSpecs) {
        this(DEFAULT_NAME, colSpecs);
    }

    /** @param name the name of a table without columns */
    public DataTableSpec(final String name) {
        this(name, new DataColumnSpec[0]);
    }

    /**
     * @param name the name, null for the default one
     * @param colSpecs the columns
     * @throws IllegalArgumentException if a name occurs twice
     */
    public DataTableSpec(final String name, final DataColumnSpec... colSpecs) {
        m_name = name == null ? DEFAULT_NAME : name;
        m_columns = List.of(colSpecs);
        for (int i = 0; i < colSpecs.length; i++) {
            final Integer other = m_indices.put(colSpecs[i].getName(), i);
            if (other != null) {
                throw new IllegalArgumentException("Duplicate column name \"" + colSpecs[i].getName()
                    + "\" at positions " + other + " and " + i + ".");
            }
        }
    }

    /**
     * @param names the names of the columns
     * @param types their types
     */
    public DataTableSpec(final String[] names, final DataType[] types) {
        this(DEFAULT_NAME, createColumnSpecs(names, types));
    }

    /**
     * @param names the names of the columns
     * @param types their types
     * @return the columns, without domains
     */
    public static final DataColumnSpec[] createColumnSpecs(final String[] names, final DataType[] types) {
        if (names.length != types.length) {
            throw new IllegalArgumentException(
                "There are " + names.length + " column names but " + types.length + " column types.");
        }
        final DataColumnSpec[] columns = new DataColumnSpec[names.length];
        Arrays.setAll(columns, i -> new DataColumnSpecCreator(names[i], types[i]).createSpec());
        return columns;
    }

    /** @return the name without white space around it, with a number behind it if the table has such a column */
    public static String getUniqueColumnName(final DataTableSpec spec, final String columnName) {
        final String base = columnName.trim();
        String name = base;
        for (int i = 1; spec.containsName(name); i++) {
            name = base + " (#" + i + ")";
        }
        return name;
    }

    /** @return the name of the table */
    public String getName() {
        return m_name;
    }

    /** @return the number of columns */
    public int getNumColumns() {
        return m_columns.size();
    }

    /** @return the names of the columns */
    public final String[] getColumnNames() {
        return m_columns.stream().map(DataColumnSpec::getName).toArray(String[]::new);
    }

    /** @return the column at a position */
    public DataColumnSpec getColumnSpec(final int index) {
        return m_columns.get(index);
    }

    /** @return the column of a name, null if there is none */
    public DataColumnSpec getColumnSpec(final String column) {
        final int index = findColumnIndex(column);
        return index < 0 ? null : m_columns.get(index);
    }

    /** @return the position of a column, -1 if there is none of that name */
    public int findColumnIndex(final String columnName) {
        return m_indices.getOrDefault(columnName, -1);
    }

    /** @return whether there is a column of that name */
    public boolean containsName(final String columnName) {
        return findColumnIndex(columnName) >= 0;
    }

    /** @return whether names and types of the columns are the same */
    public boolean equalStructure(final DataTableSpec spec) {
        if (spec == null || spec.getNumColumns() != getNumColumns()) {
            return false;
        }
        for (int i = 0; i < getNumColumns(); i++) {
            if (!m_columns.get(i).equalStructure(spec.m_columns.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Iterator<DataColumnSpec> iterator() {
        return m_columns.iterator();
    }

    /** @return the columns */
    public Stream<DataColumnSpec> stream() {
        return m_columns.stream();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DataTableSpec other && m_name.equals(other.m_name) && m_columns.equals(other.m_columns);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_columns);
    }

    @Override
    public String toString() {
        return "name=" + m_name + ",columns=[" + String.join("; ", getColumnNames()) + "]";
    }
}
