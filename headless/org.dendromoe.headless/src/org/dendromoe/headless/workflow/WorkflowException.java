package org.dendromoe.headless.workflow;

/** A workflow cannot be loaded; the message says in one line what is wrong where. */
public final class WorkflowException extends Exception {

    private static final long serialVersionUID = 1L;

    WorkflowException(final String message) {
        super(OneLine.of(message));
    }

    WorkflowException(final String message, final Throwable cause) {
        super(OneLine.of(message), cause);
    }
}
