package org.dendromoe.engine.fit;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.TrainingTable;

/** The rows that λ, starts and merges are tried out on: all of a small table, a stratified sample of a large one. */
final class SearchRows {

    /** A class of a sample keeps as many rows, if it has them. */
    private static final int FEWEST_OF_CLASS = 10;

    private SearchRows() {
    }

    /** @return a table of about that many rows at most, each class with its share of them; the same for equal seeds */
    static TrainingTable of(final TrainingTable table, final int most, final long seed) {
        if (table.rows() <= most) {
            return table;
        }
        final long[] counts = table.classCounts();
        final long[] wanted = Arrays.stream(counts)
            .map(count -> Math.max(Math.min(FEWEST_OF_CLASS, count), count * most / table.rows())).toArray();
        final SplittableRandom random = new SplittableRandom(seed);
        final int[] sample = new int[(int)Arrays.stream(wanted).sum()];
        int taken = 0;
        for (int row = 0; row < table.rows(); row++) {
            // a row is taken with the chance that is left to its class (Fan, Muller and Rezucha 1962, JASA 57)
            final int label = table.label(row);
            if ((random.nextLong() >>> 1) % counts[label]-- < wanted[label]) {
                wanted[label]--;
                sample[taken++] = row;
            }
        }
        return table.rows(sample);
    }
}
