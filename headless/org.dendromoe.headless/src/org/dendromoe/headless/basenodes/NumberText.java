package org.dendromoe.headless.basenodes;

import java.util.regex.Pattern;

import org.dendromoe.headless.basenodes.CsvReaderSettings.Numbers;

/** Rewrites numbers with the separators of a file as Java writes them. */
final class NumberText {

    private NumberText() {
    }

    /** @throws NumberFormatException if thousands separators are at wrong places */
    static String integer(final String text, final Numbers numbers) {
        return ungrouped(text, numbers, "");
    }

    /** @throws NumberFormatException if thousands separators are at wrong places or the decimal separator is another */
    static String decimal(final String text, final Numbers numbers) {
        final char separator = numbers.decimalSeparator();
        final String fraction = "(?:" + Pattern.quote(String.valueOf(separator)) + "\\d*)?(?:[eE][+-]?\\d+)?[fFdD]?";
        final String ungrouped = ungrouped(text, numbers, fraction);
        if (separator == '.') {
            return ungrouped;
        }
        if (ungrouped.indexOf('.') >= 0) {
            throw new NumberFormatException("The decimal separator is " + separator + ".");
        }
        return ungrouped.replace(separator, '.');
    }

    private static String ungrouped(final String text, final Numbers numbers, final String fraction) {
        if (numbers.thousandsSeparator() == 0) {
            return text;
        }
        final String separator = String.valueOf(numbers.thousandsSeparator());
        if (!text.matches("[+-]?\\d{0,3}(?:" + Pattern.quote(separator) + "\\d{3})*" + fraction)) {
            throw new NumberFormatException("The thousands separators are not where they belong.");
        }
        return text.replace(separator, "");
    }
}
