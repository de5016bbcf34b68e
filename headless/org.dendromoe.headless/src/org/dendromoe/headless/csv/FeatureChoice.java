package org.dendromoe.headless.csv;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of a table are features: the named ones, or all but the named ones, the target and the group.
 *
 * @param names of columns
 * @param including whether the named columns are the features
 */
public record FeatureChoice(List<String> names, boolean including) {

    /** Every column but target and group. */
    public static final FeatureChoice ALL = new FeatureChoice(List.of(), false);

    public FeatureChoice {
        names = List.copyOf(names);
    }

    /**
     * @return the names of the features in the order of the table
     * @throws CsvException if the table lacks a named column or the target, or target or group are to be features or the
     *             same
     */
    List<String> in(final CsvFile file, final String target, final Optional<String> group) {
        try (CsvCursor cursor = file.open()) {
            cursor.indexOf(target);
            group.ifPresent(cursor::indexOf);
            names.forEach(cursor::indexOf);
            final Set<String> named = Set.copyOf(names);
            if (including && named.contains(target)) {
                throw file.problem("The target column '" + target + "' cannot be a feature.");
            }
            if (including && group.filter(named::contains).isPresent()) {
                throw file.problem("The group column '" + group.get() + "' cannot be a feature.");
            }
            if (group.filter(target::equals).isPresent()) {
                throw file.problem("The group column '" + target + "' is also the target column.");
            }
            return cursor.columns().stream()
                .filter(name -> named.contains(name) == including && !name.equals(target)
                    && group.filter(name::equals).isEmpty()).toList();
        }
    }
}
