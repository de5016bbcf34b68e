package org.dendromoe.nodes.picture;

/**
 * Size of a picture.
 *
 * @param width in pixels
 * @param height in pixels
 * @param resolution in pixels per inch: letters and lines keep their printed size whatever it is
 */
public record PictureSize(int width, int height, int resolution) {

    /** The smallest width and height of a picture, in pixels. */
    public static final int SMALLEST = 100;

    /** The largest width and height of a picture, in pixels. */
    public static final int LARGEST = 10_000;

    /** The smallest resolution, in pixels per inch. */
    public static final int COARSEST = 50;

    /** The largest resolution, in pixels per inch. */
    public static final int FINEST = 1_200;

    /** @throws IllegalArgumentException if a size is out of range; the message names it */
    public PictureSize {
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
