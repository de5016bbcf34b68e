package org.knime.core.webui.node.dialog.defaultdialog;

import org.knime.core.webui.node.dialog.NodeDialog;

/** A dialog that is made of annotations; there are none here. */
public final class DefaultNodeDialog implements NodeDialog {

    DefaultNodeDialog() {
    }
}
