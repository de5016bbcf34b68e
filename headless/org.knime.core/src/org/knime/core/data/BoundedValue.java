package org.knime.core.data;

/** Marks cells whose values have a lower and an upper bound. */
public interface BoundedValue extends DataValue {
}
