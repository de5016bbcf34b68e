package org.dendromoe.nodes.dendrogram;

import org.knime.node.parameters.widget.choices.Label;

/** What the dialog of the MoE Dendrogram View lets choose from; the names are saved with the node. */
final class DendrogramChoices {

    private DendrogramChoices() {
    }

    /** Which of the two trees; named like those of the chart. */
    enum Tree {
        @Label(value = "Of the criterion", description = "The tree that the criterion of the MoE Model Selector reads.")
        OF_CRITERION,
        @Label(value = "Mixing measures", description = """
                The published tree: the closest experts are merged, and heights are their dissimilarities.
                """)
        MIXING_MEASURES,
        @Label(value = "Refined path", description = """
                The tree of the merges that cost the least log-likelihood after refitting; heights are what they cost.
                """)
        REFINED;
    }

    /** Scale of the axis of heights. */
    enum HeightAxis {
        @Label(value = "Linear", description = "Heights as they are.")
        LINEAR,
        @Label(value = "Logarithmic", description = """
                For heights of different orders of magnitude. Merges of height 0 are drawn at the foot of the tree.
                """)
        LOGARITHMIC;
    }
}
