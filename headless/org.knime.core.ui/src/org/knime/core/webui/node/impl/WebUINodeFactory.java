package org.knime.core.webui.node.impl;

import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.webui.node.dialog.NodeDialogFactory;
import org.knime.core.webui.node.dialog.kai.KaiNodeInterfaceFactory;

/**
 * Makes a node that is described in code.
 *
 * @param <M> its model
 */
public abstract class WebUINodeFactory<M extends NodeModel> extends NodeFactory<M>
    implements NodeDialogFactory, KaiNodeInterfaceFactory {

    private final WebUINodeConfiguration m_configuration;

    /** @param configuration the description */
    protected WebUINodeFactory(final WebUINodeConfiguration configuration) {
        super(true);
        m_configuration = configuration;
    }

    @Override
    protected final NodeDescription createNodeDescription() {
        return m_configuration.description();
    }
}
