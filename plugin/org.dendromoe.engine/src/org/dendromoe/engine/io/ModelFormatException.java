package org.dendromoe.engine.io;

import java.io.IOException;

/** A model or dendrogram file cannot be read; the message says what is wrong with it. */
public final class ModelFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    public ModelFormatException(final String message) {
        super(message);
    }
}
