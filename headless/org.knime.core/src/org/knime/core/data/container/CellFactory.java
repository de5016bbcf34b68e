package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.node.ExecutionMonitor;

/** Makes the cells of new columns, row by row. */
public interface CellFactory {

    /** @return the cells that the row gets, one for each new column */
    default DataCell[] getCells(final DataRow row) {
        throw new UnsupportedOperationException(
            getClass().getName() + " does not implement getCells.");
    }

    /** @return the cells that the row gets, one for each new column; rows are counted from 0 */
    default DataCell[] getCells(final DataRow row, final long rowIndex) {
        return getCells(row);
    }

    /** @return the new columns */
    DataColumnSpec[] getColumnSpecs();

    /** Reports that a row is done. */
    void setProgress(int curRowNr, int rowCount, RowKey lastKey, ExecutionMonitor exec);

    /** Reports that a row is done. */
    default void setProgress(final long curRowNr, final long rowCount, final RowKey lastKey,
        final ExecutionMonitor exec) {
        setProgress(Math.toIntExact(curRowNr), Math.toIntExact(rowCount), lastKey, exec);
    }
}
