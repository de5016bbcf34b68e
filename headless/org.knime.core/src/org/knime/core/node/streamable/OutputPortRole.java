package org.knime.core.node.streamable;

/** How an output port is fed when the node is streamed. */
public final class OutputPortRole extends PortRole {

    public static final OutputPortRole DISTRIBUTED = new OutputPortRole(true);

    public static final OutputPortRole NONDISTRIBUTED = new OutputPortRole(false);

    private OutputPortRole(final boolean distributable) {
        super(distributable);
    }
}
