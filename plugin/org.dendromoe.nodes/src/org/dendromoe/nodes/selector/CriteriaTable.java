package org.dendromoe.nodes.selector;

import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Level;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.BooleanCell.BooleanCellFactory;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** The criteria along a dendrogram as a table, one row per number of experts from K down to 1. */
final class CriteriaTable {

    static final DataTableSpec SPEC = new DataTableSpec(
        new String[]{"Experts", "Parameters", "Height", "Mean log-likelihood", "DSC", "Rescaled DSC",
            "Refined height", "Refined log-likelihood", "AIC", "HQC", "BIC", "ICL", "Recommended", "Chosen"},
        new DataType[]{IntCell.TYPE, LongCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            BooleanCell.TYPE, BooleanCell.TYPE});

    private CriteriaTable() {
    }

    static BufferedDataTable create(final Dendrogram dendrogram, final ExecutionContext exec) {
        final BufferedDataContainer rows = exec.createDataContainer(SPEC);
        for (final Level level : dendrogram.levels()) {
            rows.addRowToTable(new DefaultRow(RowKey.createRowKey(rows.size()), new IntCell(level.experts()),
                new LongCell(level.parameters()), number(level.height(), "There is nothing to merge."),
                number(level.meanLogLikelihood()), number(level.dsc()), number(level.rescaledDsc()),
                number(level.refinedHeight(), "There is nothing to merge."), number(level.refinedLogLikelihood()),
                number(level.aic()), number(level.hqc()), number(level.bic()), number(level.icl()),
                BooleanCellFactory.create(level.experts() == dendrogram.recommended()),
                BooleanCellFactory.create(level.experts() == dendrogram.chosen())));
        }
        rows.close();
        return rows.getTable();
    }

    private static DataCell number(final double value) {
        return number(value, "Not defined for this number of experts.");
    }

    private static DataCell number(final double value, final String whyMissing) {
        return Double.isNaN(value) ? new MissingCell(whyMissing) : new DoubleCell(value);
    }
}
