package org.dendromoe.headless.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCursorTest {

    @TempDir
    private Path m_folder;

    private static List<List<String>> read(final CsvFile file) {
        try (CsvCursor cursor = file.open()) {
            final List<List<String>> rows = new ArrayList<>();
            while (cursor.next()) {
                rows.add(IntStream.range(0, cursor.columns().size()).mapToObj(cursor::cell).toList());
            }
            return rows;
        }
    }

    @Test
    void cellsAreStrippedAndEmptyOnesAreMissing() {
        final CsvFile file = TemporaryCsv.of(m_folder, " a ,\"b\"\n 1 ,\"x, \"\"y\"\" \"\n,\"\"\n\n 2, ");
        try (CsvCursor cursor = file.open()) {
            assertEquals(List.of("a", "b"), cursor.columns());
        }
        assertEquals(List.of(List.of("1", "x, \"y\""), Arrays.asList(null, null), Arrays.asList("2", null)),
            read(file));
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r\n'", "'\r'"})
    void anyLineEndWithOrWithoutOneAtTheEnd(final String end) {
        final List<List<String>> rows = List.of(List.of("1", "2"), List.of("3", "4"));
        assertEquals(rows, read(TemporaryCsv.of(m_folder, String.join(end, "a,b", "1,2", "3,4"))));
        assertEquals(rows, read(TemporaryCsv.of(m_folder, String.join(end, "a,b", "1,2", "3,4", ""))));
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstName() {
        try (CsvCursor cursor = TemporaryCsv.of(m_folder, "\uFEFFä,b\n1,2\n").open()) {
            assertEquals(List.of("ä", "b"), cursor.columns());
            assertTrue(cursor.next());
            assertEquals(2, cursor.line());
            assertFalse(cursor.next());
        }
    }

    @Test
    void linesAreCountedThroughEmptyLinesAndLineBreaksInCells() {
        try (CsvCursor cursor = TemporaryCsv.of(m_folder, "a,b\n\n\"1\n1\",2\n3,4\n").open()) {
            assertTrue(cursor.next());
            assertEquals(3, cursor.line());
            assertEquals("1\n1", cursor.cell(0));
            assertTrue(cursor.next());
            assertEquals(5, cursor.line());
        }
    }

    @Test
    void otherDelimiters() throws IOException {
        final Path path = Files.writeString(m_folder.resolve("table.tsv"), "a\tb\n1,5\t\n");
        assertEquals(List.of(Arrays.asList("1,5", null)), read(new CsvFile(path, '\t')));
    }

    @Test
    void tableWithoutRows() {
        assertEquals(List.of(), read(TemporaryCsv.of(m_folder, "a,b")));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {
        "||                      , The file is empty; a header line is needed.",
        "|\n\n|                  , The file is empty; a header line is needed.",
        "|a,b,a\n|               , line 1: The columns 1 and 3 have the same name 'a'.",
        "|a,,b\n|                , line 1: Column 2 has no name.",
        "|a,b\n1,2\n3\n|         , line 3: 1 cells where the header line has 2 columns.",
        "|a,b\n1,2,3\n|          , line 2: 3 cells where the header line has 2 columns.",
        "|a,b\n1,2\n3,\"4\n5,6|  , line 3: A quote that opens in this row is never closed.",
        "|a,b\n1,\"|             , line 2: A quote that opens in this row is never closed.",
        "|a,\"b\n1,2|            , line 1: A quote that opens in this row is never closed."})
    void refusesWithFileAndLine(final String text, final String message) {
        final CsvFile file = TemporaryCsv.of(m_folder, text);
        assertEquals(file.path() + ": " + message, assertThrows(CsvException.class, () -> read(file)).getMessage());
    }

    @Test
    void refusesTextAfterAClosingQuote() {
        final CsvFile file = TemporaryCsv.of(m_folder, "a,b\n1,\"x\"y\n");
        final String message = assertThrows(CsvException.class, () -> read(file)).getMessage();
        assertTrue(message.startsWith(file.path() + ": ") && message.contains("line 2"), message);
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        final byte[] latin = "a,b\n1,ä\n".getBytes(StandardCharsets.ISO_8859_1);
        final Path path = Files.write(m_folder.resolve("table.csv"), latin);
        assertEquals(path + ": The file is not UTF-8 text; save it in that encoding.",
            assertThrows(CsvException.class, () -> read(new CsvFile(path, ','))).getMessage());
    }

    @Test
    void refusesCellsThatWouldFillTheMemory() {
        final CsvFile file = TemporaryCsv.of(m_folder, "a,b\n1,\"" + "x\n".repeat(1 << 20));
        assertTrue(assertThrows(CsvException.class, () -> read(file)).getMessage().contains("max field size"));
    }

    @Test
    void refusesMissingFilesAndFolders() {
        assertEquals(m_folder.resolve("no.csv") + ": There is no such file.", assertThrows(CsvException.class,
            () -> read(new CsvFile(m_folder.resolve("no.csv"), ','))).getMessage());
        assertEquals(m_folder + ": This is a folder.",
            assertThrows(CsvException.class, () -> read(new CsvFile(m_folder, ','))).getMessage());
    }

    @Test
    void missingColumnIsNamedWithThoseThatAreThere() {
        try (CsvCursor cursor = TemporaryCsv.of(m_folder, "a,b\n1,2\n").open()) {
            assertEquals(1, cursor.indexOf("b"));
            assertTrue(assertThrows(CsvException.class, () -> cursor.indexOf("c")).getMessage()
                .endsWith("There is no column 'c'; the columns are 'a', 'b'."));
        }
    }
}
