package org.dendromoe.headless.basenodes;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.dendromoe.headless.basenodes.CsvRows.CsvRow;
import org.dendromoe.headless.node.ExecutableNode;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** Stands in for KNIME's CSV Reader, for one file of the workflow's data area. */
final class CsvReaderNode implements ExecutableNode {

    private final CsvFile m_file;

    private final CsvReaderSettings m_settings;

    private String m_warning;

    CsvReaderNode(final CsvFile file, final CsvReaderSettings settings) {
        m_file = file;
        m_settings = settings;
    }

    @Override
    public List<PortType> inputTypes() {
        return List.of();
    }

    @Override
    public List<PortType> outputTypes() {
        return List.of(BufferedDataTable.TYPE);
    }

    @Override
    public PortObjectSpec[] configure(final PortObjectSpec[] inputs) throws InvalidSettingsException {
        m_warning = null;
        try {
            return new PortObjectSpec[]{CsvColumns.guess(m_file, m_settings).spec()};
        } catch (IOException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    @Override
    public PortObject[] execute(final PortObject[] inputs, final ExecutionContext context)
        throws IOException, CanceledExecutionException {
        final CsvColumns columns = CsvColumns.guess(m_file, m_settings);
        final BufferedDataContainer container = context.createDataContainer(columns.spec());
        try (CsvRows rows = m_file.open(m_settings)) {
            final long skipped = m_settings.rows().skippedRows() + (m_settings.header() ? 1 : 0);
            for (long i = 0; i < skipped && rows.next() != null; i++) {
                context.checkCanceled();
            }
            CsvRow row;
            for (long i = 0; i < m_settings.rows().limit() && (row = rows.next()) != null; i++) {
                context.checkCanceled();
                container.addRowToTable(new DefaultRow(key(row, i), cells(row, columns)));
            }
        }
        container.close();
        if (container.size() == 0) {
            m_warning = "The table is empty.";
        }
        return new PortObject[]{container.getTable()};
    }

    @Override
    public Optional<String> warning() {
        return Optional.ofNullable(m_warning);
    }

    private RowKey key(final CsvRow row, final long index) {
        if (!m_settings.rowIds()) {
            return new RowKey("Row" + index);
        }
        final String id = row.fields().get(0);
        return new RowKey(id == null ? "?" + index : id);
    }

    private DataCell[] cells(final CsvRow row, final CsvColumns columns) throws IOException {
        final int first = m_settings.rowIds() ? 1 : 0;
        final int fields = row.fields().size() - first;
        final int expected = columns.kinds().size();
        if (fields > expected || fields < expected && !m_settings.shortRows()) {
            throw new IOException(
                m_file + ", line " + row.line() + ": " + fields + " columns instead of " + expected + ".");
        }
        final DataCell[] cells = new DataCell[expected];
        for (int i = 0; i < expected; i++) {
            final String field = i < fields ? row.fields().get(first + i) : null;
            cells[i] = field == null ? DataType.getMissingCell() : cell(field, row, i, columns);
        }
        return cells;
    }

    private DataCell cell(final String field, final CsvRow row, final int column, final CsvColumns columns)
        throws IOException {
        final ColumnKind kind = columns.kinds().get(column);
        try {
            return kind.parse(field, m_settings.numbers());
        } catch (NumberFormatException e) {
            throw new IOException(m_file + ", line " + row.line() + ", column \"" + columns.names().get(column)
                + "\": \"" + field + "\" is not " + kind.description() + ", as the rows before it are.", e);
        }
    }
}
