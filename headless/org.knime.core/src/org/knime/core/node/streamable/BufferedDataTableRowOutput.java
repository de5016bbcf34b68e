package org.knime.core.node.streamable;

import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;

/** Makes a table of the rows. */
public class BufferedDataTableRowOutput extends RowOutput {

    private final BufferedDataContainer m_container;

    public BufferedDataTableRowOutput(final BufferedDataContainer bufferedDataContainer) {
        m_container = bufferedDataContainer;
    }

    @Override
    public void push(final DataRow row) throws InterruptedException {
        m_container.addRowToTable(row);
    }

    @Override
    public void close() {
        m_container.close();
    }

    /** @return the table, once there are no more rows */
    public BufferedDataTable getDataTable() {
        return m_container.getTable();
    }
}
