package org.knime.core.node.streamable;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowIterator;

/** The rows of a table. */
public class DataTableRowInput extends RowInput {

    private final DataTableSpec m_spec;

    private final RowIterator m_rows;

    public DataTableRowInput(final DataTable table) {
        m_spec = table.getDataTableSpec();
        m_rows = table.iterator();
    }

    @Override
    public DataRow poll() throws InterruptedException {
        return m_rows.hasNext() ? m_rows.next() : null;
    }

    @Override
    public void close() {
        // tables in memory need not be closed
    }
}
