package org.dendromoe.nodes.execution;

import java.util.Locale;

import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.TracePoint;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** Shows the passes of a fit as a node's progress, and the user's cancellation to the fit. */
public final class ExecutionFitMonitor implements FitMonitor {

    private final ExecutionMonitor m_exec;

    private final String m_number;

    private ExecutionFitMonitor(final ExecutionMonitor exec, final String number) {
        m_exec = exec;
        m_number = number;
    }

    /** @param exec of the node, or its share for the fit */
    public static ExecutionFitMonitor ofFit(final ExecutionMonitor exec) {
        return new ExecutionFitMonitor(exec, "Start %d");
    }

    /** @param exec of the node, or its share for the selection */
    public static ExecutionFitMonitor ofSelection(final ExecutionMonitor exec) {
        return new ExecutionFitMonitor(exec, "Experts %d");
    }

    @Override
    public void afterPass(final TracePoint point, final double fraction) {
        m_exec.setProgress(fraction, () -> {
            final String phase = switch (point.start()) {
                case TracePoint.SEARCH -> "Choosing lambda";
                case TracePoint.ESCAPE -> "Escaping from an optimum";
                case TracePoint.MEMBER -> "Members of the average";
                default -> String.format(Locale.ROOT, m_number, point.start());
            };
            return String.format(Locale.ROOT, "%s, pass %d: penalised log-likelihood %.6g", phase, point.pass(),
                point.objective());
        });
    }

    @Override
    public boolean isCancelled() {
        try {
            m_exec.checkCanceled();
            return false;
        } catch (final CanceledExecutionException e) { // NOSONAR the engine throws its own exception
            return true;
        }
    }
}
