package org.dendromoe.headless.csv;

import java.util.List;
import java.util.Set;

/**
 * Which columns of a table are features: the named ones, or all but the named ones and the target.
 *
 * @param names of columns
 * @param including whether the named columns are the features
 */
public record FeatureChoice(List<String> names, boolean including) {

    /** Every column but the target. */
    public static final FeatureChoice ALL = new FeatureChoice(List.of(), false);

    public FeatureChoice {
        names = List.copyOf(names);
    }

    /**
     * @return the names of the features in the order of the table
     * @throws CsvException if the table lacks a named column or the target, or the target is to be a feature
     */
    List<String> in(final CsvFile file, final String target) {
        try (CsvCursor cursor = file.open()) {
            cursor.indexOf(target);
            names.forEach(cursor::indexOf);
            final Set<String> named = Set.copyOf(names);
            if (including && named.contains(target)) {
                throw file.problem("The target column '" + target + "' cannot be a feature.");
            }
            return cursor.columns().stream()
                .filter(name -> named.contains(name) == including && !name.equals(target)).toList();
        }
    }
}
