package org.knime.core.node.streamable;

import org.knime.core.node.ExecutionContext;

/** Streams a part of the rows. */
public abstract class StreamableOperator {

    public StreamableOperator() {
    }

    /** Makes the output. */
    public abstract void runFinal(PortInput[] inputs, PortOutput[] outputs, ExecutionContext exec) throws Exception;
}
