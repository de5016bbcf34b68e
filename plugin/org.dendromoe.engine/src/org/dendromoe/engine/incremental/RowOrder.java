package org.dendromoe.engine.incremental;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Notices tables that are sorted by class, or nearly so: consecutive parts have other shares of the classes. */
final class RowOrder {

    /** A larger mean distance between the shares in a part and in the table is no chance and does harm. */
    private static final double LARGEST_DISTANCE = 0.1;

    private final List<long[]> m_counts = new ArrayList<>();

    /** @param counts rows of each class in the next part of the table */
    void add(final long[] counts) {
        m_counts.add(counts);
    }

    /** @return whether the classes of the parts differ by more than chance and a tenth of the rows */
    boolean isSorted() {
        final double[] all = new double[m_counts.get(0).length];
        double rows = 0;
        for (final long[] part : m_counts) {
            for (int m = 0; m < all.length; m++) {
                all[m] += part[m];
                rows += part[m];
            }
        }
        double distance = 0;
        double chance = 0;
        for (final long[] part : m_counts) {
            final double size = Arrays.stream(part).sum();
            for (int m = 0; m < all.length; m++) {
                final double share = all[m] / rows;
                // total variation; the standard deviation of a share among that many rows is √(share / size) at most
                distance += Math.abs(part[m] / size - share) / 2 * size / rows;
                chance += Math.sqrt(share / size) / 2 * size / rows;
            }
        }
        return distance > LARGEST_DISTANCE + chance;
    }
}
