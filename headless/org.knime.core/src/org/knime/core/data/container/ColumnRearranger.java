package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.streamable.StreamableFunction;

/** A recipe that makes the columns of a table out of those of another one: some are kept, some are new. */
public class ColumnRearranger {

    /**
     * A column of the new table.
     *
     * @param spec its spec
     * @param factory what makes its cells, null if they are taken over
     * @param index the column's position in the factory or, if taken over, in the original table
     */
    record Column(DataColumnSpec spec, CellFactory factory, int index) {

        boolean isNew() {
            return factory != null;
        }
    }

    private final DataTableSpec m_original;

    private final List<Column> m_columns = new ArrayList<>();

    /** @param original the table to start from */
    public ColumnRearranger(final DataTableSpec original) {
        m_original = original;
        for (int i = 0; i < original.getNumColumns(); i++) {
            m_columns.add(new Column(original.getColumnSpec(i), null, i));
        }
    }

    DataTableSpec original() {
        return m_original;
    }

    List<Column> columns() {
        return List.copyOf(m_columns);
    }

    /** @param fac makes the columns that are put at the end */
    public final void append(final CellFactory fac) {
        insertAt(m_columns.size(), fac);
    }

    /**
     * @param position where the new columns go
     * @param fac makes them
     */
    public final void insertAt(final int position, final CellFactory fac) {
        m_columns.addAll(position, newColumns(fac));
    }

    private static List<Column> newColumns(final CellFactory factory) {
        final DataColumnSpec[] specs = factory.getColumnSpecs();
        return IntStream.range(0, specs.length).mapToObj(i -> new Column(specs[i], factory, i)).toList();
    }

    /**
     * @param newCol makes the column that takes the place
     * @param colName the column to replace
     */
    public final void replace(final CellFactory newCol, final String colName) {
        final int index = indexOf(colName);
        if (index < 0) {
            throw new IllegalArgumentException("No such column: " + colName);
        }
        replace(newCol, index);
    }

    /**
     * @param fac makes the columns that take the places
     * @param colIndex the columns to replace
     */
    public final void replace(final CellFactory fac, final int... colIndex) {
        final List<Column> columns = newColumns(fac);
        if (columns.size() != colIndex.length) {
            throw new IndexOutOfBoundsException(
                "Arguments do not provide to same number of columns: " + columns.size() + " vs. " + colIndex.length);
        }
        for (int i = 0; i < colIndex.length; i++) {
            m_columns.set(colIndex[i], columns.get(i));
        }
    }

    /** @param colNames the columns to drop */
    public final void remove(final String... colNames) {
        final Set<String> names = existing(colNames);
        m_columns.removeIf(column -> names.contains(column.spec().getName()));
    }

    /** @param colNames the columns to keep; the others are dropped, the order stays */
    public final void keepOnly(final String... colNames) {
        final Set<String> names = existing(colNames);
        m_columns.removeIf(column -> !names.contains(column.spec().getName()));
    }

    private Set<String> existing(final String... names) {
        final Set<String> result = new HashSet<>(Arrays.asList(names));
        if (result.size() != names.length) {
            throw new IllegalArgumentException("Argument contains duplicates: " + Arrays.toString(names));
        }
        final List<String> unknown = Arrays.stream(names).filter(name -> indexOf(name) < 0).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("No such column name(s) in ColumnRearranger: " + unknown);
        }
        return result;
    }

    /** @return the position of a column, -1 if there is none of that name */
    public final int indexOf(final String colName) {
        return m_columns.stream().map(column -> column.spec().getName()).collect(Collectors.toList())
            .indexOf(colName);
    }

    /** @return the number of columns */
    public final int getColumnCount() {
        return m_columns.size();
    }

    /** @return the new table, as far as it is known before any row has been seen */
    public final DataTableSpec createSpec() {
        return new DataTableSpec(m_columns.stream().map(Column::spec).toArray(DataColumnSpec[]::new));
    }

    /** @return what applies this to rows that come in at port 0 and go out at port 0 */
    public final StreamableFunction createStreamableFunction() {
        return createStreamableFunction(0, 0);
    }

    /** @return what applies this to rows that come in at one port and go out at another */
    public final StreamableFunction createStreamableFunction(final int inPortIdx, final int outPortIdx) {
        return new ColumnRearrangerFunction(this, inPortIdx, outPortIdx);
    }
}
