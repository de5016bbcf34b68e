package org.dendromoe.nodes.learner;

import java.util.List;

import org.dendromoe.engine.fit.TracePoint;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/** The table of how a fit went, one row per pass over the data. */
final class TraceTable {

    static final DataTableSpec SPEC = new DataTableSpec( //
        new String[]{"Start", "Pass", "Objective", "Gradient norm"},
        new DataType[]{IntCell.TYPE, IntCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE});

    private TraceTable() {
    }

    static BufferedDataTable create(final List<TracePoint> trace, final ExecutionContext exec)
        throws CanceledExecutionException {
        final BufferedDataContainer rows = exec.createDataContainer(SPEC);
        for (final TracePoint point : trace) {
            exec.checkCanceled();
            rows.addRowToTable(new DefaultRow(RowKey.createRowKey(rows.size()), new IntCell(point.start()),
                new IntCell(point.pass()), new DoubleCell(point.objective()), new DoubleCell(point.gradientNorm())));
        }
        rows.close();
        return rows.getTable();
    }
}
