package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.Parameters;

/** A numbered climb that can be halted and taken up again; the progress hears of each step. */
public final class Climb {

    private final int m_number;

    private final Problem m_problem;

    private final Parameters m_start;

    private final FitProgress m_progress;

    /** {@code null} before the start is evaluated */
    private Steps m_ascent;

    /** what the progress is not to hear yet; {@code null} if it hears everything at once */
    private FitProgress m_held;

    private int m_reported;

    /**
     * @param number of the start, for the trace
     * @param start where the climb begins; evaluated when the climb sets out or is asked about
     */
    public Climb(final int number, final Problem problem, final Parameters start, final FitProgress progress) {
        m_number = number;
        m_problem = problem;
        m_start = start;
        m_progress = progress;
    }

    /** Goes on until the climb has made that many passes in all, has converged or cannot rise any more. */
    public void run(final int passLimit, final double tolerance) {
        final Steps ascent = ascent();
        while (!ascent.hasConverged(tolerance) && ascent.passes() < passLimit && ascent.step()) {
            report();
        }
    }

    /** From now on the progress hears of no step: the climb takes place beside others. */
    void hold() {
        m_held = new FitProgress(FitMonitor.NONE);
    }

    /** Tells the progress of all steps since {@link #hold()}, and from now on of each step at once. */
    void release() {
        m_progress.join(m_held);
        m_held = null;
    }

    /** Gives back memory that is only needed to go on, if it is much. */
    public void rest() {
        ascent().rest();
    }

    /** @return a climb with the same number that begins where this one is, on another problem */
    Climb on(final Problem problem) {
        return new Climb(m_number, problem, parameters(), m_progress);
    }

    private void report() {
        (m_held == null ? m_progress : m_held).add(m_ascent.passes() - m_reported,
            new TracePoint(m_number, m_ascent.passes(), m_ascent.objective(), m_ascent.gradientNorm()));
        m_reported = m_ascent.passes();
    }

    /** @return number of the start */
    public int number() {
        return m_number;
    }

    /** @return F where the climb is */
    public double objective() {
        return ascent().objective();
    }

    /** @return where the climb is; not to be changed */
    public Parameters parameters() {
        return ascent().parameters();
    }

    Problem problem() {
        return m_problem;
    }

    /** @return passes so far, 0 if the start has not been evaluated */
    int passes() {
        return m_reported;
    }

    /** @return K */
    int experts() {
        return m_start.experts();
    }

    Steps ascent() {
        if (m_ascent == null) {
            m_ascent = m_problem.ascent(m_start);
            report();
        }
        return m_ascent;
    }
}
