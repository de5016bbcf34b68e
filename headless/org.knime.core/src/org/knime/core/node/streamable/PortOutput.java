package org.knime.core.node.streamable;

/** What a streamed node gives at a port. */
public abstract class PortOutput {

    public PortOutput() {
    }
}
