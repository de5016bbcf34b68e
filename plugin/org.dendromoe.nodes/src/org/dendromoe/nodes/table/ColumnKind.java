package org.dendromoe.nodes.table;

import java.util.Optional;

import org.dendromoe.engine.data.Column;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.LongValue;
import org.knime.core.data.NominalValue;

/** How a model can use a column of a KNIME table. */
public enum ColumnKind {
    /** double-compatible cells: integers, longs, doubles, and booleans as 0 and 1 */
    NUMERIC("a number"),
    /** cells of categories: strings */
    NOMINAL("nominal (String)");

    private final String m_description;

    ColumnKind(final String description) {
        m_description = description;
    }

    /** @return the kind of a column, empty if a model cannot use it */
    public static Optional<ColumnKind> of(final DataColumnSpec column) {
        if (column.getType().isCompatible(DoubleValue.class)) {
            return Optional.of(NUMERIC);
        }
        return column.getType().isCompatible(NominalValue.class) ? Optional.of(NOMINAL) : Optional.empty();
    }

    /** @return the kind that a table's column must have to be read as the model's column */
    static ColumnKind of(final Column column) {
        return column instanceof Column.Nominal ? NOMINAL : NUMERIC;
    }

    /** @return whether the cells of a column can tell groups of rows apart: strings and whole numbers */
    public static boolean tellsGroups(final DataColumnSpec column) {
        return NOMINAL.fits(column) || column.getType().isCompatible(LongValue.class);
    }

    /** @return whether a column is of this kind */
    public boolean fits(final DataColumnSpec column) {
        return of(column).filter(this::equals).isPresent();
    }

    /** @return the kind in words that follow "must be" */
    public String description() {
        return m_description;
    }
}
