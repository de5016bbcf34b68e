package org.knime.node.parameters;

/** Marks classes whose fields have widgets in a dialog. */
public interface WidgetGroup {
}
