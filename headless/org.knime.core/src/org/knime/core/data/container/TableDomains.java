package org.knime.core.data.container;

import java.util.LinkedHashSet;
import java.util.Set;

import org.knime.core.data.BoundedValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.LongValue;
import org.knime.core.data.NominalValue;

/** Collects bounds of number columns and possible values of nominal columns while rows go by. */
final class TableDomains {

    private final DataTableSpec m_start;

    private final int m_maxValues;

    private final DataCell[] m_lower;

    private final DataCell[] m_upper;

    /** Null for columns that are not nominal or that have too many values. */
    private final Set<DataCell>[] m_values;

    /**
     * @param start the columns
     * @param keep whether their domains are widened; otherwise they are ignored
     * @param maxValues a column with more possible values gets none
     */
    @SuppressWarnings("unchecked")
    TableDomains(final DataTableSpec start, final boolean keep, final int maxValues) {
        final int columns = start.getNumColumns();
        m_start = start;
        m_maxValues = maxValues;
        m_lower = new DataCell[columns];
        m_upper = new DataCell[columns];
        m_values = new Set[columns];
        for (int i = 0; i < columns; i++) {
            final DataColumnSpec column = start.getColumnSpec(i);
            final DataColumnDomain domain = column.getDomain();
            if (column.getType().isCompatible(NominalValue.class)) {
                m_values[i] = new LinkedHashSet<>(keep && domain.hasValues() ? domain.getValues() : Set.of());
            }
            if (keep) {
                m_lower[i] = domain.getLowerBound();
                m_upper[i] = domain.getUpperBound();
            }
        }
    }

    DataTableSpec startSpec() {
        return m_start;
    }

    void update(final DataRow row) {
        for (int i = 0; i < m_lower.length; i++) {
            final DataCell cell = row.getCell(i);
            if (cell.isMissing()) {
                continue;
            }
            if (m_values[i] != null && m_values[i].add(cell) && m_values[i].size() > m_maxValues) {
                m_values[i] = null;
            }
            if (m_start.getColumnSpec(i).getType().isCompatible(BoundedValue.class) && !isNaN(cell)) {
                m_lower[i] = m_lower[i] == null || compare(cell, m_lower[i]) < 0 ? cell : m_lower[i];
                m_upper[i] = m_upper[i] == null || compare(cell, m_upper[i]) > 0 ? cell : m_upper[i];
            }
        }
    }

    private static boolean isNaN(final DataCell cell) {
        return cell instanceof DoubleValue value && Double.isNaN(value.getDoubleValue());
    }

    private static int compare(final DataCell left, final DataCell right) {
        if (left instanceof LongValue l && right instanceof LongValue r) {
            return Long.compare(l.getLongValue(), r.getLongValue());
        }
        return Double.compare(((DoubleValue)left).getDoubleValue(), ((DoubleValue)right).getDoubleValue());
    }

    DataTableSpec createSpec() {
        final DataColumnSpec[] columns = new DataColumnSpec[m_lower.length];
        for (int i = 0; i < columns.length; i++) {
            final DataColumnSpecCreator creator = new DataColumnSpecCreator(m_start.getColumnSpec(i));
            creator.setDomain(new DataColumnDomainCreator(m_values[i], m_lower[i], m_upper[i]).createDomain());
            columns[i] = creator.createSpec();
        }
        return new DataTableSpec(m_start.getName(), columns);
    }
}
