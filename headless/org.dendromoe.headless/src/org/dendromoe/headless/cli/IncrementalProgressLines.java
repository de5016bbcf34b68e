package org.dendromoe.headless.cli;

import java.io.PrintWriter;
import java.util.Locale;

import org.dendromoe.engine.fit.TracePoint;
import org.dendromoe.engine.incremental.HeldOutPoint;
import org.dendromoe.engine.incremental.IncrementalMonitor;

/** Writes a line about an incremental fit every now and then. */
final class IncrementalProgressLines implements IncrementalMonitor {

    private final FitProgressLines m_progress;

    IncrementalProgressLines(final PrintWriter err) {
        m_progress = FitProgressLines.ofFit(err);
    }

    @Override
    public void afterPass(final TracePoint point, final double fraction) {
        m_progress.afterPass(point, fraction);
    }

    @Override
    public void afterRows(final HeldOutPoint point, final double fraction) {
        m_progress.say(fraction, () -> String.format(Locale.ROOT, "pass %d, %d rows: held-out log-loss %.4f",
            point.pass(), point.rows(), point.running()));
    }
}
