package org.knime.core.webui.node.dialog.defaultdialog.util.updates;

/** A state that cannot be computed. */
public final class StateComputationFailureException extends Exception {

    private static final long serialVersionUID = 1L;

    StateComputationFailureException() {
    }
}
