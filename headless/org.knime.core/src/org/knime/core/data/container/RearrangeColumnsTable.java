package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger.Column;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.BufferedDataTable.KnowsRowCountTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;

/** The table that a column rearranger makes. */
public final class RearrangeColumnsTable implements KnowsRowCountTable {

    /** How many rows are processed before progress is reported. */
    private static final int BLOCK = 256;

    private final MemoryTable m_rows;

    private RearrangeColumnsTable(final MemoryTable rows) {
        m_rows = rows;
    }

    /**
     * Applies a rearranger. The domains of new columns start with what their factory says and are widened by the
     * values, the domains of the other columns are kept.
     *
     * @param rearranger the recipe
     * @param table the table to apply it to
     * @param subProgress where progress goes and cancellation comes from
     * @param context not needed in memory
     * @return the new table
     * @throws CanceledExecutionException if canceled
     */
    public static RearrangeColumnsTable create(final ColumnRearranger rearranger, final BufferedDataTable table,
        final ExecutionMonitor subProgress, final ExecutionContext context) throws CanceledExecutionException {
        if (!rearranger.original().equalStructure(table.getDataTableSpec())) {
            throw new IllegalArgumentException(
                "The argument table's spec does not match the original spec passed in the constructor.");
        }
        final List<Column> columns = rearranger.columns();
        final CellFactory reporter = columns.stream().map(Column::factory).filter(f -> f != null).findFirst()
            .orElse(null);
        final TableDomains domains = new TableDomains(rearranger.createSpec(), true, DataContainer.MAX_POSSIBLE_VALUES);
        final ColumnRearrangerFunction function = new ColumnRearrangerFunction(rearranger, 0, 0);
        final List<DataRow> rows = new ArrayList<>();
        try (CloseableRowIterator input = table.iterator()) {
            while (input.hasNext()) {
                for (final DataRow row : compute(function, nextRows(input), rows.size())) {
                    MemoryTable.checkRow(domains.startSpec(), row);
                    domains.update(row);
                    rows.add(row);
                    if (reporter != null) {
                        reporter.setProgress(rows.size(), table.size(), row.getKey(), subProgress);
                    }
                    subProgress.checkCanceled();
                }
            }
        } finally {
            function.finish();
        }
        final DataTableSpec updated = domains.createSpec();
        final DataColumnSpec[] specs = new DataColumnSpec[columns.size()];
        for (int i = 0; i < specs.length; i++) {
            specs[i] = columns.get(i).isNew() ? updated.getColumnSpec(i) : columns.get(i).spec();
        }
        return new RearrangeColumnsTable(new MemoryTable(new DataTableSpec(specs), rows));
    }

    private static List<DataRow> nextRows(final CloseableRowIterator input) {
        final List<DataRow> rows = new ArrayList<>();
        while (input.hasNext() && rows.size() < BLOCK) {
            rows.add(input.next());
        }
        return rows;
    }

    private static List<DataRow> compute(final ColumnRearrangerFunction function, final List<DataRow> rows,
        final long firstIndex) {
        final IntStream indices = IntStream.range(0, rows.size());
        return (function.isParallel() ? indices.parallel() : indices)
            .mapToObj(i -> function.compute(rows.get(i), firstIndex + i)).toList();
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return m_rows.getDataTableSpec();
    }

    @Override
    public CloseableRowIterator iterator() {
        return m_rows.iterator();
    }

    @Override
    public long size() {
        return m_rows.size();
    }
}
