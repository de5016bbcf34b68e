package org.knime.core.data;

/** A cell that can be read as a complex number. */
public interface ComplexNumberValue extends DataValue {
}
