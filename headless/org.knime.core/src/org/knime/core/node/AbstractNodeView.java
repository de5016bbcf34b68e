package org.knime.core.node;

/**
 * A view of a node in a window of its own.
 *
 * @param <T> what it shows
 */
public abstract class AbstractNodeView<T extends AbstractNodeView.ViewableModel> {

    AbstractNodeView() {
    }

    /** Marks what views can show. */
    public interface ViewableModel {
    }
}
