package org.knime.core.data.container;

/** A row does not fit into a table. */
public class DataContainerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DataContainerException(final String message) {
        super(message);
    }
}
