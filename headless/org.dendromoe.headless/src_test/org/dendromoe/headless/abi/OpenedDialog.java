package org.dendromoe.headless.abi;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.StateProvider.StateProviderInitializer;
import org.knime.node.parameters.updates.ValueReference;

/** The dialog of a node, as far as settings look at the input and at each other. */
public final class OpenedDialog {

    private final NodeParametersInput m_input;

    private final Map<Class<?>, Object> m_values = new HashMap<>();

    /** Opens the dialog of a new node. */
    public OpenedDialog(final Class<? extends NodeParameters> parameters, final NodeParametersInput input)
        throws ReflectiveOperationException {
        m_input = input;
        final Object settings = settings(parameters, input);
        for (final Field field : parameters.getDeclaredFields()) {
            final ValueReference reference = field.getAnnotation(ValueReference.class);
            if (reference != null) {
                field.setAccessible(true);
                m_values.put(reference.value(), field.get(settings));
            }
        }
    }

    private static Object settings(final Class<?> parameters, final NodeParametersInput input)
        throws ReflectiveOperationException {
        for (final Constructor<?> constructor : parameters.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1) {
                return accessible(constructor).newInstance(input);
            }
        }
        return make(parameters);
    }

    private static <T> Constructor<T> accessible(final Constructor<T> constructor) {
        constructor.setAccessible(true);
        return constructor;
    }

    static <T> T make(final Class<T> type) throws ReflectiveOperationException {
        return accessible(type.getDeclaredConstructor()).newInstance();
    }

    /** Changes a setting. */
    public <T> void set(final Class<? extends ParameterReference<T>> setting, final T value) {
        m_values.put(setting, value);
    }

    /** @return what the dialog shows by a provider */
    public <S> S state(final Class<? extends StateProvider<? extends S>> type) throws ReflectiveOperationException {
        final StateProvider<? extends S> provider = make(type);
        provider.init(new StateProviderInitializer() {

            @Override
            public void computeBeforeOpenDialog() {
                // the dialog is open
            }

            @Override
            @SuppressWarnings("unchecked")
            public <T> Supplier<T> computeFromValueSupplier(final Class<? extends ParameterReference<T>> id) {
                if (!m_values.containsKey(id)) {
                    throw new NoSuchElementException(id + " is no setting of the dialog");
                }
                return () -> (T)m_values.get(id);
            }
        });
        return provider.computeState(m_input);
    }
}
