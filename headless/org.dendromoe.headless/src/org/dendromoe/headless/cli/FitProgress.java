package org.dendromoe.headless.cli;

import java.io.PrintWriter;
import java.util.Locale;

import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.TracePoint;

/** Writes a line about a fit every now and then. */
final class FitProgress implements FitMonitor {

    private static final long NANOSECONDS_BETWEEN_LINES = 2_000_000_000L;

    private final PrintWriter m_err;

    private final String m_number;

    private long m_lastLine = System.nanoTime();

    private FitProgress(final PrintWriter err, final String number) {
        m_err = err;
        m_number = number;
    }

    static FitProgress ofFit(final PrintWriter err) {
        return new FitProgress(err, "start %d");
    }

    static FitProgress ofSelection(final PrintWriter err) {
        return new FitProgress(err, "experts %d");
    }

    @Override
    public void afterPass(final TracePoint point, final double fraction) {
        final long now = System.nanoTime();
        if (now - m_lastLine >= NANOSECONDS_BETWEEN_LINES) {
            m_lastLine = now;
            final String phase = switch (point.start()) {
                case TracePoint.SEARCH -> "choosing lambda";
                case TracePoint.MEMBER -> "members of the average";
                default -> String.format(Locale.ROOT, m_number, point.start());
            };
            m_err.printf(Locale.ROOT, "%3.0f %%  %s, pass %d: objective %.3f%n", 100 * fraction, phase, point.pass(),
                point.objective());
        }
    }
}
