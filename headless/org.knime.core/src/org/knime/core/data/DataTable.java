package org.knime.core.data;

/** Rows with the same columns. */
public interface DataTable extends Iterable<DataRow> {

    /** @return name and columns */
    DataTableSpec getDataTableSpec();

    @Override
    RowIterator iterator();
}
