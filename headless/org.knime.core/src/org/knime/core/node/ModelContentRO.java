package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;

/** A tree with the content of a model, for reading. */
public interface ModelContentRO extends ConfigRO {

    /** @return the part under the key */
    ModelContentRO getModelContent(String key) throws InvalidSettingsException;
}
