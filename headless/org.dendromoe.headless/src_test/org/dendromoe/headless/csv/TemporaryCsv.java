package org.dendromoe.headless.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CSV files for tests. */
final class TemporaryCsv {

    private TemporaryCsv() {
    }

    static CsvFile of(final Path folder, final String text) {
        try {
            return new CsvFile(Files.writeString(folder.resolve("table.csv"), text), ',');
        } catch (final IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
