package org.dendromoe.nodes.picture;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Pictures look as those in a folder golden, which were looked at. Compared are the mean colours of cells, as letters
 * are smoothed differently from machine to machine; where letters have another width, the layout differs, and nothing
 * is compared. Every run leaves its pictures in target/pictures: copy them to golden when a change is meant.
 */
public final class GoldenPictures {

    /** Width and height of a cell in pixels. */
    private static final int CELL = 25;

    /** Mean difference of the cells, 0 to 255. */
    private static final double MEAN_TOLERANCE = 1;

    /** Difference of the worst cell, 0 to 255. */
    private static final double WORST_TOLERANCE = 20;

    private static final String SAMPLE = "log-likelihood lost, number of experts";

    /** Width of the sample in letters of 100 units of DejaVu Sans, which the golden pictures are lettered with. */
    private static final double SAMPLE_WIDTH = 1872.314453125;

    private final Path m_golden;

    /** @param test its package has the folder golden */
    public GoldenPictures(final Class<?> test) {
        m_golden = Path.of("src_test", test.getPackageName().split("\\.")).resolve("golden");
    }

    /** @return a test of each picture, by its name */
    public Stream<DynamicTest> tests(final Map<String, ? extends Picture> pictures) {
        return pictures.entrySet().stream().map(picture -> DynamicTest.dynamicTest(picture.getKey(),
            () -> assertLooksAsItDid(picture.getKey(), picture.getValue())));
    }

    /** Ends the test as skipped where letters are not those of the golden pictures. */
    private static void assumeTheirLetters() {
        final double width = PlotStyle.PLAIN.deriveFont(100f)
            .getStringBounds(SAMPLE, new FontRenderContext(null, true, true)).getWidth();
        Assumptions.assumeTrue(Math.abs(width / SAMPLE_WIDTH - 1) < 0.005,
            "pictures are not compared, as the letters of this machine have another width: " + width);
    }

    /** Keeps the picture in target/pictures, and fails if it does not look as the golden one of that name. */
    private void assertLooksAsItDid(final String name, final Picture picture) throws IOException {
        assumeTheirLetters();
        final BufferedImage image = picture.image();
        final Path folder = Files.createDirectories(Path.of("target", "pictures"));
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        final double[] differences = differences(golden(name), image);
        assertTrue(differences[0] <= MEAN_TOLERANCE && differences[1] <= WORST_TOLERANCE, name
            + " differs from the golden picture: mean " + differences[0] + ", worst cell " + differences[1]);
    }

    /** Fails if a picture with a change could not be told from the golden one. */
    public void assertTellsApart(final String name, final Picture changed) throws IOException {
        assumeTheirLetters();
        final double worst = differences(golden(name), changed.image())[1];
        assertTrue(worst > WORST_TOLERANCE, "worst cell: " + worst);
    }

    private BufferedImage golden(final String name) throws IOException {
        return ImageIO.read(m_golden.resolve(name + ".png").toFile());
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
