package org.dendromoe.nodes.dendrogram.chart;

import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Merge;
import org.dendromoe.nodes.picture.PictureSize;

/**
 * How a dendrogram is drawn.
 *
 * @param tree which of the two trees
 * @param logHeights whether the axis of heights is logarithmic; merges of height 0 are drawn at its foot
 * @param title above the picture, empty for none
 * @param size of the picture
 */
public record ChartSettings(Tree tree, boolean logHeights, Optional<String> title, PictureSize size) {

    /** Which of the two trees of a dendrogram is drawn. */
    public enum Tree {
        /** the one that the criterion reads */
        OF_CRITERION,
        /** closest atoms of the mixing measure merged, heights dissimilarities */
        MIXING_MEASURES,
        /** least log-likelihood lost by merging and refitting, heights log-likelihood lost */
        REFINED;

        boolean isRefined(final Dendrogram dendrogram) {
            return this == REFINED || this == OF_CRITERION && !dendrogram.criterion().readsMixingMeasures();
        }

        List<Merge> of(final Dendrogram dendrogram) {
            return switch (this) {
                case OF_CRITERION -> dendrogram.tree(dendrogram.criterion());
                case MIXING_MEASURES -> dendrogram.mixingMeasures();
                case REFINED -> dendrogram.refined();
            };
        }
    }

    /** A picture for the screen: 1000 × 800 pixels, 96 per inch, the criterion's tree on a linear axis. */
    public static final ChartSettings DEFAULT =
        new ChartSettings(Tree.OF_CRITERION, false, Optional.empty(), new PictureSize(1_000, 800, 96));
}
