package org.knime.core.node.streamable;

/** How a port is fed when the node is streamed. */
public class PortRole {

    private final boolean m_distributable;

    PortRole(final boolean distributable) {
        m_distributable = distributable;
    }
}
