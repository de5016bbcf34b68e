package org.dendromoe.headless.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.NormalMixture;
import org.dendromoe.headless.csv.CsvFile;
import org.dendromoe.headless.csv.PredictionCsv;

import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Appends what a model predicts to a CSV file. */
@Command(name = "predict",
    description = "Copy a table and append what a model predicts: class probabilities and class, or "
        + "mean, standard deviation and quantiles of a number.")
final class PredictCommand implements Runnable {

    @Spec
    private CommandSpec m_command;

    @Mixin
    private CsvOptions m_csv;

    @Option(names = "--model", required = true, paramLabel = "FILE.json", description = "The model.")
    private Path m_modelFile;

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "Write the table to this file.")
    private AtomicFile m_out;

    @Option(names = "--no-probabilities", description = "Leave out the probability of each class.")
    private boolean m_noProbabilities;

    @Option(names = "--suffix", paramLabel = "TEXT", defaultValue = "",
        description = "After the names of the probability columns.")
    private String m_suffix;

    @Option(names = "--prediction-column", paramLabel = "NAME",
        description = "Name of the column of predictions (default: 'Prediction (target)').")
    private String m_predictionColumn;

    @Option(names = "--unknown", paramLabel = "POLICY", defaultValue = "missing",
        description = "For rows with missing cells or unknown categories: missing, no prediction; or impute, the "
            + "training mean (default: ${DEFAULT-VALUE}).")
    private UnusableCells m_unknown;

    @Option(names = "--experts", description = "Append the gate's probability of each expert, the expert that it "
        + "trusts most, and its entropy.")
    private boolean m_experts;

    @Option(names = "--quantiles", paramLabel = "LEVEL", split = ",", defaultValue = "0.05,0.5,0.95",
        description = "Levels of the quantiles that are appended for a numeric target (default: ${DEFAULT-VALUE}).")
    private List<Double> m_quantiles;

    @Mixin
    private ResultOptions m_result;

    /** What happens to rows with a cell that the model cannot use. */
    enum UnusableCells {
        MISSING, IMPUTE
    }

    @Override
    public void run() {
        final CsvFile file = m_csv.file();
        final MixtureModel model = ModelInput.read(m_modelFile);
        final PredictionCsv.Options options = new PredictionCsv.Options(!m_noProbabilities, m_suffix,
            Optional.ofNullable(m_predictionColumn), m_unknown == UnusableCells.IMPUTE, m_experts, m_quantiles);
        requireLevels();
        final PredictionCsv.Summary summary = m_out.writeAndReport(
            out -> PredictionCsv.write(file, model, options, out));
        summary.firstProblem().ifPresent(problem -> m_result.warn(counts(summary) + ". " + problem));
        final ObjectNode json = Json.object();
        json.put("rows", summary.rows());
        json.put("imputedRows", summary.imputedRows());
        json.put("rowsWithoutPrediction", summary.rowsWithoutPrediction());
        m_result.print(json, summary.rows() + " rows written");
    }

    private static String counts(final PredictionCsv.Summary summary) {
        final String imputed = summary.imputedRows() + " of " + summary.rows() + " rows have imputed cells";
        final String without = summary.rowsWithoutPrediction() + " of " + summary.rows() + " rows have no prediction";
        return summary.imputedRows() == 0 ? without
            : summary.rowsWithoutPrediction() == 0 ? imputed : imputed + ", " + without;
    }

    private void requireLevels() {
        for (final double level : m_quantiles) {
            if (!NormalMixture.isLevel(level)) {
                throw new ParameterException(m_command.commandLine(), "--quantiles: " + level
                    + " is not between 0 and 1.");
            }
        }
    }
}
