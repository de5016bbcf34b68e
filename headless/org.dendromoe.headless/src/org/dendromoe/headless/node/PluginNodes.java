package org.dendromoe.headless.node;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

import org.dendromoe.headless.node.PluginDescription.PortTypeEntry;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.port.HeadlessPorts;
import org.knime.core.node.context.HeadlessCreation;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;

/** The nodes and port types that the plug-ins on the class path add to KNIME in their {@code plugin.xml}. */
public final class PluginNodes {

    private static final List<String> FACTORIES = register();

    private PluginNodes() {
    }

    /** @return names of the factory classes, in the order in which they are registered */
    public static List<String> factories() {
        return FACTORIES;
    }

    /**
     * @param factory name of a factory class
     * @return a new node with its default settings; empty if no plug-in registers the factory
     */
    public static Optional<PluginNode> create(final String factory) {
        return create(factory, HeadlessCreation.with(Set.of()));
    }

    /**
     * @param factory name of a factory class
     * @param creation which optional ports the node has
     * @return a new node with its default settings; empty if no plug-in registers the factory
     */
    public static Optional<PluginNode> create(final String factory, final HeadlessCreation creation) {
        if (!FACTORIES.contains(factory)) {
            return Optional.empty();
        }
        return Optional.of(new PluginNode(HeadlessNode.create(newInstance(factory, NodeFactory.class), creation)));
    }

    /**
     * @param factory name of a factory class
     * @param settings of the node, as they are saved in a workflow
     * @return the node; empty if no plug-in registers the factory
     * @throws InvalidSettingsException if a setting is missing or not allowed
     */
    public static Optional<PluginNode> load(final String factory, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        final Optional<PluginNode> node = create(factory, HeadlessCreation.load(settings));
        if (node.isPresent()) {
            node.get().loadSettings(settings.getNodeSettings("model"));
        }
        return node;
    }

    private static List<String> register() {
        final List<String> factories = new ArrayList<>();
        try {
            for (URL url : Collections.list(PluginNodes.class.getClassLoader().getResources("plugin.xml"))) {
                try (InputStream stream = url.openStream()) {
                    final PluginDescription description = PluginDescription.read(stream);
                    factories.addAll(description.factories());
                    description.portTypes().forEach(PluginNodes::register);
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("Cannot read a plugin.xml: " + e.getMessage(), e);
        }
        return List.copyOf(factories);
    }

    private static void register(final PortTypeEntry portType) {
        HeadlessPorts.register(portType.name(), classOf(portType.objectClass(), PortObject.class),
            newInstance(portType.objectSerializer(), PortObjectSerializer.class),
            newInstance(portType.specSerializer(), PortObjectSpecSerializer.class));
    }

    private static <T> T newInstance(final String name, final Class<T> type) {
        try {
            return classOf(name, type).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot create a " + name + ", which a plugin.xml names.", e);
        }
    }

    private static <T> Class<? extends T> classOf(final String name, final Class<T> type) {
        try {
            // not initialised: port types must be registered before their classes ask for them
            return Class.forName(name, false, PluginNodes.class.getClassLoader()).asSubclass(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("There is no class " + name + ", which a plugin.xml names.", e);
        }
    }
}
