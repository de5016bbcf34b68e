package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.List;

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
        final DataColumnSpec[] specs = fac.getColumnSpecs();
        for (int i = 0; i < specs.length; i++) {
            m_columns.add(new Column(specs[i], fac, i));
        }
    }

    /** @return the new table, as far as it is known before any row has been seen */
    public final DataTableSpec createSpec() {
        return new DataTableSpec(m_columns.stream().map(Column::spec).toArray(DataColumnSpec[]::new));
    }

    /** @return what applies this to rows that come in at one port and go out at another */
    public final StreamableFunction createStreamableFunction(final int inPortIdx, final int outPortIdx) {
        return new ColumnRearrangerFunction(this, inPortIdx, outPortIdx);
    }
}
