package org.dendromoe.headless.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.dendromoe.headless.node.ExecutableNode;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** One run through all nodes of a workflow. */
final class WorkflowRun {

    private final WorkflowGraph m_graph;

    private final WorkflowListener m_listener;

    private final Map<Integer, NodeResult> m_results = new LinkedHashMap<>();

    WorkflowRun(final WorkflowGraph graph, final WorkflowListener listener) {
        m_graph = graph;
        m_listener = listener;
    }

    List<NodeResult> execute() {
        for (LoadedNode node : m_graph.order()) {
            final NodeResult result = result(node);
            m_results.put(node.info().id(), result);
            m_listener.ended(result);
        }
        return List.copyOf(m_results.values());
    }

    private NodeResult result(final LoadedNode node) {
        final Optional<NodeInfo> missing = missingPredecessor(node);
        if (missing.isPresent()) {
            return NodeResult.without(node.info(), NodeState.NOT_EXECUTED, missing.get() + " did not execute.");
        }
        if (m_listener.isCancelled()) {
            return cancelled(node);
        }
        m_listener.started(node.info());
        try {
            return execute(node);
        } catch (CanceledExecutionException | CancellationException e) { // NOSONAR cancelled is a result
            return cancelled(node);
        } catch (Exception e) { // NOSONAR whatever a node ends with is its result
            return NodeResult.without(node.info(), NodeState.FAILED, message(e));
        }
    }

    private NodeResult execute(final LoadedNode node) throws Exception { // NOSONAR as nodes do
        final ExecutableNode executable = node.executable();
        final PortObject[] inputs = inputs(node);
        executable.configure(specs(inputs));
        final Optional<String> configureWarning = executable.warning();
        final PortObject[] outputs = executable.execute(inputs, context(node.info()));
        return new NodeResult(node.info(), NodeState.EXECUTED, List.of(outputs),
            executable.warning().or(() -> configureWarning), Optional.empty(), executable.viewData());
    }

    private ExecutionContext context(final NodeInfo node) {
        return HeadlessExecution.createContext(m_listener::isCancelled,
            (fraction, message) -> m_listener.progress(node, fraction == null ? 0 : fraction, message));
    }

    private PortObject[] inputs(final LoadedNode node) {
        final PortObject[] inputs = new PortObject[node.executable().inputTypes().size()];
        for (Connection connection : m_graph.incoming(node)) {
            if (!connection.isOrderOnly()) {
                inputs[connection.destinationPort() - 1] =
                    m_results.get(connection.source()).outputs().get(connection.sourcePort() - 1);
            }
        }
        return inputs;
    }

    private static PortObjectSpec[] specs(final PortObject[] inputs) {
        final PortObjectSpec[] specs = new PortObjectSpec[inputs.length];
        for (int i = 0; i < specs.length; i++) {
            specs[i] = inputs[i] == null ? null : inputs[i].getSpec();
        }
        return specs;
    }

    private Optional<NodeInfo> missingPredecessor(final LoadedNode node) {
        return m_graph.incoming(node).stream().map(connection -> m_results.get(connection.source()))
            .filter(result -> !result.isExecuted()).map(NodeResult::node).findFirst();
    }

    private static NodeResult cancelled(final LoadedNode node) {
        return NodeResult.without(node.info(), NodeState.CANCELLED, "The execution was cancelled.");
    }

    private static String message(final Exception exception) {
        final String message = exception.getMessage();
        return message == null || message.isBlank() ? exception.getClass().getSimpleName() : OneLine.of(message);
    }
}
