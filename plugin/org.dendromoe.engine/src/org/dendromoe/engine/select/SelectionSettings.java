package org.dendromoe.engine.select;

import java.util.OptionalInt;

import org.dendromoe.engine.model.FitSettings;

/**
 * @param criterion what the recommended number of experts is chosen by, and so which of the two trees is cut
 * @param experts the number of experts if it is fixed by the user, empty for the recommended one
 * @param threads number of threads; the result does not depend on it
 */
public record SelectionSettings(Criterion criterion, OptionalInt experts, int threads) {

    /** The settings that a selection has unless it is told otherwise. */
    public static final SelectionSettings DEFAULT =
        new SelectionSettings(Criterion.HQC, OptionalInt.empty(), FitSettings.DEFAULT.threads());
}
