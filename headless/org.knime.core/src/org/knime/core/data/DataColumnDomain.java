package org.knime.core.data;

import java.util.Objects;
import java.util.Set;

/** What is known about the values of a column: bounds and possible values, each may be unknown. */
public final class DataColumnDomain {

    private final DataCell m_lowerBound;

    private final DataCell m_upperBound;

    private final Set<DataCell> m_values;

    DataColumnDomain(final DataCell lowerBound, final DataCell upperBound, final Set<DataCell> values) {
        m_lowerBound = lowerBound;
        m_upperBound = upperBound;
        m_values = values;
    }

    /** @return the possible values in the order in which they were found, null if unknown */
    public Set<DataCell> getValues() {
        return m_values;
    }

    /** @return whether the possible values are known */
    public boolean hasValues() {
        return m_values != null;
    }

    /** @return the smallest value, null if unknown */
    public DataCell getLowerBound() {
        return m_lowerBound;
    }

    /** @return the largest value, null if unknown */
    public DataCell getUpperBound() {
        return m_upperBound;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DataColumnDomain other && Objects.equals(m_lowerBound, other.m_lowerBound)
            && Objects.equals(m_upperBound, other.m_upperBound) && Objects.equals(m_values, other.m_values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_lowerBound, m_upperBound, m_values);
    }

    @Override
    public String toString() {
        return "lower=" + m_lowerBound + ",upper=" + m_upperBound + ",values=" + m_values;
    }
}
