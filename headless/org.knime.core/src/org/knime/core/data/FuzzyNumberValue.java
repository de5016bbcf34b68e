package org.knime.core.data;

/** Marks cells that can be read as a fuzzy number. */
public interface FuzzyNumberValue extends DataValue {
}
