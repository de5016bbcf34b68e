package org.dendromoe.headless.basenodes;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

import org.dendromoe.headless.basenodes.CsvReaderSettings.Format;

/** Drops the blanks between delimiters and quotes, as {@code 1, "a" ,2} is read by KNIME but is no strict CSV. */
final class TightQuotesReader extends FilterReader {

    private enum Position {
        LINE_START, FIELD_START, UNQUOTED, QUOTED, BEHIND_QUOTE, COMMENT
    }

    private final Format m_format;

    private final StringBuilder m_blanks = new StringBuilder();

    private final StringBuilder m_ready = new StringBuilder();

    private int m_taken;

    private Position m_position = Position.LINE_START;

    /** @param text read character by character, so it should be buffered */
    TightQuotesReader(final Reader text, final Format format) {
        super(text);
        m_format = format;
    }

    @Override
    public int read() throws IOException {
        while (m_taken == m_ready.length()) {
            m_ready.setLength(0);
            m_taken = 0;
            final int next = super.read();
            if (next >= 0) {
                accept((char)next);
            } else if (m_blanks.isEmpty()) {
                return next;
            } else {
                pass(m_position);
            }
        }
        return m_ready.charAt(m_taken++);
    }

    @Override
    public int read(final char[] buffer, final int offset, final int length) throws IOException {
        int read = 0;
        int next;
        while (read < length && (next = read()) >= 0) {
            buffer[offset + read++] = (char)next;
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    private void accept(final char c) {
        switch (m_position) {
            case LINE_START, FIELD_START -> atStart(c);
            case BEHIND_QUOTE -> behindQuote(c);
            case QUOTED -> pass(c, c == m_format.quote() ? Position.BEHIND_QUOTE : Position.QUOTED);
            case COMMENT -> pass(c, isLineBreak(c) ? Position.LINE_START : Position.COMMENT);
            default -> pass(c, following(c));
        }
    }

    private void atStart(final char c) {
        if (isBlank(c)) {
            m_blanks.append(c);
        } else if (c == m_format.quote()) {
            m_blanks.setLength(0);
            pass(c, Position.QUOTED);
        } else if (c == m_format.comment() && m_position == Position.LINE_START && m_blanks.isEmpty()) {
            pass(c, Position.COMMENT);
        } else {
            pass(c, following(c));
        }
    }

    private void behindQuote(final char c) {
        if (isBlank(c)) {
            m_blanks.append(c);
        } else if (c == m_format.quote() && m_blanks.isEmpty()) {
            pass(c, Position.QUOTED);
        } else {
            if (following(c) != Position.UNQUOTED) {
                m_blanks.setLength(0);
            }
            pass(c, following(c));
        }
    }

    private void pass(final char c, final Position next) {
        pass(next);
        m_ready.append(c);
    }

    private void pass(final Position next) {
        m_ready.append(m_blanks);
        m_blanks.setLength(0);
        m_position = next;
    }

    private Position following(final char c) {
        if (isLineBreak(c)) {
            return Position.LINE_START;
        }
        return c == m_format.delimiter() ? Position.FIELD_START : Position.UNQUOTED;
    }

    private boolean isBlank(final char c) {
        return c <= ' ' && !isLineBreak(c) && c != m_format.delimiter();
    }

    private static boolean isLineBreak(final char c) {
        return c == '\n' || c == '\r';
    }
}
