package org.dendromoe.engine.fit;

import org.dendromoe.engine.data.TrainingTable;

/**
 * Arithmetic on lines of {@link TrainingTable#BLOCK} numbers, in the one form of loop of which every compiler makes
 * vector instructions.
 */
final class Lines {

    private static final int B = TrainingTable.BLOCK;

    private Lines() {
    }

    static void add(final double[] to, final double[] added) {
        for (int i = 0; i < B; i++) {
            to[i] += added[i];
        }
    }

    static void subtract(final double[] from, final double[] subtracted) {
        for (int i = 0; i < B; i++) {
            from[i] -= subtracted[i];
        }
    }

    static void multiply(final double[] line, final double[] factor) {
        for (int i = 0; i < B; i++) {
            line[i] *= factor[i];
        }
    }

    /** Writes the products to a third line. */
    static void multiply(final double[] a, final double[] b, final double[] out) {
        for (int i = 0; i < B; i++) {
            out[i] = a[i] * b[i];
        }
    }

    /** Takes the reciprocal of each number. */
    static void invert(final double[] line) {
        for (int i = 0; i < B; i++) {
            line[i] = 1 / line[i];
        }
    }

    /** Replaces each number by the other line's where that is larger. */
    static void raise(final double[] line, final double[] other) {
        for (int i = 0; i < B; i++) {
            line[i] = Math.max(line[i], other[i]);
        }
    }
}
