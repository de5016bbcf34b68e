package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** A tree with the settings of a node, for writing. */
public interface NodeSettingsWO extends ConfigWO {

    /** @return a new part under the key */
    NodeSettingsWO addNodeSettings(String key);
}
