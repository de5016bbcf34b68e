package org.dendromoe.engine.fit;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The factorisation A = L Lᵀ of a positive definite matrix, and the solution of systems with it. L is made in panels of
 * columns, each of which is first freed of all that lies to its left, row by row (Golub and Van Loan 2013, Matrix
 * Computations, §4.2, left-looking); rows are shared out among threads, and every number is the same whoever makes it.
 */
final class Cholesky {

    /** Columns that are made together. */
    private static final int PANEL = 32;

    /** Rows of one task. */
    private static final int TILE = 32;

    /** Multiplications below which threads are not worth their waking up. */
    private static final long SMALL = 1L << 21;

    private final Workers m_workers;

    private final int m_size;

    /** rows of the lower triangle: of A, and column by column of L */
    private final double[][] m_rows;

    /**
     * @param rows row j holds the j + 1 numbers of the lower triangle; overwritten
     * @param workers share the work out; asked for cancellation all the while
     */
    Cholesky(final double[][] rows, final Workers workers) {
        m_rows = rows;
        m_size = rows.length;
        m_workers = workers;
    }

    /** @return whether all pivots are above a number; if not, the factor cannot be used */
    boolean factorise(final double leastPivot) {
        for (int panel = 0; panel < m_size; panel += PANEL) {
            final int first = panel;
            final int end = Math.min(m_size, first + PANEL);
            // the rows of the panel itself are needed by all below them
            for (int i = first; i < end; i++) {
                m_workers.checkCancelled();
                eliminate(i, first, i);
                final double pivot = m_rows[i][i] - product(m_rows[i], m_rows[i], 0, i);
                if (!(pivot > leastPivot)) {
                    return false;
                }
                m_rows[i][i] = Math.sqrt(pivot);
            }
            share(m_size - end, (long)(m_size - end) * first * PANEL, i -> eliminate(end + i, first, end));
        }
        return true;
    }

    /** Turns columns first to end of a row of A into those of L. */
    private void eliminate(final int i, final int first, final int end) {
        final double[] row = m_rows[i];
        int j = first;
        for (; j + 3 < end; j += 4) {
            subtractFour(row, j);
            for (int l = j; l < j + 4; l++) {
                row[l] = (row[l] - product(row, m_rows[l], j, l)) / m_rows[l][l];
            }
        }
        for (; j < end; j++) {
            row[j] = (row[j] - product(row, m_rows[j], 0, j)) / m_rows[j][j];
        }
    }

    /** Takes from four numbers of a row what lies to the left of the first of them. */
    private void subtractFour(final double[] row, final int j) {
        final double[] a = m_rows[j];
        final double[] b = m_rows[j + 1];
        final double[] c = m_rows[j + 2];
        final double[] d = m_rows[j + 3];
        double sa = 0;
        double sb = 0;
        double sc = 0;
        double sd = 0;
        for (int l = 0; l < j; l++) {
            final double x = row[l];
            sa += x * a[l];
            sb += x * b[l];
            sc += x * c[l];
            sd += x * d[l];
        }
        row[j] -= sa;
        row[j + 1] -= sb;
        row[j + 2] -= sc;
        row[j + 3] -= sd;
    }

    private static double product(final double[] a, final double[] b, final int from, final int to) {
        double s = 0;
        double t = 0;
        double u = 0;
        double v = 0;
        int l = from;
        for (; l + 3 < to; l += 4) {
            s += a[l] * b[l];
            t += a[l + 1] * b[l + 1];
            u += a[l + 2] * b[l + 2];
            v += a[l + 3] * b[l + 3];
        }
        for (; l < to; l++) {
            s += a[l] * b[l];
        }
        return (s + t) + (u + v);
    }

    private void share(final int items, final long multiplications, final IntConsumer item) {
        if (multiplications < SMALL) {
            m_workers.checkCancelled();
            IntStream.range(0, items).forEach(item);
        } else {
            m_workers.run((items + TILE - 1) / TILE,
                tile -> IntStream.range(tile * TILE, Math.min(items, (tile + 1) * TILE)).forEach(item));
        }
    }

    /**
     * Solves A x = b for several b.
     *
     * @param vectors each with as many numbers as A has rows, one after the other
     * @param first number of the first of them
     * @param count how many
     * @param solutions receives the x where the b are in vectors
     */
    void solve(final double[] vectors, final int first, final int count, final double[] solutions) {
        final long each = (long)m_size * m_size;
        if (count * each < SMALL) {
            m_workers.checkCancelled();
            IntStream.range(first, first + count).forEach(c -> solve(vectors, c, solutions));
        } else {
            m_workers.run(count, c -> solve(vectors, first + c, solutions));
        }
    }

    private void solve(final double[] vectors, final int number, final double[] solutions) {
        final int at = number * m_size;
        final double[] x = new double[m_size];
        System.arraycopy(vectors, at, x, 0, m_size);
        for (int i = 0; i < m_size; i++) {
            final double[] row = m_rows[i];
            x[i] = (x[i] - product(row, x, 0, i)) / row[i];
        }
        for (int i = m_size - 1; i >= 0; i--) {
            final double[] row = m_rows[i];
            final double value = x[i] / row[i];
            x[i] = value;
            for (int l = 0; l < i; l++) {
                x[l] -= value * row[l];
            }
        }
        System.arraycopy(x, 0, solutions, at, m_size);
    }
}
