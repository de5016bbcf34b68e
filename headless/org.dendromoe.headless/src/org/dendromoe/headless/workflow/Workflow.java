package org.dendromoe.headless.workflow;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.util.HeadlessFiles;

/**
 * A workflow in KNIME's format on disk, loaded and ready to be executed without KNIME: nodes of the DendroMoE plug-in
 * and the nodes of KNIME that {@code basenodes} stands in for.
 */
public final class Workflow implements Closeable {

    private final WorkflowFolder m_folder;

    private final WorkflowGraph m_graph;

    private Workflow(final WorkflowFolder folder, final WorkflowGraph graph) {
        m_folder = folder;
        m_graph = graph;
    }

    /**
     * Reads nodes, settings and connections; nothing is executed.
     *
     * @param folderOrArchive folder that holds workflow.knime, or .knwf archive of such a folder
     * @throws WorkflowException if files are missing or damaged, a node is not known, a setting is wrong or the
     *             connections are impossible
     */
    public static Workflow load(final Path folderOrArchive) throws WorkflowException {
        final WorkflowFolder folder = WorkflowFolder.open(folderOrArchive);
        try {
            final WorkflowFile file = WorkflowFile.read(folder);
            final List<LoadedNode> nodes = new ArrayList<>();
            for (WorkflowFile.Entry entry : file.nodes()) {
                nodes.add(LoadedNode.load(entry, folder));
            }
            return new Workflow(folder, WorkflowGraph.of(nodes, file.connections()));
        } catch (WorkflowException | RuntimeException e) {
            try {
                folder.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    /** @return name of the workflow's folder */
    public String name() {
        return m_folder.name();
    }

    /** @return the nodes in the order of their execution */
    public List<NodeInfo> nodes() {
        return m_graph.order().stream().map(LoadedNode::info).toList();
    }

    /**
     * Executes all nodes, each after those that it depends on. A node that fails does not end the run: only the nodes
     * behind it are left out. Nodes that write files write into the workflow's folder alone.
     *
     * @return one result per node, in the order of {@link #nodes()}
     */
    public List<NodeResult> execute(final WorkflowListener listener) {
        return HeadlessFiles.inWorkflow(m_folder.writable(), () -> new WorkflowRun(m_graph, listener).execute());
    }

    @Override
    public void close() throws IOException {
        m_folder.close();
    }
}
