package org.dendromoe.headless.node;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a {@code plugin.xml} adds to KNIME.
 *
 * @param factories names of the classes of node factories, in the order of the file
 */
record PluginDescription(List<String> factories, List<PortTypeEntry> portTypes) {

    /** Names of the classes that make up a port type. */
    record PortTypeEntry(String name, String objectClass, String objectSerializer, String specSerializer) {
    }

    private static final String NODES = "org.knime.workbench.repository.nodes";

    private static final String PORT_TYPES = "org.knime.core.PortType";

    static PluginDescription read(final InputStream stream) throws XMLStreamException {
        final XMLInputFactory xml = XMLInputFactory.newFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        final XMLStreamReader reader = xml.createXMLStreamReader(stream);
        final var description = new PluginDescription(new ArrayList<>(), new ArrayList<>());
        String point = null;
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if ("extension".equals(reader.getLocalName())) {
                point = reader.getAttributeValue(null, "point");
            } else if (NODES.equals(point) && "node".equals(reader.getLocalName())) {
                description.factories.add(reader.getAttributeValue(null, "factory-class"));
            } else if (PORT_TYPES.equals(point) && "portType".equals(reader.getLocalName())) {
                description.portTypes.add(new PortTypeEntry(reader.getAttributeValue(null, "name"),
                    reader.getAttributeValue(null, "objectClass"), reader.getAttributeValue(null, "objectSerializer"),
                    reader.getAttributeValue(null, "specSerializer")));
            }
        }
        reader.close();
        return description;
    }
}
