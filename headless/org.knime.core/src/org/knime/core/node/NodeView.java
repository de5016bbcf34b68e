package org.knime.core.node;

/**
 * A Swing view; there are none here.
 *
 * @param <T> what it shows
 */
public abstract class NodeView<T extends NodeModel> extends AbstractNodeView<T> implements NodeModelWarningListener {

    NodeView() {
    }
}
