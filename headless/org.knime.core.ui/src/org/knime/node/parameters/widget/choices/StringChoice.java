package org.knime.node.parameters.widget.choices;

/** A text that can be chosen: what is saved and what is shown. */
public record StringChoice(String id, String text) {

    /** @return a choice that is saved as it is shown */
    public static StringChoice fromId(final String id) {
        return new StringChoice(id, id);
    }
}
