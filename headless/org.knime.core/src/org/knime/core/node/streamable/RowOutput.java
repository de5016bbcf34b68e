package org.knime.core.node.streamable;

import org.knime.core.data.DataRow;

/** Rows that go out one by one. */
public abstract class RowOutput extends PortOutput {

    public RowOutput() {
    }

    public abstract void push(DataRow row) throws InterruptedException;

    /** There are no more rows. */
    public abstract void close() throws InterruptedException;
}
