package org.knime.core.data;

/** Marks cells whose values are categories: such columns carry their possible values in the domain. */
public interface NominalValue extends DataValue {
}
