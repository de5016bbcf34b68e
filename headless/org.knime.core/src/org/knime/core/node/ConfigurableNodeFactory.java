package org.knime.core.node;

import org.knime.core.node.context.NodeCreationConfiguration;

/**
 * Makes nodes whose ports depend on how they were added to the workflow.
 *
 * @param <T> their model
 */
public abstract class ConfigurableNodeFactory<T extends NodeModel> extends NodeFactory<T> {

    /** @param lazyInitialization whether the description is asked for only when it is needed */
    protected ConfigurableNodeFactory(final boolean lazyInitialization) {
        super(lazyInitialization);
    }

    @Override
    public T createNodeModel() {
        throw new UnsupportedOperationException("Nodes with configurable ports are made with a configuration.");
    }

    @Override
    protected abstract T createNodeModel(NodeCreationConfiguration creationConfig);
}
