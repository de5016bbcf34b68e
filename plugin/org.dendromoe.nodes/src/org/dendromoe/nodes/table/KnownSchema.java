package org.dendromoe.nodes.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.Schema;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;

/** What a table's spec says of a model's columns before the rows are read. */
public final class KnownSchema {

    private KnownSchema() {
    }

    /**
     * @param spec of the training table
     * @param target name of a column of the table
     * @param kind of the target; a numeric one has no classes
     * @param features names of numeric and nominal columns of the table
     * @return classes and categories in the order of the columns' domains; empty where the domain does not list them
     *         (KNIME keeps at most 60 values)
     */
    public static Schema of(final DataTableSpec spec, final String target, final ColumnKind kind,
        final List<String> features) {
        final List<Column> columns = new ArrayList<>();
        for (final String name : features) {
            final DataColumnSpec column = spec.getColumnSpec(name);
            columns.add(ColumnKind.NOMINAL.fits(column) ? new Column.Nominal(name, values(column))
                : new Column.Numeric(name));
        }
        return new Schema(target, kind == ColumnKind.NOMINAL ? values(spec.getColumnSpec(target)) : List.of(), columns);
    }

    private static List<String> values(final DataColumnSpec column) {
        final Set<DataCell> values = column.getDomain().getValues();
        return values == null ? List.of() : values.stream().map(DataCell::toString).distinct().toList();
    }
}
