package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.dendromoe.engine.data.TrainingTable;

/**
 * An orthonormal basis of what the rows of a table span, and the rows' coordinates in it: X = Z Qᵀ. Gram–Schmidt in the
 * order of the rows, each made orthogonal twice, which leaves nothing but rounding (Giraud et al. 2005, Numer. Math.
 * 101); a row that the earlier ones span adds no direction. About 2 N r d multiplications for r directions.
 */
final class RowBasis {

    /** A row of which less than this share is left is spanned by those before it. */
    private static final double DEPENDENT = 1e-12;

    /** Rows that are made orthogonal to the finished directions together, and how many of them by one task. */
    private static final int BATCH = 32;

    private static final int TILE = 8;

    /** Directions that are read together. */
    private static final int GROUP = 4;

    private final Workers m_workers;

    private final List<double[]> m_directions = new ArrayList<>();

    private final double[][] m_coordinates;

    /** @param workers share the work out; the result does not depend on their number */
    RowBasis(final TrainingTable table, final Workers workers) {
        m_workers = workers;
        m_coordinates = new double[table.rows()][];
        for (int first = 0; first < table.rows(); first += BATCH) {
            add(table, first, Math.min(BATCH, table.rows() - first));
        }
    }

    private void add(final TrainingTable table, final int first, final int rows) {
        final int finished = m_directions.size();
        final double[][] x = new double[rows][];
        final double[][] z = new double[rows][finished + rows];
        final double[] norms = new double[rows];
        m_workers.run((rows + TILE - 1) / TILE, tile -> {
            final int end = Math.min(rows, (tile + 1) * TILE);
            for (int i = tile * TILE; i < end; i++) {
                x[i] = table.features(first + i);
                norms[i] = norm(x[i]);
            }
            for (int twice = 0; twice < 2; twice++) {
                for (int q = 0; q < finished; q += GROUP) {
                    m_workers.checkCancelled();
                    for (int i = tile * TILE; i < end; i++) {
                        reduce(x[i], z[i], q, Math.min(finished, q + GROUP));
                    }
                }
            }
        });
        for (int i = 0; i < rows; i++) {
            for (int twice = 0; twice < 2; twice++) {
                m_workers.checkCancelled();
                reduce(x[i], z[i], finished, m_directions.size());
            }
            final double left = norm(x[i]);
            if (left > DEPENDENT * norms[i]) {
                z[i][m_directions.size()] = left;
                for (int j = 0; j < x[i].length; j++) {
                    x[i][j] /= left;
                }
                m_directions.add(x[i]);
            }
            m_coordinates[first + i] = z[i];
        }
    }

    /** Takes the directions from one number up to another out of x and adds how much there was of them to z. */
    private void reduce(final double[] x, final double[] z, final int from, final int to) {
        int q = from;
        for (; q + GROUP <= to; q += GROUP) {
            reduce(x, z, q);
        }
        for (; q < to; q++) {
            final double[] a = m_directions.get(q);
            final double share = CurvaturePairs.dot(a, x);
            CurvaturePairs.addScaled(x, -share, a);
            z[q] += share;
        }
    }

    /** The same for four directions. */
    private void reduce(final double[] x, final double[] z, final int q) {
        final double[] a = m_directions.get(q);
        final double[] b = m_directions.get(q + 1);
        final double[] c = m_directions.get(q + 2);
        final double[] d = m_directions.get(q + 3);
        double ax = 0;
        double bx = 0;
        double cx = 0;
        double dx = 0;
        for (int j = 0; j < x.length; j++) {
            ax += a[j] * x[j];
            bx += b[j] * x[j];
            cx += c[j] * x[j];
            dx += d[j] * x[j];
        }
        for (int j = 0; j < x.length; j++) {
            x[j] -= (ax * a[j] + bx * b[j]) + (cx * c[j] + dx * d[j]);
        }
        z[q] += ax;
        z[q + 1] += bx;
        z[q + 2] += cx;
        z[q + 3] += dx;
    }

    private static double norm(final double[] x) {
        return Math.sqrt(CurvaturePairs.dot(x, x));
    }

    /** @return r directions of d numbers, orthonormal */
    double[][] directions() {
        return m_directions.toArray(double[][]::new);
    }

    /** @return for each row its r coordinates */
    double[][] coordinates() {
        return Stream.of(m_coordinates).map(z -> Arrays.copyOf(z, m_directions.size())).toArray(double[][]::new);
    }
}
