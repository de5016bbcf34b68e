package org.dendromoe.headless.csv;

import java.util.List;

import org.dendromoe.engine.data.Row;

/** What a model's predictions append to a table. */
interface AppendedCells {

    /** @return the names of the columns, which need not be unique yet */
    List<String> names();

    /** @return the cells of a row, as many as there are columns */
    List<String> cells(Row row);
}
