package org.knime.core.node.config;

import java.util.Iterator;

import javax.swing.tree.TreeNode;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;

/** A tree of settings, for reading. */
public interface ConfigRO extends ConfigBaseRO, TreeNode, Iterable<String> {

    /** @return the part under the key */
    Config getConfig(String key) throws InvalidSettingsException;

    @Override
    Iterator<String> iterator();
}
