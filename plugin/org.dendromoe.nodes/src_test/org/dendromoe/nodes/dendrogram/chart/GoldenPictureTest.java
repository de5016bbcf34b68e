package org.dendromoe.nodes.dendrogram.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Image;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.dendromoe.engine.select.Criterion;
import org.dendromoe.nodes.dendrogram.chart.ChartSettings.Tree;
import org.dendromoe.nodes.picture.PictureSize;
import org.dendromoe.nodes.picture.PlotStyle;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures look as those in the folder golden, which were looked at. Compared are the mean colours of cells, as letters
 * are smoothed differently from machine to machine; where letters have another width, the layout differs, and nothing
 * is compared. Every run leaves its pictures in target/pictures: copy them to golden when a change is meant.
 */
class GoldenPictureTest {

    private static final Path GOLDEN = Path.of("src_test/org/dendromoe/nodes/dendrogram/chart/golden");

    /** Width and height of a cell in pixels. */
    private static final int CELL = 25;

    /** Mean difference of the cells, 0 to 255. */
    private static final double MEAN_TOLERANCE = 1;

    /** Difference of the worst cell, 0 to 255. */
    private static final double WORST_TOLERANCE = 20;

    private static final String SAMPLE = "log-likelihood lost, number of experts";

    /** Width of the sample in letters of 100 units of DejaVu Sans, which the golden pictures are lettered with. */
    private static final double SAMPLE_WIDTH = 1872.314453125;

    private static final Map<String, DendrogramPicture> PICTURES = new TreeMap<>(Map.of( //
        "six-experts", picture(6, 3, false, "", 1000, 800, 96), //
        "twelve-experts-log", picture(12, 4, true, "Proteins of mice", 1000, 800, 96), //
        "fifty-experts-300-dpi", picture(50, 9, true, "", 2100, 1800, 300), //
        "one-expert", picture(1, 1, false, "", 600, 400, 96), //
        "small", picture(6, 2, false, "", 400, 300, 96)));

    private static DendrogramPicture picture(final int experts, final int chosen, final boolean log, final String title,
        final int width, final int height, final int resolution) {
        return new DendrogramPicture(
            Dendrograms.of(experts, chosen, Criterion.BIC, i -> Math.pow(10, i * 3.0 / experts), "protein abundance "),
            new ChartSettings(Tree.OF_CRITERION, log, Optional.of(title).filter(t -> !t.isEmpty()),
                new PictureSize(width, height, resolution)));
    }

    static Iterable<String> names() {
        return PICTURES.keySet();
    }

    @BeforeAll
    static void lettersAreThoseOfTheGoldenPictures() {
        final double width = PlotStyle.PLAIN.deriveFont(100f)
            .getStringBounds(SAMPLE, new FontRenderContext(null, true, true)).getWidth();
        Assumptions.assumeTrue(Math.abs(width / SAMPLE_WIDTH - 1) < 0.005,
            "pictures are not compared, as the letters of this machine have another width: " + width);
    }

    @ParameterizedTest
    @MethodSource("names")
    void picturesLookAsTheyDid(final String name) throws IOException {
        final BufferedImage picture = PICTURES.get(name).image();
        final Path folder = Files.createDirectories(Path.of("target", "pictures"));
        ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
        final double[] differences = differences(golden(name), picture);
        assertTrue(differences[0] <= MEAN_TOLERANCE && differences[1] <= WORST_TOLERANCE, name
            + " differs from the golden picture: mean " + differences[0] + ", worst cell " + differences[1]);
    }

    @Test
    void aChangeOfTheTreeIsNoticed() throws IOException {
        final BufferedImage golden = golden("six-experts");
        final double otherCut = differences(golden, picture(6, 4, false, "", 1000, 800, 96).image())[1];
        final double otherScale = differences(golden, picture(6, 3, true, "", 1000, 800, 96).image())[1];
        assertTrue(otherCut > WORST_TOLERANCE, "cut: " + otherCut);
        assertTrue(otherScale > WORST_TOLERANCE, "scale: " + otherScale);
    }

    private static BufferedImage golden(final String name) throws IOException {
        return ImageIO.read(GOLDEN.resolve(name + ".png").toFile());
    }

    /** @return mean and largest difference of the cells' colours */
    private static double[] differences(final BufferedImage one, final BufferedImage other) {
        assertEquals(one.getWidth(), other.getWidth());
        assertEquals(one.getHeight(), other.getHeight());
        final int[] expected = cells(one);
        final int[] actual = cells(other);
        final int[] differences =
            IntStream.range(0, expected.length).map(i -> Math.abs(expected[i] - actual[i])).toArray();
        return new double[]{Arrays.stream(differences).average().orElseThrow(),
            Arrays.stream(differences).max().orElseThrow()};
    }

    /** @return mean red, green and blue of every cell */
    private static int[] cells(final BufferedImage image) {
        final BufferedImage cells =
            new BufferedImage(image.getWidth() / CELL, image.getHeight() / CELL, BufferedImage.TYPE_3BYTE_BGR);
        cells.getGraphics().drawImage(
            image.getScaledInstance(cells.getWidth(), cells.getHeight(), Image.SCALE_AREA_AVERAGING), 0, 0, null);
        return cells.getRaster().getPixels(0, 0, cells.getWidth(), cells.getHeight(), (int[])null);
    }
}
