package org.knime.core.node.port;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;

/** Reads and writes settings as entries of zip streams. */
final class ZipModels {

    private ZipModels() {
    }

    /** Writes an entry; the stream stays open. */
    static void write(final ModelContent model, final String entry, final ZipOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry(entry));
        model.saveToXML(entry(out));
    }

    /** The present entry, which alone is finished when the stream is closed. */
    static OutputStream entry(final ZipOutputStream zip) {
        return new FilterOutputStream(zip) {

            @Override
            public void write(final byte[] bytes, final int offset, final int length) throws IOException {
                zip.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    /** Reads the next entry, which must have the name; the stream stays open. */
    static ModelContentRO read(final String entry, final ZipInputStream in) throws IOException {
        final ZipEntry next = in.getNextEntry();
        if (next == null || !entry.equals(next.getName())) {
            throw new IOException(
                "Expected zip entry " + entry + ", got " + (next == null ? "the end" : next.getName()));
        }
        final InputStream content = new FilterInputStream(in) {

            @Override
            public void close() throws IOException {
                ((ZipInputStream)in).closeEntry();
            }
        };
        return ModelContent.loadFromXML(content);
    }

    /** @return the settings of an object with the name of its class */
    static ModelContent describe(final String key, final Object described) {
        final ModelContent model = new ModelContent(key);
        model.addInt("version", 1);
        model.addString("class_name", described.getClass().getName());
        return model;
    }

    /** @return the name of the class in the settings of an object */
    static String className(final ModelContentRO model) throws IOException {
        try {
            return model.getString("class_name");
        } catch (InvalidSettingsException e) {
            throw new IOException("Unable to load settings", e);
        }
    }

    /** @return a new object made with the public constructor without arguments */
    static <T> T instantiate(final Class<T> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Failed to instantiate class \"" + type.getSimpleName()
                + "\" (failed to invoke no-arg constructor): " + e.getMessage(), e);
        }
    }
}
