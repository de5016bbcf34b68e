package org.dendromoe.nodes.scorer;

import java.util.List;

import org.dendromoe.engine.score.ClassScores;
import org.dendromoe.engine.score.ReliabilityBin;
import org.dendromoe.engine.score.Scores;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** The scores as tables: one row per model, per model and class, and per reliability bin. */
final class ScoreTables {

    static final DataTableSpec MODELS = spec("Model", StringCell.TYPE, "Rows", LongCell.TYPE, "Ignored rows",
        LongCell.TYPE, "Accuracy", DoubleCell.TYPE, "Balanced accuracy", DoubleCell.TYPE, "Macro F1", DoubleCell.TYPE,
        "AUC", DoubleCell.TYPE, "Log-loss", DoubleCell.TYPE, "Clipped log-loss", DoubleCell.TYPE, "Impossible rows",
        LongCell.TYPE, "Brier score", DoubleCell.TYPE, "Reliability", DoubleCell.TYPE, "Resolution", DoubleCell.TYPE,
        "Uncertainty", DoubleCell.TYPE, "Within bins", DoubleCell.TYPE, "ECE", DoubleCell.TYPE, "Class-wise ECE",
        DoubleCell.TYPE);

    static final DataTableSpec CLASSES = spec("Model", StringCell.TYPE, "Class", StringCell.TYPE, "Rows",
        LongCell.TYPE, "Precision", DoubleCell.TYPE, "Recall", DoubleCell.TYPE, "F1", DoubleCell.TYPE, "AUC",
        DoubleCell.TYPE, "Calibration error", DoubleCell.TYPE);

    static final DataTableSpec RELIABILITY = spec("Model", StringCell.TYPE, "Class", StringCell.TYPE, "Bin",
        IntCell.TYPE, "From", DoubleCell.TYPE, "To", DoubleCell.TYPE, "Rows", LongCell.TYPE, "Mean probability",
        DoubleCell.TYPE, "Frequency", DoubleCell.TYPE, "Frequency (lower 95 %)", DoubleCell.TYPE,
        "Frequency (upper 95 %)", DoubleCell.TYPE);

    private static final String UNDEFINED = "Not defined on these rows.";

    private static final String EMPTY_BIN = "No row is in this bin.";

    private static final DataCell MOST_PROBABLE = new MissingCell("The most probable class of each row.");

    private ScoreTables() {
    }

    /** @param namesAndTypes name, type, name, type, … */
    private static DataTableSpec spec(final Object... namesAndTypes) {
        final String[] names = new String[namesAndTypes.length / 2];
        final DataType[] types = new DataType[names.length];
        for (int c = 0; c < names.length; c++) {
            names[c] = (String)namesAndTypes[2 * c];
            types[c] = (DataType)namesAndTypes[2 * c + 1];
        }
        return new DataTableSpec(names, types);
    }

    static BufferedDataTable models(final ScoreResult result, final ExecutionContext exec) {
        final BufferedDataContainer rows = exec.createDataContainer(MODELS);
        for (final ScoreResult.Model model : result.models()) {
            final Scores of = model.scores();
            add(rows, new StringCell(model.name()), new LongCell(of.rows()), new LongCell(result.ignoredRows()),
                number(of.accuracy()), number(of.balancedAccuracy()), number(of.macroF1()), number(of.auc()),
                number(of.logLoss()), number(of.clippedLogLoss()), new LongCell(of.impossibleRows()),
                number(of.brier()), number(of.brierParts().reliability()), number(of.brierParts().resolution()),
                number(of.brierParts().uncertainty()), number(of.brierParts().withinBins()), number(of.ece()),
                number(of.classwiseEce()));
        }
        rows.close();
        return rows.getTable();
    }

    static BufferedDataTable classes(final ScoreResult result, final ExecutionContext exec) {
        final BufferedDataContainer rows = exec.createDataContainer(CLASSES);
        for (final ScoreResult.Model model : result.models()) {
            for (int m = 0; m < result.classes().size(); m++) {
                final ClassScores of = model.scores().classes().get(m);
                add(rows, new StringCell(model.name()), new StringCell(result.classes().get(m)),
                    new LongCell(of.rows()), number(of.precision()), number(of.recall()), number(of.f1()),
                    number(of.auc()), number(of.calibrationError()));
            }
        }
        rows.close();
        return rows.getTable();
    }

    static BufferedDataTable reliability(final ScoreResult result, final ExecutionContext exec) {
        final BufferedDataContainer rows = exec.createDataContainer(RELIABILITY);
        for (final ScoreResult.Model model : result.models()) {
            addBins(rows, model.name(), MOST_PROBABLE, model.scores().bins());
            for (int m = 0; m < result.classes().size(); m++) {
                addBins(rows, model.name(), new StringCell(result.classes().get(m)),
                    model.scores().classes().get(m).bins());
            }
        }
        rows.close();
        return rows.getTable();
    }

    private static void addBins(final BufferedDataContainer rows, final String model, final DataCell className,
        final List<ReliabilityBin> bins) {
        for (int b = 0; b < bins.size(); b++) {
            final ReliabilityBin bin = bins.get(b);
            add(rows, new StringCell(model), className, new IntCell(b + 1), number(bin.lower()), number(bin.upper()),
                new LongCell(bin.rows()), number(bin.meanProbability(), EMPTY_BIN), number(bin.frequency(), EMPTY_BIN),
                number(bin.low(), EMPTY_BIN), number(bin.high(), EMPTY_BIN));
        }
    }

    private static void add(final BufferedDataContainer rows, final DataCell... cells) {
        rows.addRowToTable(new DefaultRow(RowKey.createRowKey(rows.size()), cells));
    }

    private static DataCell number(final double value) {
        return number(value, UNDEFINED);
    }

    private static DataCell number(final double value, final String whyMissing) {
        return Double.isNaN(value) ? new MissingCell(whyMissing) : new DoubleCell(value);
    }
}
