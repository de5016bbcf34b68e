package org.knime.core.node;

import java.io.IOException;

import org.knime.core.node.context.NodeCreationConfiguration;
import org.xml.sax.SAXException;

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

    private final NodeDescription m_description;

    /** Asks for the description at once. */
    protected NodeFactory() {
        this(false);
    }

    /** @param lazyInitialization whether the description is asked for only when it is needed */
    protected NodeFactory(final boolean lazyInitialization) {
        m_description = lazyInitialization ? null : description();
    }

    NodeDescription description() {
        if (m_description != null) {
            return m_description;
        }
        try {
            return createNodeDescription();
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("The description of the node cannot be read: " + e.getMessage(), e);
        }
    }

    /** @return what users read about the node */
    protected NodeDescription createNodeDescription() throws SAXException, IOException {
        throw new UnsupportedOperationException("Descriptions in XML files are not read here.");
    }

    /** @return a new model */
    public abstract T createNodeModel();

    /** @return a new model; only nodes with configurable ports look at the argument */
    protected T createNodeModel(final NodeCreationConfiguration creationConfig) {
        return createNodeModel();
    }

    /** @return the number of Swing views */
    protected abstract int getNrNodeViews();

    /** @return a Swing view */
    public abstract NodeView<T> createNodeView(int viewIndex, T nodeModel);

    /** @return whether there is a Swing dialog */
    protected abstract boolean hasDialog();

    /** @return a Swing dialog */
    protected abstract NodeDialogPane createNodeDialogPane();

    /** @return the name that users see */
    public final String getNodeName() {
        return description().getNodeName();
    }

    /** @return what the node does */
    public NodeType getType() {
        return description().getType();
    }
}
