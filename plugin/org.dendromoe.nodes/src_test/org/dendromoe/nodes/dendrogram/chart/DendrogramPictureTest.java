package org.dendromoe.nodes.dendrogram.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.nodes.dendrogram.chart.ChartSettings.Tree;
import org.dendromoe.nodes.picture.PictureSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.NodeList;

class DendrogramPictureTest {

    private static final List<Integer> OKABE_ITO = List.of(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9);

    private static ChartSettings settings(final boolean log, final int width, final int height, final int resolution) {
        return new ChartSettings(Tree.OF_CRITERION, log, Optional.empty(), new PictureSize(width, height, resolution));
    }

    private static List<String> texts(final Dendrogram dendrogram, final ChartSettings settings) throws Exception {
        final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        final String svg = new DendrogramPicture(dendrogram, settings).svg();
        final NodeList texts = factory.newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))).getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent())
            .toList();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "2,2", "5,3", "10,7", "50,9"})
    void theTreeHasTheColoursOfItsClusters(final int experts, final int chosen) {
        for (final boolean log : new boolean[]{false, true}) {
            final BufferedImage image =
                new DendrogramPicture(Dendrograms.of(experts, chosen), settings(log, 900, 700, 96)).image();
            assertEquals(900, image.getWidth());
            assertEquals(700, image.getHeight());
            final Set<Integer> found = new HashSet<>();
            final int endOfTree = experts == 1 ? 700 : 460;
            for (int y = 0; y < endOfTree; y++) {
                for (int x = 0; x < 800; x++) {
                    found.add(image.getRGB(x, y) & 0xFFFFFF);
                }
            }
            for (int c = 0; c < Math.min(chosen, OKABE_ITO.size()); c++) {
                assertTrue(found.contains(OKABE_ITO.get(c)), "colour " + c + " of " + experts + " experts");
            }
        }
    }

    @Test
    void leavesCutAndAxesAreLabelled() throws Exception {
        final List<String> texts = texts(Dendrograms.of(5, 3), ChartSettings.DEFAULT);
        for (int expert = 1; expert <= 5; expert++) {
            assertTrue(texts.contains("Expert " + expert), texts.toString());
        }
        assertTrue(texts.containsAll(List.of("20 %", "interacting", "not interacting", "protein abundance 0",
            "3 experts", "number of experts", "smallest and chosen")), texts.toString());
    }

    @Test
    void aFixedNumberIsToldFromTheRecommendedOne() throws Exception {
        final List<String> texts = texts(Dendrograms.of(5, 2), ChartSettings.DEFAULT);
        assertTrue(texts.containsAll(List.of("2 experts", "chosen", "smallest")), texts.toString());
    }

    @Test
    void manyExpertsHaveUprightLabels() throws Exception {
        final List<String> texts = texts(Dendrograms.of(50, 9), ChartSettings.DEFAULT);
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("50 · 2 % · not interacting")), texts.toString());
    }

    @Test
    void longAndHostileNamesAreShortenedAndStayText() throws Exception {
        final List<String> texts = texts(Dendrograms.of(6, 2), ChartSettings.DEFAULT);
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("<script>")), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.matches("x{5,60}…x{3,40}")), texts.toString());
        assertTrue(texts.contains("line break and null") || texts.stream().anyMatch(t -> t.startsWith("line break")));
    }

    @Test
    void titleTreeAndScaleAreWhatTheSettingsSay() throws Exception {
        final Dendrogram dendrogram = Dendrograms.of(5, 3);
        final ChartSettings settings =
            new ChartSettings(Tree.MIXING_MEASURES, true, Optional.of("Proteins & peptides"),
                new PictureSize(900, 700, 96));
        assertTrue(texts(dendrogram, settings).contains("Proteins & peptides"));
        assertEquals("dissimilarity (log scale)", axis(dendrogram, settings));
        assertEquals("log-likelihood lost", axis(dendrogram, ChartSettings.DEFAULT));
        final Dendrogram published = Dendrograms.of(5, 3, Criterion.DSC_RESCALED, i -> i, "f");
        assertEquals("dissimilarity", axis(published, ChartSettings.DEFAULT));
        assertEquals("rescaled DSC", CriterionPlot.of(published).getRangeAxis().getLabel());
    }

    private static String axis(final Dendrogram dendrogram, final ChartSettings settings) {
        return TreePlot.of(dendrogram, settings, settings.size().height()).plot().getRangeAxis().getLabel();
    }

    @Test
    void aReaderIsToldOfMergesThatAreDrawnHigherThanTheyAre() throws Exception {
        final Dendrogram dendrogram = Dendrograms.of(4, 2, Criterion.BIC, i -> 3 - i, "f");
        assertTrue(texts(dendrogram, ChartSettings.DEFAULT)
            .contains("2 merges are drawn at the height of an earlier one, as its own is lower."));
    }

    @Test
    void pngFilesKnowTheirResolution() throws IOException {
        final ByteArrayOutputStream png = new ByteArrayOutputStream();
        new DendrogramPicture(Dendrograms.of(5, 3), settings(true, 2100, 1800, 300)).writePng(png);
        assertEquals(2100, ImageIO.read(new ByteArrayInputStream(png.toByteArray())).getWidth());
        final byte[] physicalSize = {'p', 'H', 'Y', 's', 0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1};
        final String bytes = png.toString(StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains(new String(physicalSize, StandardCharsets.ISO_8859_1)), "11811 pixels per metre");
    }

    /** @param room whether axes and margins leave any to the tree */
    @ParameterizedTest
    @CsvSource({"100,100,1200,false", "100,100,50,true", "3000,120,96,true", "120,3000,96,false"})
    void picturesOfAnySizeAreDrawn(final int width, final int height, final int resolution, final boolean room) {
        for (final int experts : new int[]{1, 2, 50}) {
            final BufferedImage image =
                new DendrogramPicture(Dendrograms.of(experts, 1), settings(true, width, height, resolution)).image();
            assertEquals(width, image.getWidth());
            assertEquals(height, image.getHeight());
            // a curve below the tree has the same colour
            final int endOfTree = experts == 1 ? height : height * 3 / 5;
            assertEquals(room, IntStream.range(0, width * endOfTree)
                .anyMatch(i -> (image.getRGB(i % width, i / width) & 0xFFFFFF) == OKABE_ITO.get(0)),
                experts + " experts");
        }
    }

    @Test
    void sizesOutOfRangeAreRefusedByName() {
        final Exception e = assertThrows(IllegalArgumentException.class, () -> settings(false, 99, 700, 96));
        assertEquals("The width of the picture is 99, but must be between 100 and 10000.", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> settings(false, 700, 10_001, 96));
        assertThrows(IllegalArgumentException.class, () -> settings(false, 700, 700, 1_201));
    }

    @Test
    void thePictureIsTheSameEveryTime() {
        final Dendrogram dendrogram = Dendrograms.of(10, 4);
        assertEquals(new DendrogramPicture(dendrogram, ChartSettings.DEFAULT).svg(),
            new DendrogramPicture(dendrogram, ChartSettings.DEFAULT).svg());
        assertFalse(new DendrogramPicture(dendrogram, ChartSettings.DEFAULT).svg()
            .equals(new DendrogramPicture(Dendrograms.of(10, 5), ChartSettings.DEFAULT).svg()));
    }
}
