package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.List;

/** Keeps the trace of a fit or a selection and tells the monitor of it. */
public final class FitProgress {

    /** After each pass this share of what is left of the current phase is taken to be done. */
    private static final double APPROACH = 0.03;

    private final FitMonitor m_monitor;

    private final List<TracePoint> m_trace = new ArrayList<>();

    private double m_fraction;

    private double m_goal;

    /** done before the work whose shares are given now */
    private double m_before;

    /** done after that work */
    private double m_end = 1;

    private boolean m_traced = true;

    private int m_passes;

    /** @param monitor is told of every step */
    public FitProgress(final FitMonitor monitor) {
        m_monitor = monitor;
    }

    /** @param goal share of the work that will be done when the phase that begins has ended */
    public void expect(final double goal) {
        m_goal = m_before + goal * (m_end - m_before);
    }

    /** From now on shares are those of what is left to do. */
    void startOver() {
        m_before = m_fraction;
        m_end = 1;
    }

    /** @param share of what is left to do that comes after the phases to be expected next */
    void reserve(final double share) {
        m_end = 1 - share * (1 - m_before);
    }

    /** @param traced whether the steps from now on belong into the trace */
    public void trace(final boolean traced) {
        m_traced = traced;
    }

    /** @param passes how many passes over the rows the step took */
    void add(final int passes, final TracePoint point) {
        m_passes += passes;
        m_fraction += APPROACH * (m_goal - m_fraction);
        if (m_traced) {
            m_trace.add(point);
        }
        m_monitor.afterPass(point, m_fraction);
    }

    /** @param strand all that was told to it is told here, as if it were now */
    void join(final FitProgress strand) {
        strand.trace().forEach(point -> add(0, point));
        m_passes += strand.passes();
    }

    /** @return passes over the rows of all climbs */
    public int passes() {
        return m_passes;
    }

    /** @return the points of all climbs that belong into the trace, in the order they were made */
    public List<TracePoint> trace() {
        return m_trace;
    }
}
