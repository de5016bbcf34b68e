package org.dendromoe.benchmarks;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.TableScan;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.data.TrainingTableBuilder;

/** Long tables that are read as every table is, in two passes over rows that are made when they are asked for. */
public final class SimulatedTable {

    private SimulatedTable() {
    }

    /** @return a table with three classes */
    public static TrainingTable of(final int rows, final int features, final boolean singlePrecision) {
        final SimulatedRows simulated = new SimulatedRows(rows, features);
        final TableScan scan = new TableScan(simulated.schema(), MissingPolicy.SKIP);
        simulated.forEach(scan);
        final TrainingTableBuilder builder = TrainingTableBuilder.after(scan).singlePrecision(singlePrecision);
        simulated.forEach(builder);
        return builder.build();
    }
}
