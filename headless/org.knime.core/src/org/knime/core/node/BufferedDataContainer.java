package org.knime.core.node;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.DataContainer;

/** Collects the rows of a node's output table. */
public class BufferedDataContainer extends DataContainer {

    private BufferedDataTable m_table;

    BufferedDataContainer(final DataTableSpec spec, final boolean initDomain) {
        super(spec, initDomain);
    }

    @Override
    public BufferedDataTable getTable() {
        if (m_table == null) {
            m_table = new BufferedDataTable((BufferedDataTable.KnowsRowCountTable)super.getTable());
        }
        return m_table;
    }
}
