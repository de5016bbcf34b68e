package org.knime.node.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.persistence.Persistable;

/** The settings of a node. */
public interface NodeParameters extends Persistable, WidgetGroup {

    /** @throws InvalidSettingsException if a value or a combination of values is not allowed */
    default void validate() throws InvalidSettingsException {
        // everything is allowed
    }
}
