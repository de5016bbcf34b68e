package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes settings in KNIME's XML format. */
final class XmlWriter {

    private static final String ROOT = "<config xmlns=\"http://www.knime.org/2008/09/XMLConfig\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        + " xsi:schemaLocation=\"http://www.knime.org/2008/09/XMLConfig"
        + " http://www.knime.org/XMLConfig_2008_09.xsd\"";

    private static final int LAST_PLAIN_CHARACTER = 0xd7ff;

    private final Writer m_out;

    private XmlWriter(final Writer out) {
        m_out = out;
    }

    static void write(final ConfigBase config, final OutputStream out) throws IOException {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            new XmlWriter(writer).write(config, ROOT, "");
        }
    }

    private void write(final ConfigBase config, final String tag, final String indent) throws IOException {
        m_out.write(indent + tag + " key=\"" + attribute(config.getKey()) + "\"");
        if (config.keySet().isEmpty()) {
            m_out.write("/>\n");
            return;
        }
        m_out.write(">\n");
        for (final AbstractConfigEntry entry : config.entries()) {
            if (entry instanceof ConfigBase part) {
                write(part, "<config", indent + "    ");
            } else {
                write((ConfigValue)entry, indent + "    ");
            }
        }
        m_out.write(indent + "</config>\n");
    }

    private void write(final ConfigValue entry, final String indent) throws IOException {
        final String value = entry.value();
        m_out.write(indent + "<entry key=\"" + attribute(entry.getKey()) + "\" type=\"" + entry.type() + "\""
            + (value == null ? " isnull=\"true\" value=\"\"" : " value=\"" + attribute(escaped(value)) + "\"")
            + "/>\n");
    }

    /** Characters that XML cannot hold become two percent signs and five digits. */
    private static String escaped(final String text) {
        final StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            if (c < ' ' || c > LAST_PLAIN_CHARACTER || text.startsWith("%%", i)) {
                result.append(String.format("%%%%%05d", (int)c));
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    private static String attribute(final String text) {
        final StringBuilder result = new StringBuilder();
        for (final char c : text.toCharArray()) {
            switch (c) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '"' -> result.append("&quot;");
                case '\t', '\n', '\r' -> result.append("&#").append((int)c).append(';');
                default -> result.append(c);
            }
        }
        return result.toString();
    }
}
