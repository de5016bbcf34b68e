package org.knime.core.node;

import java.util.function.Supplier;

/** Where a node reports progress and learns that it is canceled. */
public interface NodeProgressMonitor {

    void checkCanceled() throws CanceledExecutionException;

    /** @param progress between 0 and 1 */
    void setProgress(double progress);

    void setMessage(String message);

    /** @param message asked for only when shown */
    default void setMessage(final Supplier<String> message) {
        setMessage(message.get());
    }

    /** @return between 0 and 1, null if nothing was reported */
    Double getProgress();

    String getMessage();
}
