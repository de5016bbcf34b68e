package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;

/** A cell factory for one column. */
public abstract class SingleCellFactory extends AbstractCellFactory {

    /** @param newColSpec the new column */
    public SingleCellFactory(final DataColumnSpec newColSpec) {
        super(newColSpec);
    }

    /**
     * @param processConcurrently whether rows may be processed in parallel
     * @param newColSpec the new column
     */
    public SingleCellFactory(final boolean processConcurrently, final DataColumnSpec newColSpec) {
        super(processConcurrently, newColSpec);
    }

    @Override
    public DataCell[] getCells(final DataRow row, final long rowIndex) {
        return new DataCell[]{getCell(row, rowIndex)};
    }

    /** @return the cell that the row gets */
    public DataCell getCell(final DataRow row) {
        throw new UnsupportedOperationException(
            "No implementation for either of the SingleCellFactory#getCell methods provided.");
    }

    /** @return the cell that the row gets; rows are counted from 0 */
    public DataCell getCell(final DataRow row, final long rowIndex) {
        return getCell(row);
    }
}
