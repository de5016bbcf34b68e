package org.knime.core.node.streamable;

/** What a streamed node gets at a port. */
public abstract class PortInput {

    public PortInput() {
    }
}
