package org.knime.node.parameters.migration;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;

/** Follows paths of keys. */
final class ConfigPaths {

    private ConfigPaths() {
    }

    /** @return whether there is something at the end of the path */
    static boolean exists(final ConfigRO settings, final String... path) {
        ConfigRO current = settings;
        try {
            for (int i = 0; i < path.length - 1; i++) {
                current = current.getConfig(path[i]);
            }
        } catch (InvalidSettingsException e) { // NOSONAR the path ends early
            return false;
        }
        return path.length == 0 || current.containsKey(path[path.length - 1]);
    }
}
