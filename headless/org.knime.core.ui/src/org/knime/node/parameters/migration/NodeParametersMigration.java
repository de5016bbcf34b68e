package org.knime.node.parameters.migration;

import java.util.List;

/**
 * Knows what older versions wrote.
 *
 * @param <T> the type of the setting
 */
public interface NodeParametersMigration<T> {

    /** @return the ways to read it; the first one that fits is taken */
    List<ConfigMigration<T>> getConfigMigrations();
}
