package org.knime.core.data;

/** What a cell can be read as; the sub-interfaces have the access methods. */
public interface DataValue {
}
