package org.dendromoe.headless.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.dendromoe.engine.data.NameList;
import org.dendromoe.engine.io.FileProblem;

/**
 * A table in a CSV file: UTF-8 with or without byte order mark, a header line, cells in double quotes where needed.
 * White space around a cell does not count, an empty cell is missing, empty lines are skipped.
 *
 * @param path where the file is
 * @param delimiter between the cells of a line
 */
public record CsvFile(Path path, char delimiter) {

    public CsvFile {
        Objects.requireNonNull(path, "path");
    }

    /**
     * @return a cursor before the first row
     * @throws CsvException if the file cannot be read or has no usable header line
     */
    CsvCursor open() {
        return new CsvCursor(this);
    }

    CsvException problem(final String message) {
        return new CsvException(path + ": " + message);
    }

    CsvException problem(final long line, final String message) {
        return problem("line " + line + ": " + message);
    }

    CsvException problem(final long line, final String column, final String message) {
        return problem("line " + line + ", column '" + column + "': " + message);
    }

    CsvException problem(final IOException exception) {
        return problem(FileProblem.describe(exception));
    }

    CsvException noColumn(final String name, final List<String> columns) {
        return problem("There is no column '" + name + "'; the columns are " + NameList.of(columns) + ".");
    }
}
