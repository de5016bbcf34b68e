package org.dendromoe.headless.workflow;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails when more bytes come than are allowed. */
final class LimitedInputStream extends FilterInputStream {

    private final long m_limit;

    private long m_count;

    LimitedInputStream(final InputStream stream, final long limit) {
        super(stream);
        m_limit = limit;
    }

    @Override
    public int read() throws IOException {
        final int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(final byte[] buffer, final int offset, final int length) throws IOException {
        final int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(final long bytes) throws IOException {
        final long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(final long bytes) throws IOException {
        m_count += bytes;
        if (m_count > m_limit) {
            throw new IOException("The file is larger than the " + m_limit + " bytes that are allowed.");
        }
    }
}
