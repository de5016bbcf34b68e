package org.dendromoe.nodes.incremental;

import java.util.Locale;

import org.dendromoe.engine.fit.TracePoint;
import org.dendromoe.engine.incremental.HeldOutPoint;
import org.dendromoe.engine.incremental.IncrementalMonitor;
import org.dendromoe.nodes.execution.ExecutionFitMonitor;
import org.knime.core.node.ExecutionMonitor;

/** Shows an incremental fit as a node's progress, and the user's cancellation to the fit. */
final class ExecutionIncrementalMonitor implements IncrementalMonitor {

    private final ExecutionMonitor m_exec;

    private final ExecutionFitMonitor m_start;

    ExecutionIncrementalMonitor(final ExecutionMonitor exec) {
        m_exec = exec;
        m_start = ExecutionFitMonitor.ofFit(exec);
    }

    @Override
    public void afterPass(final TracePoint point, final double fraction) {
        m_start.afterPass(point, fraction);
    }

    @Override
    public void afterRows(final HeldOutPoint point, final double fraction) {
        m_exec.setProgress(fraction, () -> String.format(Locale.ROOT, "Pass %d, row %d: held-out log-loss %.4f",
            point.pass(), point.rows(), point.running()));
    }

    @Override
    public boolean isCancelled() {
        return m_start.isCancelled();
    }
}
