package org.dendromoe.nodes.scorer.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.dendromoe.engine.score.Scorer;
import org.dendromoe.engine.score.Scores;
import org.dendromoe.nodes.picture.PictureSize;
import org.dendromoe.nodes.picture.PlotStyle;
import org.dendromoe.nodes.scorer.ScoreResult;
import org.junit.jupiter.api.Test;

final class ReliabilityPictureTest {

    private static final List<String> CLASSES = List.of("no & never", "yes");

    private static Scores scores(final long seed) {
        final Random random = new Random(seed);
        final Scorer scorer = new Scorer(2);
        for (int n = 0; n < 500; n++) {
            final double p = random.nextDouble();
            scorer.add(new double[]{p, 1 - p}, random.nextDouble() < p ? 0 : 1);
        }
        return scorer.scores();
    }

    private static ScoreResult result(final String... names) {
        return new ScoreResult(CLASSES, IntStream.range(0, names.length)
            .mapToObj(i -> new ScoreResult.Model(names[i], scores(i))).toList(), 0, List.of());
    }

    private static ReliabilityPicture picture(final ScoreResult result, final String className, final int width,
        final int height) {
        return new ReliabilityPicture(result, new ReliabilitySettings(Optional.ofNullable(className),
            Optional.of("A <title>"), new PictureSize(width, height, 96)));
    }

    @Test
    void saysWhatItShows() {
        final String svg = picture(result("MoE", "a\nb"), null, 640, 760).svg();
        for (final String text : List.of("A &lt;title&gt;", "probability of the most probable class",
            "MoE: log-loss ", "a b: log-loss ")) {
            assertTrue(svg.contains(text), () -> text + " in " + svg);
        }
        assertTrue(picture(result("MoE"), "no & never", 640, 760).svg().contains("probability of no &amp; never"));
    }

    @Test
    void refusesAClassThatIsNotThere() {
        assertEquals("There is no class 'maybe' to draw the reliability diagram of. The classes are: 'no & never',"
            + " 'yes'.", assertThrows(IllegalArgumentException.class,
                () -> picture(result("MoE"), "maybe", 640, 760)).getMessage());
    }

    @Test
    void hasTheColoursOfTheModels() {
        final BufferedImage image = picture(result("one", "two", "three"), "yes", 640, 760).image();
        for (int model = 0; model < 3; model++) {
            final int colour = PlotStyle.COLOURS.get(model).getRGB();
            int pixels = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    pixels += image.getRGB(x, y) == colour ? 1 : 0;
                }
            }
            assertTrue(pixels > 200, "model " + model + ": " + pixels);
        }
    }

    @Test
    void drawsSmallPicturesAndManyModels() {
        assertEquals(100, picture(result("MoE"), null, 100, 100).image().getWidth());
        final String[] names = new String[12];
        Arrays.setAll(names, i -> "model " + "x".repeat(300) + i);
        assertTrue(picture(result(names), null, 900, 900).svg().contains("…: log-loss"));
    }
}
