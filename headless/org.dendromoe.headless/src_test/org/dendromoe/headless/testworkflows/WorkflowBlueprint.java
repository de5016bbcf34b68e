package org.dendromoe.headless.testworkflows;

import java.util.ArrayList;
import java.util.List;

/** A workflow to be written: nodes, numbered from 1 in the order in which they are added, and connections. */
final class WorkflowBlueprint {

    /** Ports count from 1, nodes by their ids. */
    record Link(int source, int sourcePort, int destination, int destinationPort) {
    }

    private final String m_name;

    private final String m_description;

    private final List<NodeBlueprint> m_nodes = new ArrayList<>();

    private final List<Link> m_links = new ArrayList<>();

    /** @param description what the workflow shows, in plain text */
    WorkflowBlueprint(final String name, final String description) {
        m_name = name;
        m_description = description;
    }

    /** @return id of the node */
    int add(final NodeBlueprint node) {
        m_nodes.add(node);
        return m_nodes.size();
    }

    void connect(final int source, final int sourcePort, final int destination, final int destinationPort) {
        m_links.add(new Link(source, sourcePort, destination, destinationPort));
    }

    String name() {
        return m_name;
    }

    String description() {
        return m_description;
    }

    List<NodeBlueprint> nodes() {
        return m_nodes;
    }

    /** @return connections in KNIME's order: by their destination */
    List<Link> links() {
        return m_links;
    }
}
