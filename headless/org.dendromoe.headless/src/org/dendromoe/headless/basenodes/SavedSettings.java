package org.dendromoe.headless.basenodes;

import java.util.Arrays;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/** Reads saved settings that must have a value. */
final class SavedSettings {

    private SavedSettings() {
    }

    /** @throws InvalidSettingsException if there is no text under the key, or a null text */
    static String text(final NodeSettingsRO settings, final String key) throws InvalidSettingsException {
        final String text = settings.getString(key);
        if (text == null) {
            throw new InvalidSettingsException("The setting \"" + key + "\" is empty.");
        }
        return text;
    }

    /** @throws InvalidSettingsException if the text under the key is not the name of a constant */
    static <E extends Enum<E>> E choice(final NodeSettingsRO settings, final String key, final Class<E> type)
        throws InvalidSettingsException {
        final String name = text(settings, key);
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst()
            .orElseThrow(() -> new InvalidSettingsException(
                "Unknown value \"" + name + "\" of the setting \"" + key + "\"."));
    }
}
