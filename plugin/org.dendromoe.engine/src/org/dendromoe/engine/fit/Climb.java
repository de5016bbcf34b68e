package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.Parameters;

/** The climb of one numbered start, which can be halted and taken up again. */
final class Climb {

    private final int m_start;

    private final Ascent m_ascent;

    private final FitProgress m_progress;

    private int m_reported;

    Climb(final int start, final Ascent ascent, final FitProgress progress) {
        m_start = start;
        m_ascent = ascent;
        m_progress = progress;
        report();
    }

    /** Goes on until the climb has made that many passes in all, has converged or cannot rise any more. */
    void run(final int passLimit, final double tolerance) {
        while (m_ascent.passes() < passLimit && m_ascent.gradientNorm() > tolerance && m_ascent.step()) {
            report();
        }
    }

    private void report() {
        m_progress.add(m_ascent.passes() - m_reported,
            new TracePoint(m_start, m_ascent.passes(), m_ascent.objective(), m_ascent.gradientNorm()));
        m_reported = m_ascent.passes();
    }

    int start() {
        return m_start;
    }

    double objective() {
        return m_ascent.objective();
    }

    Parameters parameters() {
        return m_ascent.parameters();
    }

    Ascent ascent() {
        return m_ascent;
    }
}
