package org.dendromoe.nodes.experts;

import java.util.ArrayList;
import java.util.List;

import org.dendromoe.engine.fit.TracePoint;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/** The table of how a fit went, one row per step of a climb. */
public final class TraceTable {

    public static final DataTableSpec SPEC = new DataTableSpec( //
        new String[]{"Start", "Pass", "Objective", "Gradient norm"},
        new DataType[]{IntCell.TYPE, IntCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE});

    private TraceTable() {
    }

    /**
     * @param regression which kind the starts are spread around
     * @return the table in words, for the ports of the Learners
     */
    public static String description(final String regression) {
        return """
            How the fit went, one row per step of a climb: the number of the start, the passes over the data that its
            climb has taken so far (a step may take more than one), the objective (penalised log-likelihood) and the
            norm of its gradient per row. Start 0 is the %s regression that the starts are spread around; numbers above
            that of the starts are attempts to escape from the best models to better ones. Only climbs on all rows under
            the lambda of the model are told of, since others cannot be compared with them: of more than 10 000 rows,
            start 0 and the last few.
            """.formatted(regression);
    }

    /** @return one row per point */
    public static BufferedDataTable create(final List<TracePoint> trace, final ExecutionContext exec)
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

    /** @return the points of a table that was made by {@link #create} */
    static List<TracePoint> read(final BufferedDataTable table) {
        final List<TracePoint> trace = new ArrayList<>();
        for (final DataRow row : table) {
            trace.add(new TracePoint(((IntValue)row.getCell(0)).getIntValue(),
                ((IntValue)row.getCell(1)).getIntValue(), ((DoubleValue)row.getCell(2)).getDoubleValue(),
                ((DoubleValue)row.getCell(3)).getDoubleValue()));
        }
        return trace;
    }
}
