package org.knime.core.data.container;

import java.util.Iterator;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.node.BufferedDataTable.KnowsRowCountTable;

/** A table whose rows are held in memory. */
final class MemoryTable implements KnowsRowCountTable {

    private static final int SHOWN_CHARACTERS = 30;

    private final DataTableSpec m_spec;

    private final List<DataRow> m_rows;

    MemoryTable(final DataTableSpec spec, final List<DataRow> rows) {
        m_spec = spec;
        m_rows = List.copyOf(rows);
    }

    /**
     * @throws DataContainerException if the number or the types of the cells are not those of the columns
     */
    static void checkRow(final DataTableSpec spec, final DataRow row) {
        if (row.getNumCells() != spec.getNumColumns()) {
            throw new DataContainerException("Cell count in row \"" + row.getKey()
                + "\" is not equal to length of column names array: " + row.getNumCells() + " vs. "
                + spec.getNumColumns());
        }
        for (int i = 0; i < row.getNumCells(); i++) {
            final DataType expected = spec.getColumnSpec(i).getType();
            final DataCell cell = row.getCell(i);
            if (!cell.isMissing() && !expected.isASuperTypeOf(cell.getType())) {
                final String text = cell.toString();
                throw new DataContainerException("Runtime class of object \""
                    + (text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) + "..." : text)
                    + "\" (index " + i + ") in row \"" + row.getKey() + "\" is " + cell.getType()
                    + " and does not comply with its supposed superclass " + expected);
            }
        }
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return m_spec;
    }

    @Override
    public long size() {
        return m_rows.size();
    }

    @Override
    public CloseableRowIterator iterator() {
        final Iterator<DataRow> rows = m_rows.iterator();
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
                // nothing is held open
            }
        };
    }
}
