package org.dendromoe.headless.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.port.PortObjectSpec;

/**
 * As soon as a workflow is opened, its nodes are configured, the Predictor before the Learner has run. The classes are
 * not known then, as a CSV file has no domains, and so the Scorer has to wait.
 */
class ConfigureBeforeExecutionTest {

    @ParameterizedTest
    @ValueSource(strings = {"ppi-hpylori", "mice-protein", "learner-options", "predictor-options", "selector-options",
        "dendrogram-options"})
    void allNodesAreConfiguredWithoutWarning(final String name) throws Exception {
        final Map<Integer, PortObjectSpec[]> specs = new HashMap<>();
        try (WorkflowFolder folder = WorkflowFolder.open(Path.of("..", "..", "test-workflows", name))) {
            final WorkflowGraph graph = graph(folder);
            for (LoadedNode node : graph.order()) {
                final PortObjectSpec[] inputs = new PortObjectSpec[node.executable().inputTypes().size()];
                for (Connection connection : graph.incoming(node)) {
                    inputs[connection.destinationPort() - 1] =
                        specs.get(connection.source())[connection.sourcePort() - 1];
                }
                if (Arrays.asList(inputs).contains(null)) {
                    assertEquals("Scorer", node.info().name());
                    continue;
                }
                specs.put(node.info().id(), node.executable().configure(inputs));
                assertEquals(Optional.empty(), node.executable().warning(), node.info().toString());
            }
        }
    }

    private static WorkflowGraph graph(final WorkflowFolder folder) throws WorkflowException {
        final WorkflowFile file = WorkflowFile.read(folder);
        final List<LoadedNode> nodes = new ArrayList<>();
        for (WorkflowFile.Entry entry : file.nodes()) {
            nodes.add(LoadedNode.load(entry, folder));
        }
        return WorkflowGraph.of(nodes, file.connections());
    }
}
