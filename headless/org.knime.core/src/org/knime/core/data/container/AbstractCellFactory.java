package org.knime.core.data.container;

import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.RowKey;
import org.knime.core.node.ExecutionMonitor;

/** A cell factory that knows its columns and whether rows may be processed in parallel. */
public abstract class AbstractCellFactory implements CellFactory {

    private final DataColumnSpec[] m_columns;

    private final boolean m_parallel;

    /** @param colSpecs the new columns */
    public AbstractCellFactory(final DataColumnSpec... colSpecs) {
        this(false, colSpecs);
    }

    /**
     * @param processConcurrently whether rows may be processed in parallel
     * @param colSpecs the new columns
     */
    public AbstractCellFactory(final boolean processConcurrently, final DataColumnSpec... colSpecs) {
        m_columns = List.of(colSpecs).toArray(DataColumnSpec[]::new);
        m_parallel = processConcurrently;
    }

    /** @return whether rows may be processed in parallel */
    public final boolean isParallelProcessing() {
        return m_parallel;
    }

    @Override
    public DataColumnSpec[] getColumnSpecs() {
        return m_columns;
    }

    /** Called once after the last row, also after a failure. */
    public void afterProcessing() {
        // nothing to clean up here
    }

    @Override
    public void setProgress(final int curRowNr, final int rowCount, final RowKey lastKey,
        final ExecutionMonitor exec) {
        exec.setProgress(curRowNr / (double)rowCount,
            () -> "Processed row " + curRowNr + "/" + rowCount + " (\"" + lastKey + "\")");
    }
}
