package org.knime.node;

import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.page.Page;
import org.knime.node.DefaultView.ViewInput;

/** Shows a node that has been executed. */
final class DefaultNodeView implements NodeView, ViewInput {

    private final DefaultView m_view;

    private final PortObjectHolder m_objects;

    DefaultNodeView(final DefaultView view, final PortObjectHolder objects) {
        m_view = view;
        m_objects = objects;
    }

    Page page() {
        return m_view.page();
    }

    /** What the page shows, null if it asks for nothing. */
    Object initialData() {
        return m_view.initialData() == null ? null : m_view.initialData().apply(this);
    }

    @Override
    public PortObject[] getInternalPortObjects() {
        return m_objects.getInternalPortObjects();
    }
}
