package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes;

/** How a filter selects. */
public enum TypedStringFilterMode {
    MANUAL, REGEX, WILDCARD, TYPE
}
