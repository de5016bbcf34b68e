package org.dendromoe.engine.data;

import java.util.Map;

/** Finds the class indices of rows. */
final class ClassIndex {

    private final String m_target;

    private final Map<String, Integer> m_index;

    ClassIndex(final Schema schema) {
        m_target = schema.target();
        m_index = Encoder.index(schema.classes());
    }

    /**
     * @param row has a class
     * @throws InvalidTableException if it is not among those of the schema
     */
    int of(final Row row) {
        final Integer index = m_index.get(row.label());
        if (index == null) {
            throw new InvalidTableException("Row '" + row.name() + "': the class '" + row.label() + "' of column '"
                + m_target + "' is not a class of the model.");
        }
        return index;
    }
}
