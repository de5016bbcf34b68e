package org.dendromoe.headless.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

import org.dendromoe.headless.workflow.NodeInfo;
import org.dendromoe.headless.workflow.NodeResult;
import org.dendromoe.headless.workflow.WorkflowListener;

/** Writes a line for each node of a workflow that has been executed, and lines about long work every now and then. */
final class RunProgress implements WorkflowListener {

    private static final long NANOSECONDS_BETWEEN_LINES = 2_000_000_000L;

    private final PrintWriter m_err;

    private final List<NodeInfo> m_nodes;

    private long m_start;

    private long m_lastLine;

    RunProgress(final PrintWriter err, final List<NodeInfo> nodes) {
        m_err = err;
        m_nodes = nodes;
    }

    @Override
    public synchronized void started(final NodeInfo node) {
        m_start = System.nanoTime();
        m_lastLine = m_start;
    }

    @Override
    public synchronized void progress(final NodeInfo node, final double fraction, final String message) {
        final long now = System.nanoTime();
        if (now - m_lastLine >= NANOSECONDS_BETWEEN_LINES) {
            m_lastLine = now;
            line(node, String.format(Locale.ROOT, "%.0f %%%s", 100 * fraction, message == null ? "" : "  " + message));
        }
    }

    @Override
    public synchronized void ended(final NodeResult result) {
        line(result.node(), switch (result.state()) {
            case EXECUTED -> String.format(Locale.ROOT, "done in %.1f s", (System.nanoTime() - m_start) * 1e-9);
            case FAILED -> "failed";
            case CANCELLED -> "cancelled";
            case NOT_EXECUTED -> "not executed";
        });
        result.warning().ifPresent(warning -> m_err.println("      warning: " + warning));
    }

    private void line(final NodeInfo node, final String text) {
        m_err.printf("[%d/%d] %s: %s%n", m_nodes.indexOf(node) + 1, m_nodes.size(), node, text);
    }
}
