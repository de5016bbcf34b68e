package org.dendromoe.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Leaf;
import org.dendromoe.engine.select.Level;
import org.dendromoe.engine.select.Merge;
import org.dendromoe.nodes.dendrogram.MoeDendrogramViewNodeFactory;
import org.dendromoe.nodes.dendrogram.view.DendrogramPage;
import org.dendromoe.nodes.port.MoeDendrogramPortObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.HeadlessNode.Executed;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.HeadlessPorts;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.knime.node.HeadlessView;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

final class DendrogramViewNodeTest {

    private static final Dendrogram DENDROGRAM = new Dendrogram(100,
        List.of(new Leaf(0.75, "yes", List.of(new Leaf.Weighted("</script>\"\u202e", 2))),
            new Leaf(0.25, "no", List.of())),
        List.of(new Merge(0, 1, 2, 3.5)), List.of(new Merge(0, 1, 2, 12.25)),
        List.of(new Level(2, 10, 3.5, -0.5, -2.25, -3, 12.25, -50, 120, 130, 146, 150),
            new Level(1, 4, Double.NaN, -0.6, Double.NaN, Double.NaN, Double.NaN, -62.25, 132.5, 138, 143, 143)),
        Criterion.BIC, 1, 2);

    private static final MoeDendrogramPortObject INPUT = new MoeDendrogramPortObject(DENDROGRAM, "");

    @BeforeAll
    static void declarePortTypes() {
        PortTypes.declare();
    }

    private static HeadlessNode view(final Consumer<NodeSettings> change) throws InvalidSettingsException {
        final HeadlessNode node = HeadlessNode.create(new MoeDendrogramViewNodeFactory());
        final NodeSettings settings = node.saveSettings();
        change.accept(settings);
        node.loadSettings(settings);
        return node;
    }

    private static Executed execute(final HeadlessNode node) throws Exception {
        node.configure(INPUT.getSpec());
        return node.execute(HeadlessExecution.createContext(), INPUT);
    }

    private static BufferedImage image(final Executed executed) throws IOException {
        final PNGImageValue cell = (PNGImageValue)((ImagePortObject)executed.objects().get(0)).toDataCell();
        return ImageIO.read(new ByteArrayInputStream(cell.getImageContent().getByteArray()));
    }

    @Test
    void givesAPngImageOfTheSizeAsked() throws Exception {
        final Executed executed = execute(view(settings -> {
            settings.addString("tree", "MIXING_MEASURES");
            settings.addString("heightAxis", "LOGARITHMIC");
            settings.addString("title", "A title");
            settings.addBoolean("title_is_present", true);
            settings.addInt("width", 620);
            settings.addInt("height", 480);
            settings.addInt("resolution", 150);
        }));
        assertEquals(620, image(executed).getWidth());
        assertEquals(480, image(executed).getHeight());
        assertTrue(executed.warning().isEmpty());
    }

    @Test
    void knowsTheTypeOfTheImageBeforeItRuns() throws Exception {
        final ImagePortObjectSpec spec =
            (ImagePortObjectSpec)view(settings -> { }).configure(INPUT.getSpec()).specs().get(0);
        assertEquals(PNGImageContent.TYPE, spec.getDataType());
        assertEquals(spec, execute(view(settings -> { })).objects().get(0).getSpec());
    }

    @Test
    void saysWhatSvgImagesNeed() throws Exception {
        final HeadlessNode node = view(settings -> settings.addString("format", "SVG"));
        assertEquals("SVG images need the extension 'KNIME SVG Support', which is not installed. Install it, or choose"
            + " the format PNG in the dialog.",
            assertThrows(InvalidSettingsException.class, () -> node.configure(INPUT.getSpec())).getMessage());
    }

    @Test
    void sizesOutOfRangeAreRefused() {
        assertEquals("The width of the picture is 99, but must be between 100 and 10000.",
            assertThrows(InvalidSettingsException.class, () -> view(settings -> settings.addInt("width", 99)))
                .getMessage());
    }

    @Test
    void theViewShowsTheDendrogramFile() throws Exception {
        final HeadlessNode node = view(settings -> { });
        execute(node);
        assertTrue(HeadlessView.exists(node));
        final JsonNode shown = new ObjectMapper().readTree(HeadlessView.of(node).initialDataJson()).get("result");
        assertEquals("</script>\"\u202e",
            shown.get("leaves").get(0).get("topFeatures").get(0).get("feature").asText());
        assertEquals("bic", shown.get("criterion").asText());
        assertEquals(12.25, shown.get("refined").get(0).get("height").asDouble());
        assertTrue(shown.get("levels").get(1).get("dsc").isNull());
    }

    @Test
    void theSameViewIsAPageOfItsOwn() throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        DendrogramPage.write(DENDROGRAM, out);
        final String page = out.toString(StandardCharsets.UTF_8);
        assertTrue(page.contains("\\u003c/script>"));
        assertTrue(page.contains("showDendrogram(document.getElementById(\"view\")"));
        assertEquals(2, page.split("</script", -1).length - 1);
    }

    private static byte[] saved() throws Exception {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        HeadlessPorts.write(INPUT, out);
        return out.toByteArray();
    }

    @Test
    void aSavedDendrogramIsReadAsItWas() throws Exception {
        final MoeDendrogramPortObject read =
            (MoeDendrogramPortObject)HeadlessPorts.read(new ByteArrayInputStream(saved()));
        assertEquals(DENDROGRAM, read.dendrogram());
        assertEquals(INPUT.getSpec(), read.getSpec());
        assertEquals("2 experts, 2 kept, 1 recommended by BIC", read.getSummary());
    }
}
