package org.knime.core.node;

import java.util.EventListener;

/** Is told of a node's warnings. */
public interface NodeModelWarningListener extends EventListener {
}
