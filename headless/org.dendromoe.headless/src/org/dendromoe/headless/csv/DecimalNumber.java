package org.dendromoe.headless.csv;

import com.fasterxml.jackson.core.io.NumberInput;

/** Numbers in decimal notation with a point, such as {@code -1.5e-3}. */
final class DecimalNumber {

    /** With digits and these characters alone, parsers of Java's numbers accept decimal notation and nothing else. */
    private static final String SIGNS = ".-+eE";

    private DecimalNumber() {
    }

    /** @return the nearest double (an infinite one beyond the range), or NaN if the text is not a number */
    static double parse(final String text) {
        for (int i = 0; i < text.length(); i++) {
            final char character = text.charAt(i);
            if ((character < '0' || character > '9') && SIGNS.indexOf(character) < 0) {
                return Double.NaN;
            }
        }
        try {
            return NumberInput.parseDouble(text, true);
        } catch (final NumberFormatException ex) {
            return Double.NaN;
        }
    }
}
