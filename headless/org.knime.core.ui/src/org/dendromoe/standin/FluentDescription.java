package org.dendromoe.standin;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.port.PortType;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The description of a node whose factory describes it in code. */
public final class FluentDescription extends NodeDescription {

    private final Texts m_texts;

    private final List<Port> m_in;

    private final List<Port> m_out;

    /**
     * A port.
     *
     * @param group id of its group
     * @param name its name
     * @param description HTML
     * @param type what passes
     * @param optional whether it is there only if the user adds it
     */
    public record Port(String group, String name, String description, PortType type, boolean optional) {

        /** @return the types of the ports that are there */
        public static PortType[] types(final List<Port> ports, final AddedPorts added) {
            return ports.stream().filter(port -> !port.optional || added.contains(port.group)).map(Port::type)
                .toArray(PortType[]::new);
        }
    }

    /**
     * What is said of the node itself.
     *
     * @param name its name
     * @param icon where the icon is, relative to the factory's class
     * @param summary one sentence
     * @param intro HTML
     * @param type what the node does; null to tell it by the ports
     * @param viewDescription HTML, null if the node has no view
     * @param keywords what the node is found by besides its name
     */
    public record Texts(String name, String icon, String summary, String intro, NodeType type,
        String viewDescription, List<String> keywords) {
    }

    /**
     * @param texts what is said of the node
     * @param in the input ports
     * @param out the output ports
     * @throws IllegalStateException if one of the descriptions is not well-formed
     */
    public FluentDescription(final Texts texts, final List<Port> in, final List<Port> out) {
        m_texts = texts;
        m_in = List.copyOf(in);
        m_out = List.copyOf(out);
        requireWellFormed(texts.summary());
        requireWellFormed(texts.intro());
        if (texts.viewDescription() != null) {
            requireWellFormed(texts.viewDescription());
        }
        m_in.forEach(port -> requireWellFormed(port.description()));
        m_out.forEach(port -> requireWellFormed(port.description()));
    }

    private static void requireWellFormed(final String fragment) {
        try {
            final SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newSAXParser().parse(
                new InputSource(new StringReader("<fragment>" + fragment + "</fragment>")), new DefaultHandler());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("Problem creating node description: " + e.getMessage(), e);
        }
    }

    /** @return the ids of all groups of ports, input first */
    public List<String> portGroups() {
        return Stream.concat(m_in.stream(), m_out.stream()).map(Port::group).toList();
    }

    @Override
    public String getNodeName() {
        return m_texts.name();
    }

    @Override
    public NodeType getType() {
        if (m_texts.type() != null) {
            return m_texts.type();
        }
        if (m_in.isEmpty()) {
            return NodeType.Source;
        }
        return m_out.isEmpty() ? NodeType.Sink : NodeType.Manipulator;
    }

    @Override
    public Optional<String> getShortDescription() {
        return Optional.of(m_texts.summary());
    }

    @Override
    public Optional<String> getIntro() {
        return Optional.of(m_texts.intro());
    }

    @Override
    public String[] getKeywords() {
        return m_texts.keywords().toArray(String[]::new);
    }

    @Override
    public String getInportName(final int index) {
        return m_in.get(index).name();
    }

    @Override
    public String getInportDescription(final int index) {
        return m_in.get(index).description();
    }

    @Override
    public String getOutportName(final int index) {
        return m_out.get(index).name();
    }

    @Override
    public String getOutportDescription(final int index) {
        return m_out.get(index).description();
    }
}
