package org.dendromoe.engine.data;

import java.util.Optional;

/**
 * How a sample of the rows of a long table is drawn.
 *
 * @param rows most rows, at least 1; classes that it has next to none of add a few
 * @param numbers most numbers that these rows may hold together; they are fewer where they have many features
 * @param group name of the column with the group of each row ({@link Row#group()}), if the sample is to keep it
 * @param seed of the random numbers
 */
public record SampleSettings(int rows, long numbers, Optional<String> group, long seed) {

    /** @throws IllegalArgumentException if the sample would have no row */
    public SampleSettings {
        if (rows < 1 || numbers < 1) {
            throw new IllegalArgumentException("A sample must have at least one row.");
        }
    }

    /** @return most rows of that many features */
    int rows(final int features) {
        return (int)Math.max(1, Math.min(rows, numbers / Math.max(1, features)));
    }
}
