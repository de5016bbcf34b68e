package org.knime.node.parameters.widget.choices;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataType;

/** A text with a type that can be chosen: what is saved and what is shown. */
public record TypedStringChoice(String id, String text, PossibleTypeValue type) {

    /** The type of a text that can be chosen: what is saved and what is shown. */
    public record PossibleTypeValue(String id, String text) {
    }

    /** @return a column as a choice */
    public static TypedStringChoice fromColSpec(final DataColumnSpec colSpec) {
        final DataType type = colSpec.getType();
        return new TypedStringChoice(colSpec.getName(), colSpec.getName(),
            new PossibleTypeValue(type.getPreferredValueClass().getName(), type.getName()));
    }
}
