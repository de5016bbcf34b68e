package org.dendromoe.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.headless.csv.CsvFile;
import org.dendromoe.headless.csv.FeatureChoice;
import org.dendromoe.headless.csv.TrainingCsv;

/** The real tables that results are compared on. */
public final class SharedTables {

    /** Folder with the tables and reference values. */
    public static final Path SHARED = Path.of(System.getenv().getOrDefault("DENDROMOE_SHARED", "../shared"));

    /** Names of the tables, the small ones first. */
    public static final List<String> NAMES = List.of("ecoli5", "wdbc", "yeast", "mice_protein", "ppi_hpylori");

    private static final String TARGET = "class";

    private SharedTables() {
    }

    /** @return the table, standardised, rows with a missing cell left out */
    public static TrainingTable read(final String name) {
        return TrainingCsv.read(new CsvFile(SHARED.resolve("data").resolve(name + ".csv"), ','), TARGET,
            Optional.empty(), FeatureChoice.ALL, MissingPolicy.SKIP, false).table();
    }
}
