package org.dendromoe.headless.basenodes;

import java.io.IOException;

import org.dendromoe.headless.node.DataArea;

/** A CSV file of the data area. */
record CsvFile(DataArea area, String path) {

    CsvRows open(final CsvReaderSettings settings) throws IOException {
        return new CsvRows(area.open(path), settings.format(), settings.rows().skippedLines(),
            settings.rows().mostColumns());
    }

    /** @return the path as messages name it */
    @Override
    public String toString() {
        return "data/" + path;
    }
}
