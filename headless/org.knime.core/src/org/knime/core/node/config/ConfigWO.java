package org.knime.core.node.config;

import org.knime.core.node.config.base.ConfigBaseWO;

/** A tree of settings, for writing. */
public interface ConfigWO extends ConfigBaseWO {

    /** @return a new part under the key */
    Config addConfig(String key);
}
