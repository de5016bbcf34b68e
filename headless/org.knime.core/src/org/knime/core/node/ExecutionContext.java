package org.knime.core.node;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.RearrangeColumnsTable;

/** Makes the tables of a node that is executed and watches it. */
public class ExecutionContext extends ExecutionMonitor {

    ExecutionContext(final NodeProgressMonitor progress) {
        super(progress);
    }

    /** @return collects the rows of a new table; the domains of the columns are widened by the values */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec) {
        return createDataContainer(spec, true);
    }

    /** @return collects the rows of a new table; without initDomain the domains come from the values alone */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec, final boolean initDomain) {
        return new BufferedDataContainer(spec, initDomain);
    }

    /**
     * @param in the table to start from
     * @param rearranger says which columns are kept and which are new
     * @param subProgressMon where progress goes
     * @return the new table with the same rows
     */
    public BufferedDataTable createColumnRearrangeTable(final BufferedDataTable in,
        final ColumnRearranger rearranger, final ExecutionMonitor subProgressMon)
        throws CanceledExecutionException {
        return new BufferedDataTable(RearrangeColumnsTable.create(rearranger, in, subProgressMon, this));
    }
}
