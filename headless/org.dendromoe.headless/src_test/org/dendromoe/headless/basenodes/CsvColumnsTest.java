package org.dendromoe.headless.basenodes;

import static org.dendromoe.headless.basenodes.ColumnKind.DOUBLE;
import static org.dendromoe.headless.basenodes.ColumnKind.INTEGER;
import static org.dendromoe.headless.basenodes.ColumnKind.LONG;
import static org.dendromoe.headless.basenodes.ColumnKind.STRING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.dendromoe.headless.basenodes.CsvReaderSettings.Format;
import org.dendromoe.headless.basenodes.CsvReaderSettings.Numbers;
import org.dendromoe.headless.basenodes.CsvReaderSettings.Rows;
import org.junit.jupiter.api.Test;

class CsvColumnsTest {

    private static final Numbers POINT = new Numbers('.', (char)0);

    @Test
    void typesAreTheNarrowestThatHoldAllValues() throws IOException {
        final CsvColumns columns = guess("i,l,d,s,m\n1,1,1,1,\n-2,3000000000,1e5,x,\n,,NaN,,\n", POINT);
        assertEquals(List.of("i", "l", "d", "s", "m"), columns.names());
        assertEquals(List.of(INTEGER, LONG, DOUBLE, STRING, STRING), columns.kinds());
    }

    @Test
    void separatorsOfNumbersAreHonoured() throws IOException {
        final CsvColumns columns = guess("a;b;c;d\n1,5;1.000;1.0;1.000,5\n", new Numbers(',', '.'));
        assertEquals(List.of(DOUBLE, INTEGER, STRING, DOUBLE), columns.kinds());
        assertEquals(List.of(STRING), guess("a\n1.5\n", new Numbers(',', (char)0)).kinds());
    }

    @Test
    void equalNamesGetNumbersAndEmptyOnesTheirIndex() throws IOException {
        assertEquals(List.of("x", "x (#1)", "Column2", "Column1"), guess("x,x,,Column1\n1,2,3,4\n", POINT).names());
    }

    @Test
    void typesComeFromTheScannedRowsAlone() throws IOException {
        final CsvFile file = file("a\n1\nx\n");
        assertEquals(List.of(INTEGER), CsvColumns.guess(file, settings(POINT, ',', true, false, 0, 1)).kinds());
        assertEquals(List.of(STRING), CsvColumns.guess(file, settings(POINT, ',', true, false, 1, 9)).kinds());
    }

    @Test
    void rowIdsAreNoColumn() throws IOException {
        final CsvColumns columns = CsvColumns.guess(file("id,a\nr1,1\n"), settings(POINT, ',', true, true, 0, 9));
        assertEquals(List.of("a"), columns.names());
        assertEquals(List.of(INTEGER), columns.kinds());
    }

    @Test
    void columnsWithoutHeaderAreNumbered() throws IOException {
        assertEquals(List.of("Column0", "Column1"),
            CsvColumns.guess(file("1,2\n"), settings(POINT, ',', false, false, 0, 9)).names());
    }

    @Test
    void theFirstRowTellsTheNumberOfColumnsUnlessRowsMayBeShort() throws IOException {
        assertEquals(List.of(INTEGER, INTEGER), guess("a,b\n1,2,3\n", POINT).kinds());
        assertEquals(List.of(INTEGER, INTEGER, STRING), guess("a,b,c\n1,2\n", POINT).kinds());
        assertEquals(List.of("Column0", "Column1"),
            CsvColumns.guess(file("1,2\n3,4,5\n"), settings(POINT, ',', false, false, 0, 9)).names());
        final Rows rows = new Rows(0, 0, Long.MAX_VALUE, 9, 100);
        final CsvReaderSettings shortRows = new CsvReaderSettings("table.csv",
            new Format(StandardCharsets.UTF_8, ',', (char)0, '"', false, true), rows, true, false, true, POINT,
            Optional.empty());
        assertEquals(List.of("a", "b", "Column2"), CsvColumns.guess(file("a,b\n1\n1,2,3\n"), shortRows).names());
    }

    @Test
    void fileWithoutHeaderRowIsAnError() {
        final IOException error = assertThrows(IOException.class, () -> guess("\n", POINT));
        assertEquals("data/table.csv has no row with the column names.", error.getMessage());
    }

    private static CsvColumns guess(final String text, final Numbers numbers) throws IOException {
        return CsvColumns.guess(file(text), settings(numbers, text.contains(";") ? ';' : ',', true, false, 0, 10_000));
    }

    private static CsvFile file(final String text) {
        return new CsvFile(path -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "table.csv");
    }

    private static CsvReaderSettings settings(final Numbers numbers, final char delimiter, final boolean header,
        final boolean rowIds, final long skippedRows, final long scanned) {
        return new CsvReaderSettings("table.csv",
            new Format(StandardCharsets.UTF_8, delimiter, (char)0, '"', false, true),
            new Rows(0, skippedRows, Long.MAX_VALUE, scanned, 100), header, rowIds, false, numbers,
            Optional.empty());
    }
}
