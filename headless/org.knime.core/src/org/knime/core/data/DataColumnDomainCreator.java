package org.knime.core.data;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Builds column domains. */
public class DataColumnDomainCreator {

    private Set<DataCell> m_values;

    private DataCell m_lowerBound;

    private DataCell m_upperBound;

    /** Nothing is known yet. */
    public DataColumnDomainCreator() {
    }

    /** @param values the possible values, null if unknown */
    public DataColumnDomainCreator(final Set<? extends DataCell> values) {
        this(values, null, null);
    }

    /** @param values the possible values, null if unknown */
    public DataColumnDomainCreator(final DataCell[] values) {
        this(values, null, null);
    }

    /**
     * @param lowerBound the smallest value, null if unknown
     * @param upperBound the largest value, null if unknown
     */
    public DataColumnDomainCreator(final DataCell lowerBound, final DataCell upperBound) {
        this((Set<? extends DataCell>)null, lowerBound, upperBound);
    }

    /**
     * @param values the possible values, null if unknown
     * @param lowerBound the smallest value, null if unknown
     * @param upperBound the largest value, null if unknown
     */
    public DataColumnDomainCreator(final DataCell[] values, final DataCell lowerBound, final DataCell upperBound) {
        this(values == null ? null : new LinkedHashSet<>(Arrays.asList(values)), lowerBound, upperBound);
    }

    /**
     * @param values the possible values, null if unknown
     * @param lowerBound the smallest value, null if unknown
     * @param upperBound the largest value, null if unknown
     */
    public DataColumnDomainCreator(final Set<? extends DataCell> values, final DataCell lowerBound,
        final DataCell upperBound) {
        setValues(values);
        setLowerBound(lowerBound);
        setUpperBound(upperBound);
    }

    /** @return the domain */
    public DataColumnDomain createDomain() {
        return new DataColumnDomain(m_lowerBound, m_upperBound, m_values);
    }

    /** @param values the possible values, null if unknown */
    public void setValues(final Set<? extends DataCell> values) {
        m_values = values == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** @param lower the smallest value, null if unknown */
    public void setLowerBound(final DataCell lower) {
        m_lowerBound = lower;
    }

    /** @param upper the largest value, null if unknown */
    public void setUpperBound(final DataCell upper) {
        m_upperBound = upper;
    }
}
