package org.dendromoe.headless.cli;

import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.headless.csv.FeatureChoice;
import org.dendromoe.headless.csv.TrainingCsv;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of everything that reads a table to train on. */
final class TrainingOptions {

    @Mixin
    private CsvOptions m_csv;

    @Option(names = "--target", required = true, paramLabel = "COLUMN", description = "The class column.")
    private String m_target;

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

    TrainingCsv read() {
        return TrainingCsv.read(m_csv.file(), m_target, m_group, m_features.choice(), m_missing, m_singlePrecision);
    }
}
