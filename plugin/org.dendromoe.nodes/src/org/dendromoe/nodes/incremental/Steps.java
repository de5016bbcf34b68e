package org.dendromoe.nodes.incremental;

import org.dendromoe.engine.model.FitSettings.Method;
import org.knime.node.parameters.widget.choices.Label;

/** How the steps are made; the names of the constants are in saved workflows. */
enum Steps {
    @Label(value = "Scaled", description = """
            Steps are scaled by the curvature of the objective where the model is: larger steps, and closer to the fit
            in memory after as many passes.
            """)
    SCALED(Method.ACCELERATED), //
    @Label(value = "As published", description = """
            The incremental stochastic minorization-maximization algorithm as published, whose steps assume the largest
            curvature that there can be.
            """)
    PUBLISHED(Method.MM);

    private final Method m_method;

    Steps(final Method method) {
        m_method = method;
    }

    Method method() {
        return m_method;
    }
}
