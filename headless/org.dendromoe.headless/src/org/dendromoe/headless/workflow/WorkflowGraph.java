package org.dendromoe.headless.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.knime.core.node.port.PortType;

/** Nodes and what connects them: no cycle, no port twice, only ports that fit. */
final class WorkflowGraph {

    private final List<LoadedNode> m_order;

    private final Map<Integer, List<Connection>> m_incoming;

    private WorkflowGraph(final List<LoadedNode> order, final Map<Integer, List<Connection>> incoming) {
        m_order = order;
        m_incoming = incoming;
    }

    /** @throws WorkflowException if a connection is impossible or an input port that must be connected is not */
    static WorkflowGraph of(final List<LoadedNode> nodes, final List<Connection> connections)
        throws WorkflowException {
        final Map<Integer, LoadedNode> byId = new LinkedHashMap<>();
        for (LoadedNode node : nodes) {
            if (byId.put(node.info().id(), node) != null) {
                throw new WorkflowException("There are two nodes with the id " + node.info().id() + ".");
            }
        }
        final Map<Integer, List<Connection>> incoming = new HashMap<>();
        for (Connection connection : connections) {
            check(connection, byId);
            incoming.computeIfAbsent(connection.destination(), id -> new ArrayList<>()).add(connection);
        }
        for (LoadedNode node : nodes) {
            checkInputs(node, incoming.getOrDefault(node.info().id(), List.of()));
        }
        return new WorkflowGraph(order(byId, incoming), incoming);
    }

    /** @return every node after all nodes that it depends on */
    List<LoadedNode> order() {
        return m_order;
    }

    /** @return connections that end at a node */
    List<Connection> incoming(final LoadedNode node) {
        return m_incoming.getOrDefault(node.info().id(), List.of());
    }

    private static void check(final Connection connection, final Map<Integer, LoadedNode> nodes)
        throws WorkflowException {
        final LoadedNode source = node(connection.source(), nodes);
        final LoadedNode destination = node(connection.destination(), nodes);
        final List<PortType> outputs = source.executable().outputTypes();
        final List<PortType> inputs = destination.executable().inputTypes();
        if (connection.sourcePort() < 0 || connection.sourcePort() > outputs.size()) {
            throw new WorkflowException(source.info() + " has no output port " + connection.sourcePort() + ".");
        }
        if (connection.destinationPort() < 0 || connection.destinationPort() > inputs.size()) {
            throw new WorkflowException(
                destination.info() + " has no input port " + connection.destinationPort() + ".");
        }
        if (connection.isOrderOnly()) {
            return;
        }
        final PortType input = inputs.get(connection.destinationPort() - 1);
        if (connection.sourcePort() == Connection.FLOW_VARIABLES
            || !input.isSuperTypeOf(outputs.get(connection.sourcePort() - 1))) {
            throw new WorkflowException("Output port " + connection.sourcePort() + " of " + source.info()
                + " does not fit input port " + connection.destinationPort() + " of " + destination.info() + " ("
                + input.getName() + ").");
        }
    }

    private static LoadedNode node(final int id, final Map<Integer, LoadedNode> nodes) throws WorkflowException {
        final LoadedNode node = nodes.get(id);
        if (node == null) {
            throw new WorkflowException("A connection names node " + id + ", which does not exist.");
        }
        return node;
    }

    private static void checkInputs(final LoadedNode node, final List<Connection> incoming) throws WorkflowException {
        final Set<Integer> connected = new HashSet<>();
        for (Connection connection : incoming) {
            if (!connected.add(connection.destinationPort()) && !connection.isOrderOnly()) {
                throw new WorkflowException("Two connections end at input port " + connection.destinationPort() + " of "
                    + node.info() + ".");
            }
        }
        final List<PortType> inputs = node.executable().inputTypes();
        for (int port = 1; port <= inputs.size(); port++) {
            if (!connected.contains(port) && !inputs.get(port - 1).isOptional()) {
                throw new WorkflowException("Nothing is connected to input port " + port + " of " + node.info() + ".");
            }
        }
    }

    /** Takes, again and again, the first node of the file whose predecessors have all been taken. */
    private static List<LoadedNode> order(final Map<Integer, LoadedNode> nodes,
        final Map<Integer, List<Connection>> incoming) throws WorkflowException {
        final Map<Integer, LoadedNode> left = new LinkedHashMap<>(nodes);
        final List<LoadedNode> order = new ArrayList<>();
        while (!left.isEmpty()) {
            final LoadedNode next = left.values().stream()
                .filter(node -> incoming.getOrDefault(node.info().id(), List.of()).stream()
                    .noneMatch(connection -> left.containsKey(connection.source())))
                .findFirst()
                .orElseThrow(() -> new WorkflowException("The connections form a cycle, which "
                    + left.values().iterator().next().info() + " is in or behind."));
            left.remove(next.info().id());
            order.add(next);
        }
        return order;
    }
}
