package org.knime.core.node.port;

/** What can be connected: the class of the objects that pass and of their specs. */
public final class PortType {

    private final Class<? extends PortObject> m_objectClass;

    private final String m_name;

    private final boolean m_optional;

    PortType(final Class<? extends PortObject> objectClass, final String name, final boolean optional) {
        m_objectClass = objectClass;
        m_name = name;
        m_optional = optional;
    }

    /** @return the name that users see */
    public String getName() {
        return m_name;
    }

    public Class<? extends PortObjectSpec> getPortObjectSpecClass() {
        return specClass(m_objectClass);
    }

    /** @return the class of the specs, which is what the objects' getSpec gives */
    static Class<? extends PortObjectSpec> specClass(final Class<? extends PortObject> objectClass) {
        try {
            return objectClass.getMethod("getSpec").getReturnType().asSubclass(PortObjectSpec.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @return whether the port may be left unconnected */
    public boolean isOptional() {
        return m_optional;
    }

    /** @return whether objects of the other type may pass */
    public boolean isSuperTypeOf(final PortType subType) {
        return m_objectClass.isAssignableFrom(subType.m_objectClass);
    }

    public boolean acceptsPortObject(final PortObject obj) {
        return obj == null || m_objectClass.isInstance(obj);
    }

    public boolean acceptsPortObjectSpec(final PortObjectSpec spec) {
        return spec == null || getPortObjectSpecClass().isInstance(spec);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof PortType other && m_objectClass == other.m_objectClass;
    }

    @Override
    public int hashCode() {
        return m_objectClass.hashCode();
    }

    @Override
    public String toString() {
        return "PortType(" + getPortObjectSpecClass().getSimpleName() + "," + m_objectClass.getSimpleName() + ")";
    }
}
