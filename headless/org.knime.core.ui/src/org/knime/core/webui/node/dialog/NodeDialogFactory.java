package org.knime.core.webui.node.dialog;

/** Makes the dialog of a node. */
public interface NodeDialogFactory {

    /** @return whether there is a dialog */
    default boolean hasNodeDialog() {
        return true;
    }

    /** @return the dialog */
    NodeDialog createNodeDialog();
}
