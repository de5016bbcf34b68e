package org.knime.core.node;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable.KnowsRowCountTable;

/** Counts the iterators of a table that were not closed: in KNIME each holds a file open. */
public final class WatchedTable implements KnowsRowCountTable {

    private final BufferedDataTable m_rows;

    private int m_open;

    public WatchedTable(final BufferedDataTable rows) {
        m_rows = rows;
    }

    /** @return the same rows, watched */
    public BufferedDataTable table() {
        return new BufferedDataTable(this);
    }

    public int open() {
        return m_open;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return m_rows.getDataTableSpec();
    }

    @Override
    public long size() {
        return m_rows.size();
    }

    @Override
    public CloseableRowIterator iterator() {
        m_open++;
        final CloseableRowIterator rows = m_rows.iterator();
        return new CloseableRowIterator() {

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public DataRow next() {
                return rows.next();
            }

            @Override
            public void close() {
                m_open--;
                rows.close();
            }
        };
    }
}
