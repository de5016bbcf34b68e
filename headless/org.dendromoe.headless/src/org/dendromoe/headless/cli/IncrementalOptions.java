package org.dendromoe.headless.cli;

import java.nio.file.Path;
import java.util.Optional;

import org.dendromoe.engine.incremental.IncrementalSettings;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a fit that reads the table row by row. */
final class IncrementalOptions {

    @Option(names = "--incremental", required = true, description = "For tables that do not fit in memory: read the "
        + "table row by row, fit a sample of its rows, then learn from a few rows at a time in a few passes.")
    private boolean m_incremental;

    @Option(names = "--passes", paramLabel = "N",
        description = "Passes over the table (default: ${DEFAULT-VALUE}).")
    private int m_passes = IncrementalSettings.DEFAULT.passes();

    @Option(names = "--batch-rows", paramLabel = "N",
        description = "Rows that one step is made from (default: ${DEFAULT-VALUE}).")
    private int m_batchRows = IncrementalSettings.DEFAULT.batchRows();

    @Option(names = "--start-rows", paramLabel = "N",
        description = "Most rows of the sample, which is held in memory, and fewer where they would hold more than "
            + "8.4 million numbers (default: ${DEFAULT-VALUE}).")
    private int m_startRows = IncrementalSettings.DEFAULT.startRows();

    @Option(names = "--continue", paramLabel = "MODEL.json", description = "Train this model further, in place of a "
        + "fit to a sample. Its columns, classes, gate and number of experts count; its λ, unless --lambda is given.")
    private Optional<Path> m_model = Optional.empty();

    /** @return whether the table is to be read row by row */
    boolean isChosen() {
        return m_incremental;
    }

    /** @throws ParameterException if a setting is out of range */
    IncrementalSettings settings(final FitSettings fit, final CommandSpec command) {
        try {
            return new IncrementalSettings(fit, m_passes, m_batchRows, m_startRows);
        } catch (final IllegalArgumentException ex) {
            throw new ParameterException(command.commandLine(), ex.getMessage(), ex);
        }
    }

    /**
     * @return the model to train further, if there is one
     * @throws ParameterException if an option says another thing than the model
     */
    Optional<MixtureModel> start(final CommandSpec command) {
        final Optional<MixtureModel> model = m_model.map(ModelInput::read);
        model.ifPresent(given -> new ContinuedModel(given).require(command.commandLine()));
        return model;
    }
}
