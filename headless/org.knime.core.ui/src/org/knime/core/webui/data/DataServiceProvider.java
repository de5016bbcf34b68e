package org.knime.core.webui.data;

/** Gives data to what is shown in a browser. */
public interface DataServiceProvider {
}
