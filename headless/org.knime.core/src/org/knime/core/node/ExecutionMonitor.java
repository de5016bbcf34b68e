package org.knime.core.node;

import java.util.function.Supplier;

/** Where a node reports progress and learns that it is canceled. */
public class ExecutionMonitor {

    private final NodeProgressMonitor m_progress;

    /** A monitor that nobody watches. */
    public ExecutionMonitor() {
        this(new ProgressMonitors.Root(() -> false, (progress, message) -> { }));
    }

    /** @param progress where reports go */
    public ExecutionMonitor(final NodeProgressMonitor progress) {
        m_progress = progress;
    }

    /** @throws CanceledExecutionException if the user wants the node to stop */
    public void checkCanceled() throws CanceledExecutionException {
        m_progress.checkCanceled();
    }

    /** @param progress between 0 and 1 */
    public void setProgress(final double progress) {
        m_progress.setProgress(progress);
    }

    /** @param progress between 0 and 1 */
    public void setProgress(final double progress, final String message) {
        setMessage(message);
        setProgress(progress);
    }

    /** @param progress between 0 and 1 */
    public void setProgress(final double progress, final Supplier<String> messageSupplier) {
        setProgress(progress, messageSupplier.get());
    }

    public void setMessage(final String message) {
        m_progress.setMessage(message);
    }

    /** @return the monitor of a part of the work that makes up the share (between 0 and 1) of the whole */
    public ExecutionMonitor createSubProgress(final double maxProg) {
        return new ExecutionMonitor(new ProgressMonitors.Part(m_progress, maxProg));
    }
}
