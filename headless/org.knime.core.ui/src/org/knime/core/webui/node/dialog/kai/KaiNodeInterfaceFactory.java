package org.knime.core.webui.node.dialog.kai;

/** Marks nodes that KNIME's assistant can set up. */
public interface KaiNodeInterfaceFactory {
}
