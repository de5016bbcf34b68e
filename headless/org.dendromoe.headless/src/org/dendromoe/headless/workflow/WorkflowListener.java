package org.dendromoe.headless.workflow;

/** Watches the run of a workflow, in the thread that runs it unless said otherwise. */
public interface WorkflowListener {

    /** Watches nothing and never cancels. */
    WorkflowListener NONE = new WorkflowListener() { };

    /** The node begins to execute. */
    default void started(final NodeInfo node) {
    }

    /**
     * Called from any thread.
     *
     * @param fraction of the node's work that is done, 0 to 1
     * @param message what the node is doing; null if it does not say
     */
    default void progress(final NodeInfo node, final double fraction, final String message) {
    }

    /** The node is done, or is not going to be executed. */
    default void ended(final NodeResult result) {
    }

    /**
     * Asked often, from any thread.
     *
     * @return whether the run should end
     */
    default boolean isCancelled() {
        return false;
    }
}
