package org.dendromoe.nodes.regressionlearner;

import org.dendromoe.engine.model.GateFamily;
import org.dendromoe.engine.model.Gating;
import org.knime.node.parameters.widget.choices.Label;

/** The gates of regressions as the dialog offers them; the names are those of the engine and are saved with the node. */
enum RegressionGate {
    @Label(value = "Softmax", description = """
            A logistic regression on the features, whose classes are the experts. It models the target alone, given the
            features (arXiv 2510.12744): the right one if all you want is predictions.
            """)
    SOFTMAX,
    @Label(value = "Gaussian", description = """
            Each expert has a region of the features, a normal distribution with a centre and a covariance
            (arXiv 2505.13052). It models the features along with the target: for features that form clusters, few of
            them, and numbers rather than categories. Its steps have a closed form, and lambda applies to the experts alone.
            """)
    GAUSSIAN;

    Gating toGating() {
        return GateFamily.valueOf(name()).gating(1);
    }
}
