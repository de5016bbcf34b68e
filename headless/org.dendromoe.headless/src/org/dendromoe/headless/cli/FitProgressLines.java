package org.dendromoe.headless.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Supplier;

import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.TracePoint;

/** Writes a line about a fit every now and then. */
final class FitProgressLines implements FitMonitor {

    private static final long NANOSECONDS_BETWEEN_LINES = 2_000_000_000L;

    private final PrintWriter m_err;

    private final String m_number;

    private long m_lastLine = System.nanoTime();

    private FitProgressLines(final PrintWriter err, final String number) {
        m_err = err;
        m_number = number;
    }

    static FitProgressLines ofFit(final PrintWriter err) {
        return new FitProgressLines(err, "start %d");
    }

    static FitProgressLines ofSelection(final PrintWriter err) {
        return new FitProgressLines(err, "experts %d");
    }

    @Override
    public void afterPass(final TracePoint point, final double fraction) {
        say(fraction, () -> {
            final String phase = switch (point.start()) {
                case TracePoint.SEARCH -> "choosing lambda";
                case TracePoint.ESCAPE -> "escaping from an optimum";
                case TracePoint.MEMBER -> "members of the average";
                default -> String.format(Locale.ROOT, m_number, point.start());
            };
            return String.format(Locale.ROOT, "%s, pass %d: objective %.3f", phase, point.pass(), point.objective());
        });
    }

    /** Writes a line, unless the last one was written just before. */
    void say(final double fraction, final Supplier<String> what) {
        final long now = System.nanoTime();
        if (now - m_lastLine >= NANOSECONDS_BETWEEN_LINES) {
            m_lastLine = now;
            m_err.printf(Locale.ROOT, "%3.0f %%  %s%n", 100 * fraction, what.get());
        }
    }
}
