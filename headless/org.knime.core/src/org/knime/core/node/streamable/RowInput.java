package org.knime.core.node.streamable;

import org.knime.core.data.DataRow;

/** Rows that come in one by one. */
public abstract class RowInput extends PortInput {

    public RowInput() {
    }

    /** @return the next row, null after the last one */
    public abstract DataRow poll() throws InterruptedException;

    /** No more rows are wanted. */
    public abstract void close();
}
