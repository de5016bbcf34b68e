package org.knime.core.node.util;

import java.util.Locale;

import org.knime.core.node.InvalidSettingsException;

/** Checks that throw with a message. */
public final class CheckUtils {

    private CheckUtils() {
    }

    /** @throws InvalidSettingsException with the message unless the condition holds */
    public static void checkSetting(final boolean predicate, final String template, final Object... templateArgs)
        throws InvalidSettingsException {
        if (!predicate) {
            throw new InvalidSettingsException(String.format(Locale.US, template, templateArgs));
        }
    }

    /**
     * @return the value
     * @throws InvalidSettingsException with the message if it is null
     */
    public static <T> T checkSettingNotNull(final T toCheck, final String template, final Object... templateArgs)
        throws InvalidSettingsException {
        checkSetting(toCheck != null, template, templateArgs);
        return toCheck;
    }

    /** @throws IllegalArgumentException with the message unless the condition holds */
    public static void checkArgument(final boolean predicate, final String template, final Object... templateArgs) {
        if (!predicate) {
            throw new IllegalArgumentException(String.format(Locale.US, template, templateArgs));
        }
    }

    /**
     * @return the value
     * @throws IllegalArgumentException if it is null
     */
    public static <T> T checkArgumentNotNull(final T toCheck) {
        checkArgument(toCheck != null, "Argument must not be null");
        return toCheck;
    }
}
