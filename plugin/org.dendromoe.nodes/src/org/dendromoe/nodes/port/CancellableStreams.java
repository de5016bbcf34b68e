package org.dendromoe.nodes.port;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** Streams that ask at every piece whether the user has cancelled, and then throw a {@link CancellationException}. */
final class CancellableStreams {

    private CancellableStreams() {
    }

    static OutputStream of(final OutputStream stream, final ExecutionMonitor exec) {
        return new FilterOutputStream(stream) {
            @Override
            public void write(final byte[] bytes, final int offset, final int length) throws IOException {
                check(exec);
                stream.write(bytes, offset, length);
            }
        };
    }

    static InputStream of(final InputStream stream, final ExecutionMonitor exec) {
        return new FilterInputStream(stream) {
            @Override
            public int read(final byte[] bytes, final int offset, final int length) throws IOException {
                check(exec);
                return stream.read(bytes, offset, length);
            }
        };
    }

    private static void check(final ExecutionMonitor exec) {
        try {
            exec.checkCanceled();
        } catch (final CanceledExecutionException e) { // NOSONAR a stream may not throw it
            throw new CancellationException();
        }
    }
}
