package org.knime.core.node.port;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the types of ports. */
public final class PortTypeRegistry {

    /** The names of KNIME's own types. */
    private static final Map<String, String> KNIME_NAMES = Map.of("org.knime.core.node.BufferedDataTable", "Table",
        "org.knime.core.node.port.image.ImagePortObject", "Image");

    private static final PortTypeRegistry INSTANCE = new PortTypeRegistry();

    private final Map<Class<? extends PortObject>, String> m_names = new ConcurrentHashMap<>();

    private PortTypeRegistry() {
    }

    public static PortTypeRegistry getInstance() {
        return INSTANCE;
    }

    /** Declares a type, as an entry in a plugin.xml file does. */
    void register(final Class<? extends PortObject> objectClass, final String name) {
        m_names.put(objectClass, name);
    }

    /** @return the type of the ports where objects of this class pass */
    public synchronized PortType getPortType(final Class<? extends PortObject> portClass) {
        return getPortType(portClass, false);
    }

    /** @return the type of the ports where objects of this class pass */
    public synchronized PortType getPortType(final Class<? extends PortObject> portClass, final boolean isOptional) {
        final String name = m_names.computeIfAbsent(portClass,
            type -> KNIME_NAMES.getOrDefault(type.getName(), type.getSimpleName()));
        return new PortType(portClass, name, isOptional);
    }

    /** @return the class of port objects with this name, if there are ports of this type */
    public Optional<Class<? extends PortObject>> getObjectClass(final String className) {
        for (final Class<? extends PortObject> candidate : m_names.keySet()) {
            if (candidate.getName().equals(className)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** @return the class of specs with this name, if there are ports of this type */
    public Optional<Class<? extends PortObjectSpec>> getSpecClass(final String className) {
        for (final Class<? extends PortObject> candidate : m_names.keySet()) {
            if (PortType.specClass(candidate).getName().equals(className)) {
                return Optional.of(PortType.specClass(candidate));
            }
        }
        return Optional.empty();
    }
}
