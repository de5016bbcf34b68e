package org.dendromoe.engine.data;

/** The user's table cannot be used; the message names the column or the row and says what to do. */
public final class InvalidTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidTableException(final String message) {
        super(message);
    }
}
