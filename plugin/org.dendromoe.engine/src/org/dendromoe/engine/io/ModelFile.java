package org.dendromoe.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.dendromoe.engine.model.MixtureModel;

/** The model file: one JSON object, UTF-8, version 1; the same bytes on disk and inside KNIME port objects. */
public final class ModelFile {

    private ModelFile() {
    }

    /** @param out is flushed, not closed */
    public static void write(final MixtureModel model, final OutputStream out) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * @param in is not closed
     * @throws ModelFormatException if the bytes are no model file of a known version, or are damaged
     */
    public static MixtureModel read(final InputStream in) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }
}
