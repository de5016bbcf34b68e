package org.dendromoe.nodes.table;

import java.util.Optional;

import org.dendromoe.engine.data.FrozenExpert;
import org.dendromoe.engine.data.FrozenInput;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.RowSink;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.data.TableScan;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.data.TrainingTableBuilder;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.nodes.execution.ExecutionFitMonitor;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** Reads KNIME tables into training tables of the engine. */
public final class TrainingTables {

    private static final String MESSAGE = "Reading data";

    private TrainingTables() {
    }

    /**
     * Reads a table that a new model is to be trained on, in two passes.
     *
     * @param known target and feature columns, with the classes and categories known so far
     * @param kind of the target: nominal for classes, numeric for a regression
     * @param frozen the frozen expert of the fit, if there is one
     * @param missing policy for missing feature cells
     * @param group name of the column with the group of each row, if there is one
     * @param singlePrecision whether the numbers are held in four bytes each, not eight
     * @throws org.dendromoe.engine.data.InvalidTableException if the table cannot be trained on
     * @throws CanceledExecutionException if the user cancels
     * @throws java.util.concurrent.CancellationException if the user cancels after the last row
     */
    public static TrainingTable read(final BufferedDataTable table, final Schema known, final ColumnKind kind,
        final Optional<FrozenExpert> frozen, final MissingPolicy missing, final Optional<String> group,
        final boolean singlePrecision, final ExecutionMonitor exec) throws CanceledExecutionException {
        final DataTableSpec spec = table.getDataTableSpec();
        final RowReader ungrouped = RowReader.forTraining(frozen.map(expert -> new Schema(known.target(),
            known.classes(), FrozenInput.union(known, expert.columns()))).orElse(known), kind, spec);
        final RowReader reader = group.map(column -> ungrouped.groupedBy(column, spec)).orElse(ungrouped);
        final TableScan scan = new TableScan(known, missing, kind == ColumnKind.NUMERIC);
        pass(table, reader, scan, exec.createSubProgress(0.5));
        final TrainingTableBuilder builder = TrainingTableBuilder.after(scan).singlePrecision(singlePrecision);
        group.ifPresent(builder::groupedBy);
        frozen.ifPresent(builder::frozen);
        pass(table, reader, builder, exec.createSubProgress(0.5));
        return builder.build(ExecutionFitMonitor.ofFit(exec)::isCancelled);
    }

    /**
     * Reads the table that a model was trained on, with the model's own preprocessing and frozen expert.
     *
     * @throws org.dendromoe.engine.data.InvalidTableException if the table does not fit the model
     * @throws CanceledExecutionException if the user cancels
     */
    public static TrainingTable read(final BufferedDataTable table, final MixtureModel model,
        final ExecutionMonitor exec) throws CanceledExecutionException {
        final TrainingTableBuilder builder = TrainingTableBuilder.with(model.preprocessing());
        model.frozenExpert().ifPresent(builder::frozen);
        final ColumnKind kind = model.isRegression() ? ColumnKind.NUMERIC : ColumnKind.NOMINAL;
        pass(table, RowReader.forTraining(model.inputs(), kind, table.getDataTableSpec()), builder, exec);
        return builder.build();
    }

    private static void pass(final BufferedDataTable table, final RowReader reader, final RowSink sink,
        final ExecutionMonitor exec) throws CanceledExecutionException {
        final double size = table.size();
        long read = 0;
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                exec.setProgress(read++ / size, MESSAGE);
                sink.accept(reader.row(rows.next()));
            }
        }
    }
}
