package org.dendromoe.nodes.dendrogram.chart;

import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Merge;

/**
 * How a dendrogram is drawn.
 *
 * @param tree which of the two trees
 * @param logHeights whether the axis of heights is logarithmic; merges of height 0 are drawn at its foot
 * @param title above the picture, empty for none
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param resolution in pixels per inch: letters and lines keep their printed size whatever it is
 */
public record ChartSettings(Tree tree, boolean logHeights, Optional<String> title, int width, int height,
    int resolution) {

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
            return isRefined(dendrogram) ? dendrogram.refined() : dendrogram.mixingMeasures();
        }
    }

    /** The smallest width and height of a picture, in pixels. */
    public static final int SMALLEST = 100;

    /** The largest width and height of a picture, in pixels. */
    public static final int LARGEST = 10_000;

    /** The smallest resolution, in pixels per inch. */
    public static final int COARSEST = 50;

    /** The largest resolution, in pixels per inch. */
    public static final int FINEST = 1_200;

    /** A picture for the screen: 1000 × 800 pixels, 96 per inch, the criterion's tree on a linear axis. */
    public static final ChartSettings DEFAULT =
        new ChartSettings(Tree.OF_CRITERION, false, Optional.empty(), 1_000, 800, 96);

    /** @throws IllegalArgumentException if a size is out of range; the message names it */
    public ChartSettings {
        require("width", width, SMALLEST, LARGEST);
        require("height", height, SMALLEST, LARGEST);
        require("resolution", resolution, COARSEST, FINEST);
    }

    private static void require(final String name, final int value, final int min, final int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                "The " + name + " of the picture is " + value + ", but must be between " + min + " and " + max + ".");
        }
    }
}
