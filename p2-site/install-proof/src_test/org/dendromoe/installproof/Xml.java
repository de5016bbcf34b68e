package org.dendromoe.installproof;

import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the XML files of bundles, features and p2 repositories. */
final class Xml {

    private Xml() {
    }

    static Document parse(final InputStream in) throws Exception {
        final var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(in);
    }

    /** @return all elements of that name below the node, in document order */
    static List<Element> elements(final Node parent, final String name) {
        final var nodes = parent instanceof Document document ? document.getElementsByTagName(name)
            : ((Element)parent).getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element)nodes.item(i)).toList();
    }

    /** @return that attribute of all elements of that name below the node */
    static List<String> attributes(final Node parent, final String element, final String attribute) {
        return elements(parent, element).stream().map(e -> e.getAttribute(attribute)).toList();
    }
}
