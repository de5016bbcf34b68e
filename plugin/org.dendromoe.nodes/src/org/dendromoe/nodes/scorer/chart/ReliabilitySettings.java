package org.dendromoe.nodes.scorer.chart;

import java.util.Optional;

import org.dendromoe.nodes.picture.PictureSize;

/**
 * How a reliability diagram is drawn.
 *
 * @param className the class whose probabilities are drawn; empty for each row's most probable class
 * @param title above the picture, empty for none
 * @param size of the picture
 */
public record ReliabilitySettings(Optional<String> className, Optional<String> title, PictureSize size) {

    /** A picture for the screen, of the most probable class. */
    public static final ReliabilitySettings DEFAULT =
        new ReliabilitySettings(Optional.empty(), Optional.empty(), new PictureSize(640, 760, 96));
}
