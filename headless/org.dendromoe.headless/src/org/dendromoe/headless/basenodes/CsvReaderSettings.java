package org.dendromoe.headless.basenodes;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Settings of the CSV Reader.
 *
 * @param path of the file, below the data area of the workflow
 * @param format how the text is cut into rows and fields
 * @param rows which rows are read
 * @param header whether the first row holds the column names
 * @param rowIds whether the first column holds the row ids
 * @param shortRows whether rows may have fewer fields than there are columns; the rest is missing then
 * @param numbers how numbers are written
 * @param stored columns that the file had when the node was configured, and must still have; empty if not known
 */
record CsvReaderSettings(String path, Format format, Rows rows, boolean header, boolean rowIds, boolean shortRows,
    Numbers numbers, Optional<CsvColumns> stored) {

    /**
     * @param comment character that starts a comment line; 0 for none
     * @param quote character around fields; 0 for none
     * @param keepQuotes whether quotes belong to the value; if not, blanks inside of them are trimmed
     * @param emptyQuotesAreMissing whether a quoted empty field is a missing value, otherwise an empty string
     */
    record Format(Charset charset, char delimiter, char comment, char quote, boolean keepQuotes,
        boolean emptyQuotesAreMissing) {
    }

    /**
     * @param skippedLines lines of the file that are not looked at, before the header
     * @param skippedRows rows that are not read, after the header
     * @param limit most rows that are read
     * @param scanned number of rows from which column types are guessed
     * @param mostColumns most columns that the file may have
     */
    record Rows(long skippedLines, long skippedRows, long limit, long scanned, int mostColumns) {
    }

    /** @param thousandsSeparator 0 for none */
    record Numbers(char decimalSeparator, char thousandsSeparator) {
    }
}
