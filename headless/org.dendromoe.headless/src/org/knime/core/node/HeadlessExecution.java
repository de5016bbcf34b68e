package org.knime.core.node;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Makes the contexts in which nodes are executed without KNIME. */
public final class HeadlessExecution {

    private HeadlessExecution() {
    }

    /** @return a context that nobody watches */
    public static ExecutionContext createContext() {
        return createContext(() -> false, (progress, message) -> { });
    }

    /**
     * @param canceled whether the node should stop
     * @param listener told of the progress, between 0 and 1 or null if unknown, and the message whenever one changes
     * @return a context that makes tables, reports progress and cancels
     */
    public static ExecutionContext createContext(final BooleanSupplier canceled,
        final BiConsumer<Double, String> listener) {
        return new ExecutionContext(new ProgressMonitors.Root(canceled, listener));
    }
}
