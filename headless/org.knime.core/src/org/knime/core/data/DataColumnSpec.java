package org.knime.core.data;

/** Name, type and domain of a column. */
public final class DataColumnSpec {

    private final String m_name;

    private final DataType m_type;

    private final DataColumnDomain m_domain;

    DataColumnSpec(final String name, final DataType type, final DataColumnDomain domain) {
        m_name = name;
        m_type = type;
        m_domain = domain;
    }

    /** @return the name */
    public String getName() {
        return m_name;
    }

    /** @return the type */
    public DataType getType() {
        return m_type;
    }

    /** @return what is known about the values, never null */
    public DataColumnDomain getDomain() {
        return m_domain;
    }

    /** @return whether name and type are the same */
    public boolean equalStructure(final DataColumnSpec cspec) {
        return cspec != null && m_name.equals(cspec.m_name) && m_type.equals(cspec.m_type);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof DataColumnSpec other && equalStructure(other) && m_domain.equals(other.m_domain);
    }

    @Override
    public int hashCode() {
        return 31 * m_name.hashCode() + m_type.hashCode();
    }

    @Override
    public String toString() {
        return m_name + " (" + m_type + ")";
    }
}
