package org.knime.core.node;

import javax.swing.JComponent;

import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** The table at a port. */
public final class BufferedDataTable implements DataTable, PortObject {

    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class);

    private final KnowsRowCountTable m_rows;

    /** What a table gets its rows from. */
    public interface KnowsRowCountTable extends DataTable {

        /** @return the number of rows */
        long size();

        @Override
        CloseableRowIterator iterator();
    }

    BufferedDataTable(final KnowsRowCountTable rows) {
        m_rows = rows;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return m_rows.getDataTableSpec();
    }

    @Override
    public DataTableSpec getSpec() {
        return getDataTableSpec();
    }

    @Override
    public String getSummary() {
        return "Rows: " + size() + ", Cols: " + getSpec().getNumColumns();
    }

    @Override
    public CloseableRowIterator iterator() {
        return m_rows.iterator();
    }

    /** @return the number of rows */
    public long size() {
        return m_rows.size();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }
}
