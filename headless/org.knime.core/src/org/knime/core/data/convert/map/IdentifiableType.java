package org.knime.core.data.convert.map;

/** Marks types that have an identifier. */
public interface IdentifiableType {
}
