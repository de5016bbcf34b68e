package org.knime.core.node;

import java.util.Optional;

import org.knime.core.node.NodeFactory.NodeType;

/** What users read about a node. */
public abstract class NodeDescription {

    public NodeDescription() {
    }

    public abstract String getNodeName();

    public abstract NodeType getType();

    public abstract String getInportName(int index);

    public abstract String getInportDescription(int index);

    public abstract String getOutportName(int index);

    public abstract String getOutportDescription(int index);

    /** @return one sentence */
    public Optional<String> getShortDescription() {
        return Optional.empty();
    }

    /** @return the full description in HTML */
    public Optional<String> getIntro() {
        return Optional.empty();
    }

    /** @return what the node is found by besides its name */
    public String[] getKeywords() {
        return new String[0];
    }
}
