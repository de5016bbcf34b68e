package org.knime.core.data;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A row of a table: a key and one cell for each column. */
public interface DataRow extends Iterable<DataCell> {

    /** @return the number of cells */
    int getNumCells();

    /** @return the key, unique in the table */
    RowKey getKey();

    /** @return the cell of a column, never null */
    DataCell getCell(int index);

    /** @return the cells */
    default Stream<DataCell> stream() {
        return StreamSupport.stream(spliterator(), false);
    }
}
