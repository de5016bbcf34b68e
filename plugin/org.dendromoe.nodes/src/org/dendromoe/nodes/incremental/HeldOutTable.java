package org.dendromoe.nodes.incremental;

import java.util.List;

import org.dendromoe.engine.incremental.HeldOutPoint;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/** The table of the running held-out log-loss. */
final class HeldOutTable {

    static final DataTableSpec SPEC = new DataTableSpec( //
        new String[]{"Pass", "Rows", "Log-loss", "Running log-loss"},
        new DataType[]{IntCell.TYPE, LongCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE});

    private HeldOutTable() {
    }

    /** @return one row per point */
    static BufferedDataTable create(final List<HeldOutPoint> trace, final ExecutionContext exec)
        throws CanceledExecutionException {
        final BufferedDataContainer rows = exec.createDataContainer(SPEC);
        for (final HeldOutPoint point : trace) {
            exec.checkCanceled();
            rows.addRowToTable(new DefaultRow(RowKey.createRowKey(rows.size()), new IntCell(point.pass()),
                new LongCell(point.rows()), new DoubleCell(point.logLoss()), new DoubleCell(point.running())));
        }
        rows.close();
        return rows.getTable();
    }
}
