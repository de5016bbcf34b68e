package org.dendromoe.engine.data;

/** Takes the rows of a table one after the other. */
@FunctionalInterface
public interface RowSink {

    /**
     * @param row valid during the call only
     * @throws InvalidTableException if the row cannot be used; the message names the row and the column
     */
    void accept(Row row);
}
