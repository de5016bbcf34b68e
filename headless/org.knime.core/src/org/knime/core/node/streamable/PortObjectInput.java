package org.knime.core.node.streamable;

import org.knime.core.node.port.PortObject;

/** A whole port object at an input port. */
public class PortObjectInput extends PortInput {

    private final PortObject m_object;

    public PortObjectInput(final PortObject portObject) {
        m_object = portObject;
    }

    public PortObject getPortObject() {
        return m_object;
    }
}
