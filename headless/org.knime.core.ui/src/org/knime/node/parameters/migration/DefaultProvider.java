package org.knime.node.parameters.migration;

import java.util.List;

/**
 * Gives the value of a setting where a file has none.
 *
 * @param <T> the type of the setting
 */
@FunctionalInterface
public interface DefaultProvider<T> extends NodeParametersMigration<T> {

    T getDefault();

    @Override
    default List<ConfigMigration<T>> getConfigMigrations() {
        return List.of(ConfigMigration.builder(settings -> getDefault()).build());
    }
}
