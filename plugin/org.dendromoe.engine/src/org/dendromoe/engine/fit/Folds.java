package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.TrainingTable;

/**
 * Stratified folds of cross-validation: each class is dealt out evenly, a class with one row is never held out. Groups
 * of rows stay together.
 */
final class Folds {

    private Folds() {
    }

    /**
     * @return the rows that each fold holds out
     * @throws org.dendromoe.engine.data.InvalidTableException if no group of rows can be held out
     */
    static List<BitSet> of(final TrainingTable table, final int folds, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        if (table.groups().isPresent()) {
            return new GroupedFolds(table, table.groups().get()).deal(folds, random);
        }
        final List<BitSet> heldOut = new ArrayList<>();
        for (int f = 0; f < folds; f++) {
            heldOut.add(new BitSet(table.rows()));
        }
        final int[] order = shuffled(table.rows(), random);
        final long[] counts = table.classCounts();
        final int[] next = new int[counts.length];
        for (int m = 0; m < next.length; m++) {
            // classes begin with different folds, so that small ones do not all meet in the first
            next[m] = m % folds;
        }
        for (final int row : order) {
            final int label = table.label(row);
            if (counts[label] > 1) {
                heldOut.get(next[label]).set(row);
                next[label] = (next[label] + 1) % folds;
            }
        }
        return heldOut;
    }

    /** @return the numbers below size in random order */
    static int[] shuffled(final int size, final SplittableRandom random) {
        final int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            final int j = (int)((random.nextLong() >>> 1) % (i + 1));
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
