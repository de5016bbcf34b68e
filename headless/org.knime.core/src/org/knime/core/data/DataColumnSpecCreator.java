package org.knime.core.data;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Builds column specs. */
public final class DataColumnSpecCreator {

    private static final AtomicInteger EMPTY_NAMES = new AtomicInteger();

    private String m_name;

    private DataType m_type;

    private DataColumnDomain m_domain;

    /**
     * A column of which no domain is known.
     *
     * @param name its name
     * @param type its type
     */
    public DataColumnSpecCreator(final String name, final DataType type) {
        setName(name);
        setType(type);
        setDomain(null);
    }

    /** @param cspec the column spec to start from */
    public DataColumnSpecCreator(final DataColumnSpec cspec) {
        m_name = cspec.getName();
        m_type = cspec.getType();
        m_domain = cspec.getDomain();
    }

    /** @param name the name; white space around it is dropped, an artificial name takes the place of an empty one */
    public void setName(final String name) {
        final String trimmed = Objects.requireNonNull(name, "a column without a name").trim();
        m_name = trimmed.isEmpty() ? "<empty_" + EMPTY_NAMES.incrementAndGet() + ">" : trimmed;
    }

    /** @param type the type */
    public void setType(final DataType type) {
        m_type = Objects.requireNonNull(type, "a column without a type");
    }

    /** @param domain what is known about the values; null if nothing is */
    public void setDomain(final DataColumnDomain domain) {
        m_domain = domain == null ? new DataColumnDomain(null, null, null) : domain;
    }

    /** @return the column spec */
    public DataColumnSpec createSpec() {
        return new DataColumnSpec(m_name, m_type, m_domain);
    }
}
