package org.knime.node;

import org.dendromoe.standin.AddedPorts;
import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeModel;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.webui.node.dialog.NodeDialogFactory;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;

/** Makes a node that is described in code. */
public abstract class DefaultNodeFactory extends ConfigurableNodeFactory<NodeModel>
    implements NodeDialogFactory, NodeViewFactory<NodeModel> {

    private final DefaultNode m_node;

    /** @param node the description */
    protected DefaultNodeFactory(final DefaultNode node) {
        super(true);
        m_node = node;
    }

    @Override
    protected final NodeDescription createNodeDescription() {
        return m_node.description();
    }

    @Override
    protected final NodeModel createNodeModel(final NodeCreationConfiguration creationConfig) {
        return new DefaultNodeModel(m_node, creationConfig instanceof AddedPorts added ? added : AddedPorts.NONE);
    }

    @Override
    public final boolean hasNodeView() {
        return m_node.view() != null;
    }

    @Override
    public final NodeView createNodeView(final NodeModel nodeModel) {
        return new DefaultNodeView(m_node.view(), (PortObjectHolder)nodeModel);
    }
}
