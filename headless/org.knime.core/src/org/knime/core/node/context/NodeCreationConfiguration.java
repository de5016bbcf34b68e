package org.knime.core.node.context;

/** How a node with configurable ports is made. */
public class NodeCreationConfiguration {

    NodeCreationConfiguration() {
    }
}
