package org.dendromoe.headless.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.incremental.IncrementalMonitor;
import org.dendromoe.engine.incremental.IncrementalSettings;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.headless.csv.FeatureChoice;
import org.dendromoe.headless.csv.FrozenChoice;
import org.dendromoe.headless.csv.StreamedCsv;
import org.dendromoe.headless.csv.TrainingCsv;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of everything that reads a table to train on. */
final class TrainingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec m_command;

    @Mixin
    private CsvOptions m_csv;

    @Option(names = "--target", required = true, paramLabel = "COLUMN", description = "The class column, or with "
        + "--regression the column of numbers.")
    private String m_target;

    @Option(names = "--regression", description = "Predict a number: the target is a column of numbers, the experts are "
        + "linear regressions.")
    private boolean m_regression;

    @Option(names = "--group", paramLabel = "COLUMN", description = "Column that tells which rows belong together, the "
        + "replicates of a sample for instance: they stay together where λ is chosen. Never a feature.")
    private Optional<String> m_group;

    @ArgGroup
    private Features m_features = new Features();

    @Option(names = "--missing", paramLabel = "POLICY", defaultValue = "skip",
        description = "Rows with missing feature cells: skip, fail or impute (default: ${DEFAULT-VALUE}).")
    private MissingPolicy m_missing;

    @Option(names = "--single-precision",
        description = "Hold the table in half the memory: four bytes per number, not eight.")
    private boolean m_singlePrecision;

    private static final class Features {

        @Option(names = "--features", paramLabel = "COLUMN", split = ",",
            description = "The feature columns (default: all but target and group).")
        private List<String> m_included;

        @Option(names = "--exclude", paramLabel = "COLUMN", split = ",",
            description = "Columns that are not features.")
        private List<String> m_excluded;

        FeatureChoice choice() {
            if (m_included != null) {
                return new FeatureChoice(m_included, true);
            }
            return m_excluded == null ? FeatureChoice.ALL : new FeatureChoice(m_excluded, false);
        }
    }

    @ArgGroup
    private Frozen m_frozen = new Frozen();

    private static final class Frozen {

        @Option(names = "--frozen", paramLabel = "MODEL.json", description = "A model from other data becomes one more "
            + "expert, which is not trained; classes and columns are matched by name.")
        private Optional<Path> m_model = Optional.empty();

        @Option(names = "--frozen-columns", paramLabel = "SUFFIX", description = "Columns 'P (target=class)SUFFIX' with "
            + "the class probabilities of any other learner become one more expert, which is not trained; '' for no "
            + "suffix. Not features.")
        private Optional<String> m_suffix = Optional.empty();

        boolean isNone() {
            return m_model.isEmpty() && m_suffix.isEmpty();
        }

        FrozenChoice choice() {
            return new FrozenChoice(m_model.map(ModelInput::read), m_suffix);
        }
    }

    /**
     * Fits a new model to the file, or trains one further, one row being held at a time.
     *
     * @throws ParameterException if the options do not go together
     */
    StreamedCsv fit(final IncrementalSettings settings, final Optional<MixtureModel> start,
        final IncrementalMonitor monitor) {
        require(!m_regression, "--regression does not go with --incremental.");
        require(m_frozen.isNone(), "A frozen expert is for tables that are held in memory.");
        require(!m_singlePrecision, "--single-precision is for tables that are held in memory.");
        if (start.isEmpty()) {
            return StreamedCsv.fit(m_csv.file(), m_target, m_group, m_features.choice(), m_missing, settings, monitor);
        }
        final String target = start.get().preprocessing().schema().target();
        require(target.equals(m_target), "--target is '" + m_target + "', but the model to train further predicts '"
            + target + "'.");
        require(m_features.choice() == FeatureChoice.ALL && m_group.isEmpty(),
            "A model that is trained further has its own columns: leave out --features, --exclude and --group.");
        return StreamedCsv.goOn(m_csv.file(), start.get(), settings, monitor);
    }

    private void require(final boolean condition, final String message) {
        if (!condition) {
            throw new ParameterException(m_command.commandLine(), message);
        }
    }

    /** @return whether the target is a column of numbers */
    boolean isRegression() {
        return m_regression;
    }

    TrainingCsv read() {
        require(!m_regression || m_frozen.isNone(), "A frozen expert is for targets with classes.");
        return TrainingCsv.read(m_csv.file(), m_target, m_regression, m_group, m_features.choice(), m_frozen.choice(),
            m_missing, m_singlePrecision);
    }
}
