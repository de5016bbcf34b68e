package org.dendromoe.engine.data;

/** A table that is somewhere else and can be read row by row, as often as needed, always in the same order. */
@FunctionalInterface
public interface RowSource {

    /**
     * Reads the table once.
     *
     * @param schema its columns are the cells of the rows, its target is their class
     * @param sink gets every row; what it throws ends the reading
     */
    void forEach(Schema schema, RowSink sink);
}
