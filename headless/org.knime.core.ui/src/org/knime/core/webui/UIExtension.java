package org.knime.core.webui;

/** Something that is shown in a browser. */
public interface UIExtension {
}
