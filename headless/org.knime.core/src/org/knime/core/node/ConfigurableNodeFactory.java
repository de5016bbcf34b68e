package org.knime.core.node;

import java.util.Optional;

import org.knime.core.node.context.NodeCreationConfiguration;

/**
 * Makes nodes whose ports depend on how they were added to the workflow.
 *
 * @param <T> their model
 */
public abstract class ConfigurableNodeFactory<T extends NodeModel> extends NodeFactory<T> {

    /** Which ports there can be. */
    protected static final class PortsConfigurationBuilder {

        PortsConfigurationBuilder() {
        }
    }

    /** @param lazyInitialization whether the description is asked for only when it is needed */
    protected ConfigurableNodeFactory(final boolean lazyInitialization) {
        super(lazyInitialization);
    }

    @Override
    public T createNodeModel() {
        throw new UnsupportedOperationException("Method invocation not supported by ConfigurableNodeFactory");
    }

    @Override
    protected NodeDialogPane createNodeDialogPane() {
        throw new UnsupportedOperationException("Method invocation not supported by ConfigurableNodeFactory");
    }

    /** @return the ports that can be added, none if all ports are fixed */
    protected abstract Optional<PortsConfigurationBuilder> createPortsConfigBuilder();

    @Override
    protected abstract T createNodeModel(NodeCreationConfiguration creationConfig);

    /** @return a Swing dialog */
    protected abstract NodeDialogPane createNodeDialogPane(NodeCreationConfiguration creationConfig);
}
