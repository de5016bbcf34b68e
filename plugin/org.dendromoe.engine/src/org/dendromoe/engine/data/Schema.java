package org.dendromoe.engine.data;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a model needs to know of the user's table.
 *
 * @param target name of the column that is predicted
 * @param classes the M distinct classes in a fixed order; empty while they are not known yet, and where the target is
 *            numeric
 * @param columns the columns that the model reads, in the order of the coefficients
 */
public record Schema(String target, List<String> classes, List<Column> columns) {

    /** @throws IllegalArgumentException if a class or a column is there twice or the target is among the columns */
    public Schema {
        Objects.requireNonNull(target, "target");
        classes = List.copyOf(classes);
        columns = List.copyOf(columns);
        requireDistinct(classes, "class");
        final Set<String> names = requireDistinct(columns.stream().map(Column::name).toList(), "column");
        if (names.contains(target)) {
            throw new IllegalArgumentException("The target column '" + target + "' is also a feature column.");
        }
    }

    private static Set<String> requireDistinct(final List<String> names, final String what) {
        final Set<String> seen = new HashSet<>();
        for (final String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("The " + what + " '" + name + "' is there twice.");
            }
        }
        return seen;
    }
}
