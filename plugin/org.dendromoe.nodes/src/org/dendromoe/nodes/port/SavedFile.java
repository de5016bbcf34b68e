package org.dendromoe.nodes.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;

/**
 * A port object saved as one zip entry, which has the bytes of the engine's file.
 *
 * @param what the port object is called in messages
 * @param entry name of the zip entry
 */
record SavedFile(String what, String entry) {

    /** Writes a file of the engine. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** Reads a file of the engine. */
    @FunctionalInterface
    interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    /** @throws CanceledExecutionException if the user cancels */
    void write(final PortObjectZipOutputStream out, final ExecutionMonitor exec, final Writer writer)
        throws IOException, CanceledExecutionException {
        out.putNextEntry(new ZipEntry(entry));
        try {
            writer.write(CancellableStreams.of(out, exec));
        } catch (final CancellationException e) { // NOSONAR KNIME's exception takes no cause
            throw new CanceledExecutionException();
        }
        out.closeEntry();
    }

    /**
     * @throws IOException if the entry is missing or damaged; the message says so
     * @throws CanceledExecutionException if the user cancels
     */
    <T> T read(final PortObjectZipInputStream in, final ExecutionMonitor exec, final Reader<T> reader)
        throws IOException, CanceledExecutionException {
        final ZipEntry found = in.getNextEntry();
        if (found == null || !entry.equals(found.getName())) {
            throw damaged("its entry " + entry + " is missing.", null);
        }
        try {
            return reader.read(CancellableStreams.of(in, exec));
        } catch (final CancellationException e) { // NOSONAR KNIME's exception takes no cause
            throw new CanceledExecutionException();
        } catch (final IOException e) {
            throw damaged(e.getMessage(), e);
        }
    }

    IOException damaged(final String why, final IOException cause) {
        return new IOException("The saved " + what + " is damaged: " + why, cause);
    }
}
