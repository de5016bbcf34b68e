package org.dendromoe.headless.basenodes;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.dendromoe.headless.basenodes.CsvReaderSettings.Format;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordWrapper;

/**
 * Rows of a CSV file as the CSV Reader sees them: blanks around fields are trimmed, an empty field is missing (null),
 * blank lines and comment lines are left out, line breaks inside of fields are {@code \n}.
 */
final class CsvRows implements Closeable {

    /** a row and the line of the file that it starts in, from 1 */
    record CsvRow(long line, List<String> fields) {
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvReader<CsvRow> m_reader;

    private final Iterator<CsvRow> m_rows;

    private final Fields m_fields;

    /**
     * @param stream closed with the rows
     * @param skippedLines number of lines that are left out before the first row
     * @param mostFields most fields that a row may have
     */
    CsvRows(final InputStream stream, final Format format, final long skippedLines, final int mostFields)
        throws IOException {
        final var text = new BufferedReader(new InputStreamReader(new BufferedInputStream(stream), format.charset()));
        skipByteOrderMark(text);
        for (long i = 0; i < skippedLines && text.readLine() != null; i++) {
            // read only to be skipped
        }
        m_fields = new Fields(format, mostFields, skippedLines);
        m_reader = reader(format).build(m_fields, new TightQuotesReader(text, format));
        m_rows = m_reader.iterator();
    }

    /**
     * @return the next row; null at the end
     * @throws IOException if reading fails or a quote is not closed; the message names the line
     */
    CsvRow next() throws IOException {
        try {
            while (m_rows.hasNext()) {
                final CsvRow row = m_rows.next();
                if (!row.fields().isEmpty()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof UncheckedIOException own) {
                throw own.getCause();
            }
            final Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new IOException("The row in line " + m_fields.m_line + " is not CSV: " + reason.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        m_reader.close();
    }

    private static void skipByteOrderMark(final BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static CsvReader.CsvReaderBuilder reader(final Format format) {
        final CsvReader.CsvReaderBuilder builder =
            CsvReader.builder().fieldSeparator(format.delimiter()).quoteCharacter(format.quote())
                .acceptCharsAfterQuotes(false).skipEmptyLines(true);
        if (format.comment() != 0) {
            builder.commentStrategy(CommentStrategy.SKIP).commentCharacter(format.comment());
        }
        return builder;
    }

    /** Makes rows of lines; a line of nothing but blanks becomes a row without fields. */
    private static final class Fields extends AbstractBaseCsvCallbackHandler<CsvRow> {

        private final Format m_format;

        private final int m_mostFields;

        private final long m_skippedLines;

        private List<String> m_fields = new ArrayList<>();

        private long m_line;

        private boolean m_blank;

        Fields(final Format format, final int mostFields, final long skippedLines) {
            m_format = format;
            m_mostFields = mostFields;
            m_skippedLines = skippedLines;
        }

        @Override
        protected void handleBegin(final long line) {
            m_line = m_skippedLines + line;
            m_fields = new ArrayList<>();
            m_blank = true;
        }

        @Override
        protected void handleField(final int index, final char[] buffer, final int offset, final int length,
            final boolean quoted) {
            if (index >= m_mostFields) {
                throw new UncheckedIOException(new IOException(
                    "The row in line " + m_line + " has more than " + m_mostFields + " fields, the most allowed."));
            }
            final String field = field(new String(buffer, offset, length), quoted);
            m_fields.add(field);
            m_blank = index == 0 && field == null && !quoted;
        }

        @Override
        protected RecordWrapper<CsvRow> buildRecord() {
            return wrapRecord(new CsvRow(m_line, m_blank ? List.of() : m_fields));
        }

        private String field(final String text, final boolean quoted) {
            final String value = text.replace("\r\n", "\n").replace('\r', '\n');
            if (quoted && m_format.keepQuotes()) {
                return m_format.quote() + value + m_format.quote();
            }
            final String trimmed = value.trim();
            return trimmed.isEmpty() && !(quoted && !m_format.emptyQuotesAreMissing()) ? null : trimmed;
        }
    }
}
