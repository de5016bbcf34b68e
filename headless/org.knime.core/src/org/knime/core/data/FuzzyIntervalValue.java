package org.knime.core.data;

/** Marks cells that can be read as a fuzzy interval. */
public interface FuzzyIntervalValue extends DataValue {
}
