package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads settings from KNIME's XML format. External entities are ignored. */
final class XmlReader extends DefaultHandler {

    /** Two percent signs and five digits stand for a character that XML cannot hold. */
    private static final Pattern ESCAPED = Pattern.compile("%%(\\d{5})");

    private final ConfigBase m_root;

    private final Deque<ConfigBase> m_path = new ArrayDeque<>();

    private XmlReader(final ConfigBase root) {
        m_root = root;
    }

    static void read(final InputStream in, final ConfigBase root) throws IOException {
        try {
            final SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newSAXParser().parse(in, new XmlReader(root));
        } catch (SAXException | ParserConfigurationException | IllegalArgumentException e) {
            throw new IOException("Unable to parse xml: " + e.getMessage(), e);
        }
    }

    @Override
    public InputSource resolveEntity(final String publicId, final String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public void startElement(final String uri, final String localName, final String name,
        final Attributes attributes) throws SAXException {
        if ("config".equals(name)) {
            if (m_path.isEmpty()) {
                m_root.setKey(attributes.getValue("key"));
                m_path.push(m_root);
            } else {
                m_path.push(m_path.peek().addConfigBase(attributes.getValue("key")));
            }
        } else if ("entry".equals(name) && !m_path.isEmpty()) {
            final boolean isNull = "true".equals(attributes.getValue("isnull"));
            m_path.peek().put(new ConfigValue(attributes.getValue("key"), attributes.getValue("type"),
                isNull ? null : unescaped(attributes.getValue("value"))));
        } else {
            throw new SAXException("\"" + name + "\" is not a valid tag name.");
        }
    }

    @Override
    public void endElement(final String uri, final String localName, final String name) {
        if ("config".equals(name)) {
            m_path.pop();
        }
    }

    @Override
    public void error(final SAXParseException e) throws SAXException {
        throw e;
    }

    private static String unescaped(final String text) {
        return text == null ? null : ESCAPED.matcher(text)
            .replaceAll(match -> Matcher.quoteReplacement("" + (char)Integer.parseInt(match.group(1))));
    }
}
