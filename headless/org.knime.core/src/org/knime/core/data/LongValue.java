package org.knime.core.data;

/** A cell that can be read as a 64-bit integer. */
public interface LongValue extends DataValue {

    /** @return the value */
    long getLongValue();
}
