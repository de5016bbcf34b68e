package org.dendromoe.engine.incremental;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps the running held-out log-loss at evenly spaced points of each pass, and tells the monitor of it. */
final class HeldOutTrace {

    /** Points of one pass. */
    private static final long MOST_POINTS = 200;

    private final IncrementalMonitor m_monitor;

    private final long m_rowsOfPass;

    private final double m_before;

    private final double m_sharePerRow;

    private final List<HeldOutPoint> m_points = new ArrayList<>();

    private int m_pass;

    private long m_rows;

    /** Σ s and −Σ s log P of the rows since the last point */
    private final double[] m_recent = new double[2];

    /** Σ s and −Σ s log P of the rows of this pass */
    private final double[] m_all = new double[2];

    /**
     * @param rows number of rows of the table
     * @param passes number of passes that take what is left of the work
     * @param before share of the work that is done before
     */
    HeldOutTrace(final IncrementalMonitor monitor, final long rows, final int passes, final double before) {
        m_monitor = monitor;
        m_rowsOfPass = rows;
        m_before = before;
        m_sharePerRow = (1 - before) / passes / rows;
    }

    void startPass(final int pass) {
        m_pass = pass;
        m_rows = 0;
        Arrays.fill(m_all, 0);
        Arrays.fill(m_recent, 0);
    }

    /**
     * @param rows number of rows of a batch
     * @param weight Σ s of these rows
     * @param logLikelihood Σ s log P(y | x) of these rows, before they were learnt from
     */
    void add(final int rows, final double weight, final double logLikelihood) {
        final long mark = mark();
        m_rows += rows;
        m_recent[0] += weight;
        m_recent[1] -= logLikelihood;
        if (mark() > mark || m_rows == m_rowsOfPass) {
            m_all[0] += m_recent[0];
            m_all[1] += m_recent[1];
            final HeldOutPoint point =
                new HeldOutPoint(m_pass, m_rows, m_recent[1] / m_recent[0], m_all[1] / m_all[0]);
            Arrays.fill(m_recent, 0);
            m_points.add(point);
            m_monitor.afterRows(point, m_before + m_sharePerRow * ((m_pass - 1.0) * m_rowsOfPass + m_rows));
        }
    }

    private long mark() {
        return (long)((double)m_rows / m_rowsOfPass * MOST_POINTS);
    }

    List<HeldOutPoint> points() {
        return m_points;
    }
}
