package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.Parameters;

/** A numbered climb that can be halted and taken up again; the progress hears of each step. */
public final class Climb {

    private final int m_number;

    private final Problem m_problem;

    private final Ascent m_ascent;

    private final FitProgress m_progress;

    private int m_reported;

    /**
     * @param number of the start, for the trace
     * @param start where the climb begins; evaluated here
     */
    public Climb(final int number, final Problem problem, final Parameters start, final FitProgress progress) {
        m_number = number;
        m_problem = problem;
        m_ascent = new Ascent(problem, start);
        m_progress = progress;
        report();
    }

    /** Goes on until the climb has made that many passes in all, has converged or cannot rise any more. */
    public void run(final int passLimit, final double tolerance) {
        while (m_ascent.passes() < passLimit && m_ascent.gradientNorm() > tolerance && m_ascent.step()) {
            report();
        }
    }

    private void report() {
        m_progress.add(m_ascent.passes() - m_reported,
            new TracePoint(m_number, m_ascent.passes(), m_ascent.objective(), m_ascent.gradientNorm()));
        m_reported = m_ascent.passes();
    }

    /** @return number of the start */
    public int number() {
        return m_number;
    }

    /** @return F where the climb is */
    public double objective() {
        return m_ascent.objective();
    }

    /** @return where the climb is; not to be changed */
    public Parameters parameters() {
        return m_ascent.parameters();
    }

    Problem problem() {
        return m_problem;
    }

    Ascent ascent() {
        return m_ascent;
    }
}
