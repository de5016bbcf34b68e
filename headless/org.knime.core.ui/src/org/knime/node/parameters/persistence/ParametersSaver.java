package org.knime.node.parameters.persistence;

import org.knime.core.node.NodeSettingsWO;

/**
 * Writes a setting.
 *
 * @param <T> its type
 */
@FunctionalInterface
public interface ParametersSaver<T> {

    void save(T param, NodeSettingsWO nodeSettings);
}
