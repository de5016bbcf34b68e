package org.knime.core.node;

/** Where a node reports progress and learns that it is canceled. */
public interface NodeProgressMonitor {

    void checkCanceled() throws CanceledExecutionException;

    /** @param progress between 0 and 1 */
    void setProgress(double progress);

    void setMessage(String message);

    /** @return between 0 and 1, null if nothing was reported */
    Double getProgress();

    String getMessage();
}
