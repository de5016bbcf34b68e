package org.knime.node;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.dendromoe.standin.AddedPorts;
import org.dendromoe.standin.FluentDescription;
import org.dendromoe.standin.FluentDescription.Port;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultModel.RequireModelParameters;
import org.knime.node.DefaultView.RequireViewParameters;
import org.knime.node.RequirePorts.ConfigurablePort.FinalConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.OptionalConfigurablePort;

/** A node that is described in code. */
public final class DefaultNode implements FluentNodeAPI {

    private final String m_name;

    private final String m_icon;

    private final String m_summary;

    private final String m_intro;

    private final Ports m_ports;

    private final DefaultModel m_model;

    private final List<String> m_keywords = new ArrayList<>();

    private NodeType m_type;

    private DefaultView m_view;

    private DefaultNode(final String name, final String icon, final String summary, final String intro,
        final Ports ports, final DefaultModel model) {
        m_name = name;
        m_icon = icon;
        m_summary = summary;
        m_intro = intro;
        m_ports = ports;
        m_model = model;
    }

    /** @return asks for all that a node must have */
    public static RequireName create() {
        return name -> icon -> summary -> intro -> (major, minor, revision) -> new Ports(name, icon, summary, intro);
    }

    /** Collects the ports. */
    static final class Ports implements RequirePorts, RequirePorts.DynamicPortsAdder {

        private final String m_nodeName;

        private final String m_nodeIcon;

        private final String m_nodeSummary;

        private final String m_nodeIntro;

        private final List<Port> m_in = new ArrayList<>();

        private final List<Port> m_out = new ArrayList<>();

        Ports(final String name, final String icon, final String summary, final String intro) {
            m_nodeName = name;
            m_nodeIcon = icon;
            m_nodeSummary = summary;
            m_nodeIntro = intro;
        }

        @Override
        public RequireModel dynamicPorts(final Consumer<DynamicPortsAdder> ports) {
            ports.accept(this);
            return model -> new DefaultNode(m_nodeName, m_nodeIcon, m_nodeSummary, m_nodeIntro, this,
                model.apply(DefaultModel.create()));
        }

        @Override
        public DynamicPortsAdder addInputPortGroup(final String groupId,
            final Function<RequirePortName, ConfigurablePort> group) {
            add(groupId, group, m_in);
            return this;
        }

        @Override
        public DynamicPortsAdder addOutputPortGroup(final String groupId,
            final Function<RequirePortName, ConfigurablePort> group) {
            add(groupId, group, m_out);
            return this;
        }

        private static void add(final String groupId, final Function<RequirePortName, ConfigurablePort> group,
            final List<Port> ports) {
            group.apply(name -> description -> new RequireConfigurablePortMode() {

                @Override
                public FinalConfigurablePort fixed(final PortType portType) {
                    ports.add(new Port(groupId, name, description, portType, false));
                    return new FinalConfigurablePort();
                }

                @Override
                public RequireSupportedTypes<OptionalConfigurablePort> optional() {
                    return types -> {
                        if (types.length != 1) {
                            throw new UnsupportedOperationException("An optional port has one type here.");
                        }
                        ports.add(new Port(groupId, name, description, types[0], true));
                        return new OptionalConfigurablePort() {
                        };
                    };
                }
            });
        }

        /** @param added the groups of optional ports that are there */
        PortType[] inTypes(final AddedPorts added) {
            return Port.types(m_in, added);
        }

        PortType[] outTypes(final AddedPorts added) {
            return Port.types(m_out, added);
        }
    }

    /** Asks for the name. */
    public interface RequireName {

        RequireIcon name(String name);
    }

    /** Asks for the icon. */
    public interface RequireIcon {

        /** @param icon a path relative to the factory's class */
        RequireShortDescription icon(String icon);
    }

    /** Asks for one sentence. */
    public interface RequireShortDescription {

        RequireFullDescription shortDescription(String shortDescription);
    }

    /** Asks for the description. */
    public interface RequireFullDescription {

        /** @param fullDescription HTML */
        RequireSinceVersion fullDescription(String fullDescription);
    }

    /** Asks for the version of KNIME that the node needs. */
    public interface RequireSinceVersion {

        RequirePorts sinceVersion(int major, int minor, int revision);
    }

    /** Asks for what the node does. */
    public interface RequireModel {

        DefaultNode model(Function<RequireModelParameters, DefaultModel> model);
    }

    /** Adds a view. */
    public DefaultNode addView(final Function<RequireViewParameters, DefaultView> view) {
        m_view = view.apply(DefaultView.create());
        return this;
    }

    /** Says what the node does. */
    public DefaultNode nodeType(final NodeType nodeType) {
        m_type = nodeType;
        return this;
    }

    /** Says what the node is found by besides its name. */
    public DefaultNode keywords(final String... keywords) {
        m_keywords.addAll(List.of(keywords));
        return this;
    }

    Ports ports() {
        return m_ports;
    }

    DefaultModel model() {
        return m_model;
    }

    /** The view, null if there is none. */
    DefaultView view() {
        return m_view;
    }

    FluentDescription description() {
        return new FluentDescription(new FluentDescription.Texts(m_name, m_icon, m_summary, m_intro, m_type,
            m_view == null ? null : m_view.description(), m_keywords), m_ports.m_in, m_ports.m_out);
    }
}
