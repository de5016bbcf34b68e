package org.knime.node.parameters.updates;

import java.util.function.Supplier;

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

        /** @return gives the setting's value in the dialog; the state is computed again when the value changes */
        <T> Supplier<T> computeFromValueSupplier(Class<? extends ParameterReference<T>> id);
    }
}
