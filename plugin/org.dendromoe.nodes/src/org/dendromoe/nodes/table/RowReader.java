package org.dendromoe.nodes.table;

import java.util.ArrayList;
import java.util.List;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.NameList;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.Schema;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;

/**
 * Shows the rows of a KNIME table as the engine's rows, without copying them. The columns are found by their names, so
 * that their order does not matter. Safe for use by several threads.
 */
public final class RowReader {

    private static final int NONE = -1;

    private final int m_target;

    private final int m_group;

    private final int[] m_columns;

    private RowReader(final int target, final int group, final int[] columns) {
        m_target = target;
        m_group = group;
        m_columns = columns;
    }

    /**
     * @return a reader of the schema's columns and its target
     * @throws InvalidTableException if the table lacks one of them or it has the wrong type
     */
    public static RowReader forTraining(final Schema schema, final DataTableSpec spec) {
        return forTraining(schema, ColumnKind.NOMINAL, spec);
    }

    /**
     * @param kind of the target: nominal for classes, numeric for a regression
     * @return a reader of the schema's columns and its target
     * @throws InvalidTableException if the table lacks one of them or it has the wrong type
     */
    public static RowReader forTraining(final Schema schema, final ColumnKind kind, final DataTableSpec spec) {
        final DataColumnSpec target = spec.getColumnSpec(schema.target());
        if (target == null) {
            throw new InvalidTableException("The table has no target column '" + schema.target() + "'.");
        }
        if (!kind.fits(target)) {
            throw new InvalidTableException("The target column '" + schema.target() + "' is of type "
                + target.getType().getName() + ", but must be " + kind.description() + ".");
        }
        return new RowReader(spec.findColumnIndex(schema.target()), NONE, find(schema.columns(), spec));
    }

    /**
     * @param group name of the column with the group of each row
     * @param spec of the table that this reader was made for
     * @return a reader that tells the groups, too
     * @throws InvalidTableException if the table lacks the column, it has the wrong type or is the target
     */
    public RowReader groupedBy(final String group, final DataTableSpec spec) {
        final DataColumnSpec column = spec.getColumnSpec(group);
        if (column == null) {
            throw new InvalidTableException("The table has no group column '" + group + "'.");
        }
        if (!ColumnKind.tellsGroups(column)) {
            throw new InvalidTableException("The group column '" + group + "' is of type " + column.getType().getName()
                + ", but must be nominal (String) or a whole number.");
        }
        final int index = spec.findColumnIndex(group);
        if (index == m_target) {
            throw new InvalidTableException("The group column '" + group + "' is also the target column.");
        }
        return new RowReader(m_target, index, m_columns);
    }

    /**
     * @return a reader of the schema's columns; its rows have no class
     * @throws InvalidTableException if the table lacks one of them or it has the wrong type
     */
    public static RowReader forPrediction(final Schema schema, final DataTableSpec spec) {
        return new RowReader(NONE, NONE, find(schema.columns(), spec));
    }

    private static int[] find(final List<Column> columns, final DataTableSpec spec) {
        final List<String> absent = new ArrayList<>();
        final List<Column> unfit = new ArrayList<>();
        final int[] indices = new int[columns.size()];
        for (int c = 0; c < indices.length; c++) {
            final Column column = columns.get(c);
            indices[c] = spec.findColumnIndex(column.name());
            if (indices[c] < 0) {
                absent.add(column.name());
            } else if (!ColumnKind.of(column).fits(spec.getColumnSpec(indices[c]))) {
                unfit.add(column);
            }
        }
        if (!absent.isEmpty()) {
            throw new InvalidTableException("The table lacks columns that the model needs: " + NameList.of(absent)
                + ".");
        }
        if (!unfit.isEmpty()) {
            final Column first = unfit.get(0);
            throw new InvalidTableException("Columns have another type than the model needs: "
                + NameList.of(unfit.stream().map(Column::name).toList()) + ". Column '" + first.name() + "' is of type "
                + spec.getColumnSpec(first.name()).getType().getName() + ", but must be "
                + ColumnKind.of(first).description() + ".");
        }
        return indices;
    }

    /** @return the row as the engine reads it; valid as long as the KNIME row is */
    public Row row(final DataRow row) {
        return new View(m_target, m_group, m_columns, row);
    }

    private record View(int target, int groups, int[] columns, DataRow row) implements Row {

        @Override
        public String name() {
            return row.getKey().getString();
        }

        @Override
        public boolean isMissing(final int column) {
            return row.getCell(columns[column]).isMissing();
        }

        @Override
        public double number(final int column) {
            return ((DoubleValue)row.getCell(columns[column])).getDoubleValue();
        }

        @Override
        public String category(final int column) {
            return row.getCell(columns[column]).toString();
        }

        @Override
        public String label() {
            return text(target);
        }

        @Override
        public double response() {
            return target != NONE && row.getCell(target) instanceof DoubleValue number ? number.getDoubleValue()
                : Double.NaN;
        }

        @Override
        public String group() {
            return text(groups);
        }

        private String text(final int index) {
            final DataCell cell = index == NONE ? null : row.getCell(index);
            return cell == null || cell.isMissing() ? null : cell.toString();
        }
    }
}
