package org.knime.node;

import java.util.function.Consumer;
import java.util.function.Function;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultNode.RequireModel;
import org.knime.node.RequirePorts.ConfigurablePort.FinalConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.OptionalConfigurablePort;

/** Asks for the ports of a node. */
public interface RequirePorts {

    /** @param ports adds the ports in their order */
    default RequireModel ports(final Consumer<PortsAdder> ports) {
        return dynamicPorts(groups -> ports.accept(new PortsAdder() {

            @Override
            public PortsAdder addInputPort(final String name, final String description, final PortType portType) {
                groups.addInputPortGroup(name, group -> group.name(name).description(description).fixed(portType));
                return this;
            }

            @Override
            public PortsAdder addOutputPort(final String name, final String description, final PortType portType) {
                groups.addOutputPortGroup(name, group -> group.name(name).description(description).fixed(portType));
                return this;
            }
        }));
    }

    /** @param ports adds groups of ports in their order; the user may add or remove those that are not fixed */
    RequireModel dynamicPorts(Consumer<DynamicPortsAdder> ports);

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

    /** Takes groups of ports; a group's id is saved with the workflow. */
    interface DynamicPortsAdder {

        DynamicPortsAdder addInputPortGroup(String groupId, Function<RequirePortName, ConfigurablePort> group);

        DynamicPortsAdder addOutputPortGroup(String groupId, Function<RequirePortName, ConfigurablePort> group);
    }

    /** Asks for the name of the port. */
    interface RequirePortName {

        RequirePortDescription name(String name);
    }

    /** Asks for the description of the port. */
    interface RequirePortDescription {

        /** @param description HTML */
        RequireConfigurablePortMode description(String description);
    }

    /** Asks whether the port is always there. */
    interface RequireConfigurablePortMode {

        /** @return a port that is always there */
        FinalConfigurablePort fixed(PortType portType);

        /** @return a port that the user may add */
        RequireSupportedTypes<OptionalConfigurablePort> optional();
    }

    /**
     * Asks for the types that the port may have.
     *
     * @param <T> what follows
     */
    interface RequireSupportedTypes<T> {

        T supportedTypes(PortType... portTypes);
    }

    /** A group of ports. */
    sealed interface ConfigurablePort permits FinalConfigurablePort, OptionalConfigurablePort {

        /** A group that nothing more can be said of. */
        final class FinalConfigurablePort implements ConfigurablePort {
        }

        /** A group of one port or none. */
        non-sealed interface OptionalConfigurablePort extends ConfigurablePort {
        }
    }
}
