package org.knime.node.parameters.widget;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.knime.node.parameters.updates.StateProvider;

/** Shows an optional setting with a box to tick. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface OptionalWidget {

    Class<? extends DefaultValueProvider<?>> defaultProvider();

    /**
     * Gives the value that the dialog shows when the user ticks the box.
     *
     * @param <T> its type
     */
    interface DefaultValueProvider<T> extends StateProvider<T> {

        @Override
        default void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
        }
    }
}
