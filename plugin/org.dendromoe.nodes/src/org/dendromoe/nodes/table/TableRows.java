package org.dendromoe.nodes.table;

import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.dendromoe.engine.data.RowSink;
import org.dendromoe.engine.data.RowSource;
import org.dendromoe.engine.data.Schema;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/**
 * A KNIME table that the engine reads row by row, as often as it needs, without holding it in memory.
 *
 * @param table the table
 * @param group name of the column with the group of each row, if there is one
 * @param exec asked before each row whether the user has cancelled
 */
public record TableRows(BufferedDataTable table, Optional<String> group, ExecutionMonitor exec) implements RowSource {

    /**
     * @throws org.dendromoe.engine.data.InvalidTableException if the table lacks a column or it has the wrong type
     * @throws CancellationException if the user cancels
     */
    @Override
    public void forEach(final Schema schema, final RowSink sink) {
        final DataTableSpec spec = table.getDataTableSpec();
        final RowReader ungrouped = RowReader.forTraining(schema, spec);
        final RowReader reader = group.map(column -> ungrouped.groupedBy(column, spec)).orElse(ungrouped);
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                checkCancelled();
                sink.accept(reader.row(rows.next()));
            }
        }
    }

    private void checkCancelled() {
        try {
            exec.checkCanceled();
        } catch (final CanceledExecutionException e) { // NOSONAR the engine has its own exception
            throw new CancellationException(e.getMessage());
        }
    }
}
