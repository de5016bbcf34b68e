package org.knime.core.node.wizard.page;

/** Makes nodes whose view can be part of a page. */
public interface WizardPageContribution {

    /** @return whether there is a view */
    default boolean hasNodeView() {
        return true;
    }
}
