package org.dendromoe.engine.data;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** A column of the user's table that a model reads. */
public sealed interface Column {

    /** @return the name of the column in the user's table */
    String name();

    /** A column of finite numbers. */
    record Numeric(String name) implements Column {
        public Numeric {
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * A column of categories, dummy-coded: every category but the first has an indicator feature of its own.
     *
     * @param categories the distinct categories of the training rows, in a fixed order; the first is the reference
     * @throws IllegalArgumentException if two of them are the same
     */
    record Nominal(String name, List<String> categories) implements Column {
        public Nominal {
            Objects.requireNonNull(name, "name");
            categories = List.copyOf(categories);
            if (new HashSet<>(categories).size() < categories.size()) {
                throw new IllegalArgumentException("Column '" + name + "' has a category twice.");
            }
        }
    }
}
