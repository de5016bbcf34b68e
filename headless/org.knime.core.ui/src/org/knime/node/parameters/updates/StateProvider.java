package org.knime.node.parameters.updates;

import org.knime.node.parameters.NodeParametersInput;

/**
 * Computes something that the dialog shows.
 *
 * @param <S> its type
 */
public interface StateProvider<S> {

    /** Says when to compute. */
    void init(StateProviderInitializer initializer);

    S computeState(NodeParametersInput parametersInput);

    /** Takes what a state depends on. */
    interface StateProviderInitializer {

        void computeBeforeOpenDialog();
    }
}
