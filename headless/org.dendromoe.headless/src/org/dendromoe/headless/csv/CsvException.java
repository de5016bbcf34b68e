package org.dendromoe.headless.csv;

/** A CSV file cannot be used; the message names the file and, where there is one, the line and the column. */
public final class CsvException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CsvException(final String message) {
        super(message);
    }
}
