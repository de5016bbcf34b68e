package org.knime.core.data.container;

/** Two rows of a table have the same key. */
final class DuplicateKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DuplicateKeyException(final String message) {
        super(message);
    }
}
