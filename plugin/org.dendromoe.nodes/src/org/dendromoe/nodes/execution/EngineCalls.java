package org.dendromoe.nodes.execution;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.dendromoe.engine.data.InvalidTableException;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;

/** Calls of the engine from a node: the engine's exceptions become KNIME's, with the same message. */
public final class EngineCalls {

    private EngineCalls() {
    }

    /**
     * Work of the engine inside a node's execute.
     *
     * @param <T> the result
     */
    @FunctionalInterface
    public interface Task<T> {

        T call() throws CanceledExecutionException;
    }

    /**
     * Calls the engine from a node's configure.
     *
     * @throws InvalidSettingsException if the table or a setting cannot be used
     */
    public static <T> T configure(final Supplier<T> task) throws InvalidSettingsException {
        try {
            return task.get();
        } catch (final InvalidTableException | IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /**
     * Calls the engine from a node's execute.
     *
     * @param resolutions what the user can do if the table or a setting cannot be used
     * @throws CanceledExecutionException if the user cancels
     * @throws KNIMEException if the table or a setting cannot be used
     */
    public static <T> T execute(final Task<T> task, final String... resolutions)
        throws CanceledExecutionException, KNIMEException {
        try {
            return task.call();
        } catch (final CancellationException e) { // NOSONAR KNIME's exception takes no cause
            throw new CanceledExecutionException();
        } catch (final InvalidTableException | IllegalArgumentException e) {
            throw KNIMEException.of(Message.fromSummaryWithResolution(e.getMessage(), resolutions), e);
        }
    }
}
