package org.knime.node;

import org.knime.core.node.HeadlessNode;
import org.knime.core.node.NodeModel;
import org.knime.core.webui.page.Page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The view of a node that was executed without KNIME. */
public final class HeadlessView {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final DefaultNodeView m_view;

    private HeadlessView(final DefaultNodeView view) {
        m_view = view;
    }

    /**
     * @param node a node
     * @return whether it has a view
     */
    public static boolean exists(final HeadlessNode node) {
        return node.factory() instanceof DefaultNodeFactory factory && factory.hasNodeView();
    }

    /**
     * @param node a node with a view that has been executed
     * @return its view
     */
    public static HeadlessView of(final HeadlessNode node) {
        final NodeModel model = node.model();
        return new HeadlessView((DefaultNodeView)((DefaultNodeFactory)node.factory()).createNodeView(model));
    }

    /** @return the document or app that shows the data */
    public Page page() {
        return m_view.page();
    }

    /** @return what the page shows, as the node gives it; null if the page asks for nothing */
    public Object initialData() {
        return m_view.initialData();
    }

    /** @return what the page gets: an object in JSON with what it shows under the key "result" */
    public String initialDataJson() throws JsonProcessingException {
        final Object data = initialData();
        final String json = data instanceof String text ? text : MAPPER.writeValueAsString(data);
        return MAPPER.createObjectNode().set("result", MAPPER.readTree(json)).toString();
    }
}
