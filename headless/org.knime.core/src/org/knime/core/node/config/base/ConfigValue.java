package org.knime.core.node.config.base;

import java.util.Objects;
import java.util.Set;

/** A value in a tree of settings: the type's name and the text that stand in the XML file. */
final class ConfigValue extends AbstractConfigEntry {

    private static final long serialVersionUID = 1L;

    private static final Set<String> TYPES = Set.of("xstring", "xint", "xdouble", "xfloat", "xlong", "xshort",
        "xbyte", "xchar", "xboolean", "xpassword");

    private final String m_type;

    private final String m_value;

    /**
     * @param key the name
     * @param type the type's name
     * @param value the text, may be null
     * @throws IllegalArgumentException if there is no such type or the text is not of this type
     */
    ConfigValue(final String key, final String type, final String value) {
        super(key);
        m_type = type;
        m_value = canonical(type, value);
    }

    /** Reading must fail where a number is none, as it does in KNIME, not where it is asked for. */
    private static String canonical(final String type, final String value) {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("Invalid type ('" + type + "')");
        }
        return switch (type) {
            case "xint" -> Integer.toString(Integer.parseInt(value));
            case "xlong" -> Long.toString(Long.parseLong(value));
            case "xdouble" -> Double.toString(Double.parseDouble(Objects.requireNonNullElse(value, "")));
            case "xboolean" -> Boolean.toString(Boolean.parseBoolean(value));
            default -> value;
        };
    }

    String type() {
        return m_type;
    }

    String value() {
        return m_value;
    }

    @Override
    boolean hasSameContent(final AbstractConfigEntry other) {
        final ConfigValue value = (ConfigValue)other;
        return m_type.equals(value.m_type) && Objects.equals(m_value, value.m_value);
    }

    @Override
    public String toString() {
        return getKey() + " [" + m_type + "] -> " + m_value;
    }
}
