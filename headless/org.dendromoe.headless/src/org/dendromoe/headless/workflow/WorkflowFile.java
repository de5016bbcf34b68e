package org.dendromoe.headless.workflow;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * Content of {@code workflow.knime}.
 *
 * @param nodes in the order of the file
 */
record WorkflowFile(List<Entry> nodes, List<Connection> connections) {

    /** @param settingsFile path of the node's settings, relative to the workflow */
    record Entry(int id, String settingsFile) {
    }

    private static final int MOST_NODES = 10_000;

    private static final int MOST_CONNECTIONS = 100_000;

    private static final String NATIVE_NODE = "NativeNode";

    static WorkflowFile read(final WorkflowFolder folder) throws WorkflowException {
        final NodeSettingsRO root = folder.settings(WorkflowFolder.WORKFLOW_FILE);
        try {
            return new WorkflowFile(nodes(root.getNodeSettings("nodes")),
                connections(root.getNodeSettings("connections")));
        } catch (InvalidSettingsException e) {
            throw new WorkflowException(WorkflowFolder.WORKFLOW_FILE + ": " + e.getMessage(), e);
        }
    }

    private static List<Entry> nodes(final NodeSettingsRO nodes) throws InvalidSettingsException {
        checkCount(nodes, MOST_NODES, "nodes");
        final List<Entry> entries = new ArrayList<>();
        for (String key : nodes.keySet()) {
            final NodeSettingsRO node = nodes.getNodeSettings(key);
            final int id = node.getInt("id");
            final String type = node.getString("node_type");
            if (!NATIVE_NODE.equals(type)) {
                throw new InvalidSettingsException("Node " + id + " is of the type " + type
                    + ": metanodes and components are not supported without KNIME.");
            }
            final String settingsFile = node.getString("node_settings_file");
            if (settingsFile == null) {
                throw new InvalidSettingsException("Node " + id + " has no settings file.");
            }
            entries.add(new Entry(id, settingsFile));
        }
        return entries;
    }

    private static List<Connection> connections(final NodeSettingsRO connections) throws InvalidSettingsException {
        checkCount(connections, MOST_CONNECTIONS, "connections");
        final List<Connection> list = new ArrayList<>();
        for (String key : connections.keySet()) {
            final NodeSettingsRO connection = connections.getNodeSettings(key);
            list.add(new Connection(connection.getInt("sourceID"), connection.getInt("sourcePort"),
                connection.getInt("destID"), connection.getInt("destPort")));
        }
        return list;
    }

    private static void checkCount(final NodeSettingsRO children, final int most, final String what)
        throws InvalidSettingsException {
        if (children.keySet().size() > most) {
            throw new InvalidSettingsException("There are more than " + most + " " + what + ".");
        }
    }
}
