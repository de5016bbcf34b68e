package org.knime.core.webui.node.dialog;

/** Makes the dialog of a node. */
public interface NodeDialogFactory {
}
