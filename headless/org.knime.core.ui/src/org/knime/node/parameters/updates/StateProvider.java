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

        /** @return gives the value of the setting, on whose changes the state is computed anew */
        <T> Supplier<T> computeFromValueSupplier(Class<? extends ParameterReference<T>> ref);

        /** @return gives the value of the setting */
        <T> Supplier<T> getValueSupplier(Class<? extends ParameterReference<T>> ref);

        /** @return gives another state, on whose changes this one is computed anew */
        <T> Supplier<T> computeFromProvidedState(Class<? extends StateProvider<T>> stateProviderClass);

        void computeBeforeOpenDialog();

        void computeAfterOpenDialog();
    }
}
