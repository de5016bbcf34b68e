package org.knime.core.node;

import org.knime.core.node.context.NodeCreationConfiguration;

/**
 * Makes all that belongs to a node.
 *
 * @param <T> its model
 */
public abstract class NodeFactory<T extends NodeModel> {

    /** What a node does, which is also the colour that it has. */
    public enum NodeType {
        Source, Sink, Learner, Predictor, Manipulator, Visualizer, Widget, Meta, LoopStart, LoopEnd, ScopeStart,
        ScopeEnd, QuickForm, Configuration, Other, Missing, Unknown, Subnode, VirtualIn, VirtualOut, Container
    }

    /** @param lazyInitialization whether the description is asked for only when it is needed, as it always is here */
    protected NodeFactory(final boolean lazyInitialization) {
    }

    NodeDescription description() {
        return createNodeDescription();
    }

    /** @return what users read about the node */
    protected NodeDescription createNodeDescription() {
        throw new UnsupportedOperationException("Descriptions in XML files are not read here.");
    }

    /** @return a new model */
    public abstract T createNodeModel();

    /** @return a new model; only nodes with configurable ports look at the argument */
    protected T createNodeModel(final NodeCreationConfiguration creationConfig) {
        return createNodeModel();
    }

    /** @return the name that users see */
    public final String getNodeName() {
        return description().getNodeName();
    }
}
