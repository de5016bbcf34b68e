package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;

/** Collects rows and makes a table of them. */
public class DataContainer implements RowAppender, RowFlushable {

    static final int MAX_POSSIBLE_VALUES = 60;

    private final TableDomains m_domains;

    private final List<DataRow> m_rows = new ArrayList<>();

    private final Set<RowKey> m_keys = new HashSet<>();

    private MemoryTable m_table;

    /**
     * @param spec the columns
     * @param initDomain whether their domains are widened by the values; otherwise they come from the values alone
     */
    public DataContainer(final DataTableSpec spec, final boolean initDomain) {
        m_domains = new TableDomains(spec, initDomain, MAX_POSSIBLE_VALUES);
    }

    /**
     * @param row the next row
     * @throws DataContainerException if the cells do not fit the columns
     * @throws DuplicateKeyException if there is a row with the same key
     */
    @Override
    public void addRowToTable(final DataRow row) {
        if (isClosed()) {
            throw new IllegalStateException("The table is complete.");
        }
        Objects.requireNonNull(row);
        MemoryTable.checkRow(m_domains.startSpec(), row);
        if (!m_keys.add(row.getKey())) {
            throw new DuplicateKeyException("Encountered duplicate row ID \"" + row.getKey() + "\"");
        }
        m_domains.update(row);
        m_rows.add(row);
    }

    /** No more rows are added. */
    public void close() {
        if (m_table == null) {
            m_table = new MemoryTable(m_domains.createSpec(), m_rows);
        }
    }

    /** @return whether the table is complete */
    public boolean isClosed() {
        return m_table != null;
    }

    /** @return the number of rows */
    public long size() {
        return m_rows.size();
    }

    /**
     * @return the table
     * @throws IllegalStateException if it is not complete
     */
    public DataTable getTable() {
        if (m_table == null) {
            throw new IllegalStateException("The table is not complete.");
        }
        return m_table;
    }
}
