package org.dendromoe.nodes.learner;

import org.knime.node.parameters.widget.choices.Label;

/**
 * The choices in the learner's dialog. Their constants have the names of the engine's, and these names are in saved
 * workflows.
 */
public final class LearnerChoices {

    private LearnerChoices() {
    }

    /** What happens to rows with missing features. */
    public enum MissingValues {
        @Label(value = "Skip rows", description = "Rows with a missing feature are ignored; a warning counts them.")
        SKIP, //
        @Label(value = "Fail", description = "The node fails at the first missing feature and names row and column.")
        FAIL, //
        @Label(value = "Impute", description = """
                Missing features take the mean of their column, and a further feature per column tells the model that
                the value was missing.
                """)
        IMPUTE
    }

    /** How much the rows of each class count. */
    public enum ClassWeights {
        @Label(value = "None", description = "Every row counts the same.")
        NONE, //
        @Label(value = "Balanced", description = """
                Rows of rare classes count more, so that every class has the same total weight.
                """)
        BALANCED
    }

    public enum Method {
        @Label(value = "Accelerated", description = """
                Quasi-Newton steps on top of the minorization-maximization algorithm: far fewer passes to the same
                result.
                """)
        ACCELERATED, //
        @Label(value = "Plain MM", description = """
                The minorization-maximization algorithm as published, one closed-form update per pass.
                """)
        MM
    }

    public enum Curvature {
        @Label(value = "Auto", description = "Tight where its cost is small beside that of a pass, otherwise loose.")
        AUTO, //
        @Label(value = "Tight", description = """
                Follows the responsibilities of each expert: better steps, more work per pass.
                """)
        TIGHT, //
        @Label(value = "Loose", description = "The same for every expert: cheap passes, more of them.")
        LOOSE
    }
}
