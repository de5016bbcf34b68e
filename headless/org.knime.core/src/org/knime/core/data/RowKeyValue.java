package org.knime.core.data;

/** What identifies a row. */
public interface RowKeyValue {

    /** @return the key as text */
    String getString();
}
