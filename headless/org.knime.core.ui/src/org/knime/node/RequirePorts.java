package org.knime.node;

import java.util.function.Consumer;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultNode.RequireModel;

/** Asks for the ports of a node. */
public interface RequirePorts {

    /** @param ports adds the ports in their order */
    default RequireModel ports(final Consumer<PortsAdder> ports) {
        return ((DefaultNode.Ports)this).add(ports);
    }

    /** Takes the ports of a node. */
    interface PortsAdder {

        PortsAdder addInputPort(String name, String description, PortType portType);

        PortsAdder addOutputPort(String name, String description, PortType portType);

        default PortsAdder addInputTable(final String name, final String description) {
            return addInputPort(name, description, BufferedDataTable.TYPE);
        }

        default PortsAdder addOutputTable(final String name, final String description) {
            return addOutputPort(name, description, BufferedDataTable.TYPE);
        }
    }
}
