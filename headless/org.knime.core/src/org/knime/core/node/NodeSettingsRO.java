package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;

/** A tree with the settings of a node, for reading. */
public interface NodeSettingsRO extends ConfigRO {

    /** @return the part under the key */
    NodeSettingsRO getNodeSettings(String key) throws InvalidSettingsException;
}
