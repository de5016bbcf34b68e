package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** A tree with the content of a model, for writing. */
public interface ModelContentWO extends ConfigWO {

    /** @return a new part under the key */
    ModelContentWO addModelContent(String key);
}
