package org.dendromoe.headless.basenodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dendromoe.headless.basenodes.CsvReaderSettings.Format;
import org.dendromoe.headless.basenodes.CsvRows.CsvRow;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private static final int MOST_FIELDS = 5;

    @Test
    void blanksAreTrimmedAndEmptyFieldsAreMissing() throws IOException {
        assertEquals(List.of(Arrays.asList("a", null, "b c"), Arrays.asList(null, "x", null)),
            read(" a ,, b c\n\"\",\" x \", \n"));
    }

    @Test
    void emptyQuotesMayBeEmptyStrings() throws IOException {
        assertEquals(List.of(Arrays.asList("", null)),
            read("\"\",\n", format(StandardCharsets.UTF_8, false, false), 0));
    }

    @Test
    void quotesMayBeKept() throws IOException {
        assertEquals(List.of(List.of("\" a\"", "b")),
            read("\" a\", b\n", format(StandardCharsets.UTF_8, true, true), 0));
    }

    @Test
    void blanksMayStandAroundQuotes() throws IOException {
        assertEquals(List.of(Arrays.asList("1", "a, \"b\"", "2"), Arrays.asList("# c", "d", null)),
            read("1, \"a, \"\"b\"\"\" ,2\n  \"# c\"\t,\t\"d\"\t, \"\""));
    }

    @Test
    void textAfterAClosingQuoteIsAnError() {
        final IOException error = assertThrows(IOException.class, () -> read("title\na\n\"a\"b\n",
            format(StandardCharsets.UTF_8, false, true), 1));
        assertTrue(error.getMessage().startsWith("The row in line 3 is not CSV: "), error.getMessage());
    }

    @Test
    void quotedFieldsHoldDelimitersQuotesAndLineBreaks() throws IOException {
        assertEquals(List.of(List.of("a,\"b\"\nc", "d")), read("\"a,\"\"b\"\"\r\nc\",d\r\n"));
    }

    @Test
    void commentsAndEmptyLinesAreLeftOut() throws IOException {
        assertEquals(List.of(List.of("a"), List.of("b#c")), read("# comment\na\n\n#\nb#c\n"));
    }

    @Test
    void linesOfBlanksAreLeftOutButNotEmptyQuotes() throws IOException {
        assertEquals(List.of(List.of("a"), Arrays.asList((String)null), List.of("b")),
            read("a\n \t\n\"\"\n  \nb\n"));
    }

    @Test
    void linesBeforeTheTableAreSkipped() throws IOException {
        assertEquals(List.of(List.of("a", "b")),
            read("title \"\n\na,b\n", format(StandardCharsets.UTF_8, false, true), 2));
    }

    @Test
    void byteOrderMarkIsNotText() throws IOException {
        assertEquals(List.of(List.of("a")), read("\uFEFFa\n"));
        assertEquals(List.of(List.of("\u00e4")),
            read("\u00e4\n", format(StandardCharsets.ISO_8859_1, false, true), 0));
    }

    @Test
    void linesAreCountedFromTheTopOfTheFile() throws IOException {
        final var format = format(StandardCharsets.UTF_8, false, true);
        try (CsvRows rows = rows("title\n# c\n\"a\nb\"\nc\n", format, 1)) {
            assertEquals(3, rows.next().line());
            assertEquals(5, rows.next().line());
        }
    }

    @Test
    void tooManyFieldsAreAnError() {
        final IOException error = assertThrows(IOException.class, () -> read("1\n1,2,3,4,5,6\n"));
        assertEquals("The row in line 2 has more than 5 fields, the most allowed.", error.getMessage());
    }

    private static List<List<String>> read(final String text) throws IOException {
        return read(text, format(StandardCharsets.UTF_8, false, true), 0);
    }

    private static List<List<String>> read(final String text, final Format format, final long skippedLines)
        throws IOException {
        final List<List<String>> read = new ArrayList<>();
        try (CsvRows rows = rows(text, format, skippedLines)) {
            CsvRow row;
            while ((row = rows.next()) != null) {
                read.add(row.fields());
            }
        }
        return read;
    }

    private static CsvRows rows(final String text, final Format format, final long skippedLines) throws IOException {
        return new CsvRows(new ByteArrayInputStream(text.getBytes(format.charset())), format, skippedLines,
            MOST_FIELDS);
    }

    private static Format format(final Charset charset, final boolean keepQuotes, final boolean emptyQuotesAreMissing) {
        return new Format(charset, ',', '#', '"', keepQuotes, emptyQuotesAreMissing);
    }
}
