package org.dendromoe.engine.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.dendromoe.engine.model.MixtureModel;

/** Model files in memory: models with the same bytes are the same. */
public final class ModelBytes {

    private ModelBytes() {
    }

    /** @return what the model's file holds */
    public static byte[] of(final MixtureModel model) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        return out.toByteArray();
    }
}
