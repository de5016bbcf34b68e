package org.dendromoe.headless.basenodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * Settings of the Scorer, under the keys of {@code org.knime.base.node.mine.scorer.accuracy}. Flow variables are not
 * made, so their prefix is not read.
 *
 * @param actual column with the true classes (rows of the confusion matrix)
 * @param predicted column with the predicted classes (columns of the confusion matrix)
 * @param reversed whether the classes come in reversed order
 * @param ignoreMissing whether rows with a missing class are left out with a warning, otherwise they are an error
 */
record ScorerSettings(String actual, String predicted, boolean reversed, boolean ignoreMissing) {

    private static final int INSERTION_ORDER = 0;

    private static final int UNSORTED = 3;

    static ScorerSettings load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final String actual = SavedSettings.text(settings, "first");
        final String predicted = SavedSettings.text(settings, "second");
        final int sorting = settings.getInt("sortingStrategy", INSERTION_ORDER);
        if (sorting != INSERTION_ORDER && sorting != UNSORTED) {
            throw new InvalidSettingsException("The setting \"sortingStrategy\" = " + sorting
                + " is not supported without KNIME: only the insertion order (0) and unsorted (3) are.");
        }
        // an unsorted list is not reversed either
        return new ScorerSettings(actual, predicted,
            sorting == INSERTION_ORDER && settings.getBoolean("sortingReversed", false),
            settings.getBoolean("ignore.missing.values", true));
    }
}
