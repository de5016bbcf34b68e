package org.knime.node.parameters.widget.choices.util;

/** Knows which input port a table is at. */
public interface InputTableIndexHolder {

    default int getInputTableIndex() {
        return 0;
    }
}
