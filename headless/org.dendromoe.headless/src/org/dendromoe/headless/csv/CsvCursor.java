package org.dendromoe.headless.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

/** Goes through the rows of a {@link CsvFile} once, holding one row at a time. */
final class CsvCursor implements AutoCloseable {

    private static final int MOST_COLUMNS = 100_000;

    private static final int MOST_CHARACTERS_IN_A_CELL = 1 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte)0xEF, (byte)0xBB, (byte)0xBF};

    /** Read as a line of its own after the last one, unless a quote is still open: the parser does not tell. */
    private static final String END_MARK = "\u0003 end of table";

    private final CsvFile m_file;

    private final InputStream m_in;

    private final CloseableIterator<CsvRecord> m_records;

    private final List<String> m_columns;

    private final Map<String, Integer> m_indices = new HashMap<>();

    private CsvRecord m_record;

    CsvCursor(final CsvFile file) {
        m_file = file;
        if (Files.isDirectory(file.path())) {
            throw file.problem("This is a folder.");
        }
        try {
            m_in = open(file);
        } catch (final IOException ex) {
            throw file.problem(ex);
        }
        try {
            m_records = CsvReader.builder()
                .fieldSeparator(file.delimiter())
                .acceptCharsAfterQuotes(false)
                .build(
                    CsvRecordHandler.builder().maxFields(MOST_COLUMNS).maxFieldSize(MOST_CHARACTERS_IN_A_CELL).build(),
                    new InputStreamReader(m_in, StandardCharsets.UTF_8.newDecoder()))
                .iterator();
            if (!advance()) {
                throw file.problem("The file is empty; a header line is needed.");
            }
            m_columns = columns(m_record);
        } catch (final RuntimeException ex) {
            close();
            throw ex;
        }
    }

    private static InputStream open(final CsvFile file) throws IOException {
        final InputStream in = new BufferedInputStream(Files.newInputStream(file.path()));
        in.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            in.reset();
        }
        return new SequenceInputStream(in,
            new ByteArrayInputStream(("\n" + END_MARK).getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> columns(final CsvRecord header) {
        final List<String> names = header.getFields().stream().map(String::strip).toList();
        for (int c = 0; c < names.size(); c++) {
            if (names.get(c).isEmpty()) {
                throw m_file.problem(line(), "Column " + (c + 1) + " has no name.");
            }
            final Integer first = m_indices.put(names.get(c), c);
            if (first != null) {
                throw m_file.problem(line(), "The columns " + (first + 1) + " and " + (c + 1) + " have the same name '"
                    + names.get(c) + "'.");
            }
        }
        return names;
    }

    /** @return the names of the columns, without white space around them */
    List<String> columns() {
        return m_columns;
    }

    /** @throws CsvException if there is no such column */
    int indexOf(final String column) {
        final Integer index = m_indices.get(column);
        if (index == null) {
            throw m_file.noColumn(column, m_columns);
        }
        return index;
    }

    /**
     * Goes to the next row.
     *
     * @return whether there is one
     */
    boolean next() {
        if (!advance()) {
            return false;
        }
        if (m_record.getFieldCount() != m_columns.size()) {
            throw m_file.problem(line(), m_record.getFieldCount() + " cells where the header line has "
                + m_columns.size() + " columns.");
        }
        return true;
    }

    private boolean advance() {
        try {
            m_record = m_records.next();
            if (m_records.hasNext()) {
                return true;
            }
        } catch (final CsvParseException ex) {
            throw m_file.problem(ex.getCause() == null ? ex.getMessage()
                : ex.getMessage() + ": " + ex.getCause().getMessage() + ".");
        } catch (final UncheckedIOException ex) {
            throw m_file.problem(ex.getCause());
        }
        if (!m_record.getFields().equals(List.of(END_MARK))) {
            throw m_file.problem(line(), "A quote that opens in this row is never closed.");
        }
        return false;
    }

    /** @return number, from 1, of the line that the row starts in */
    long line() {
        return m_record.getStartingLineNumber();
    }

    /** @return the cells as they are in the file, without quotes */
    List<String> cells() {
        return m_record.getFields();
    }

    /** @return the cell without white space around it, or {@code null} if it is missing */
    String cell(final int column) {
        final String cell = m_record.getField(column).strip();
        return cell.isEmpty() ? null : cell;
    }

    @Override
    public void close() {
        try {
            m_in.close();
        } catch (final IOException ex) {
            throw m_file.problem(ex);
        }
    }
}
