package org.knime.core.node;

import org.knime.core.internal.MessageAwareException;

/** The user has canceled the execution. */
public class CanceledExecutionException extends Exception implements MessageAwareException {

    private static final long serialVersionUID = 1L;

    public CanceledExecutionException() {
    }

    public CanceledExecutionException(final String s) {
        super(s);
    }
}
