package org.knime.core.webui.node.impl;

import java.util.ArrayList;
import java.util.List;

import org.dendromoe.standin.AddedPorts;
import org.dendromoe.standin.FluentDescription;
import org.dendromoe.standin.FluentDescription.Port;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;

/** A node that is described in code. */
public final class WebUINodeConfiguration {

    private final NodeOptionals m_all;

    private WebUINodeConfiguration(final NodeOptionals all) {
        m_all = all;
    }

    /** @return asks for all that a node must have */
    public static Builder builder() {
        return new Builder();
    }

    PortType[] inTypes() {
        return Port.types(m_all.m_in, AddedPorts.NONE);
    }

    PortType[] outTypes() {
        return Port.types(m_all.m_out, AddedPorts.NONE);
    }

    FluentDescription description() {
        return new FluentDescription(new FluentDescription.Texts(m_all.m_name, m_all.m_icon, m_all.m_summary,
            m_all.m_intro, m_all.m_type, null, m_all.m_keywords), m_all.m_in, m_all.m_out);
    }

    /** Asks for the name. */
    public static final class Builder {

        private Builder() {
        }

        public RequireIcon name(final String name) {
            return icon -> summary -> intro -> parameters -> new NodeOptionals(name, icon, summary, intro);
        }
    }

    /** Asks for the icon. */
    @FunctionalInterface
    public interface RequireIcon {

        /** @param icon a path relative to the factory's class */
        RequireShortDescription icon(String icon);
    }

    /** Asks for one sentence. */
    @FunctionalInterface
    public interface RequireShortDescription {

        RequireFullDescription shortDescription(String shortDescription);
    }

    /** Asks for the description. */
    @FunctionalInterface
    public interface RequireFullDescription {

        /** @param fullDescription HTML */
        RequireModelSettingsClass fullDescription(String fullDescription);
    }

    /** Asks for the parameters. */
    @FunctionalInterface
    public interface RequireModelSettingsClass {

        NodeOptionals modelSettingsClass(Class<? extends NodeParameters> modelSettingsClass);
    }

    /** Takes what a node may have. */
    public static final class NodeOptionals {

        private final String m_name;

        private final String m_icon;

        private final String m_summary;

        private final String m_intro;

        private final List<Port> m_in = new ArrayList<>();

        private final List<Port> m_out = new ArrayList<>();

        private final List<String> m_keywords = new ArrayList<>();

        private NodeType m_type;

        NodeOptionals(final String name, final String icon, final String summary, final String intro) {
            m_name = name;
            m_icon = icon;
            m_summary = summary;
            m_intro = intro;
        }

        /** Says what the node does. */
        public NodeOptionals nodeType(final NodeType nodeType) {
            m_type = nodeType;
            return this;
        }

        public NodeOptionals addInputTable(final String name, final String description) {
            return addInputPort(name, BufferedDataTable.TYPE, description);
        }

        public NodeOptionals addInputPort(final String name, final PortType type, final String description) {
            m_in.add(new Port(name, name, description, type, false));
            return this;
        }

        public NodeOptionals addOutputTable(final String name, final String description) {
            return addOutputPort(name, BufferedDataTable.TYPE, description);
        }

        public NodeOptionals addOutputPort(final String name, final PortType type, final String description) {
            m_out.add(new Port(name, name, description, type, false));
            return this;
        }

        /** Says what the node is found by besides its name. */
        public NodeOptionals keywords(final String... keywords) {
            m_keywords.addAll(List.of(keywords));
            return this;
        }

        /** Says which version of KNIME the node needs. */
        public NodeOptionals sinceVersion(final int major, final int minor, final int revision) {
            return this;
        }

        public WebUINodeConfiguration build() {
            return new WebUINodeConfiguration(this);
        }
    }
}
