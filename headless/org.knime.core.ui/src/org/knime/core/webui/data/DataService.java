package org.knime.core.webui.data;

/** Gives data. */
public interface DataService {

    /** Says what gives data. */
    interface DataServiceBuilder {
    }
}
