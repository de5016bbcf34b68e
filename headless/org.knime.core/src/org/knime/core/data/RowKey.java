package org.knime.core.data;

import java.util.Objects;

/** The key of a row. */
public final class RowKey implements RowKeyValue {

    private final String m_key;

    /** @param id the key as text, not null */
    public RowKey(final String id) {
        m_key = Objects.requireNonNull(id);
    }

    /** @return the key that a row gets by its position, counted from 0 */
    public static RowKey createRowKey(final long rowIndex) {
        return new RowKey("Row" + rowIndex);
    }

    @Override
    public String getString() {
        return m_key;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof RowKeyValue other && m_key.equals(other.getString());
    }

    @Override
    public int hashCode() {
        return m_key.hashCode();
    }

    @Override
    public String toString() {
        return m_key;
    }
}
