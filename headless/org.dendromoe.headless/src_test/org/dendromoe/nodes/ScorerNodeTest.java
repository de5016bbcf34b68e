package org.dendromoe.nodes;

import static org.dendromoe.nodes.NodeTables.column;
import static org.dendromoe.nodes.NodeTables.row;
import static org.dendromoe.nodes.NodeTables.spec;
import static org.dendromoe.nodes.NodeTables.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.dendromoe.nodes.scorer.MoeProbabilityScorerNodeFactory;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.HeadlessNode.Executed;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.WatchedTable;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.knime.node.HeadlessView;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

final class ScorerNodeTest {

    private static final DataTableSpec TWO_MODELS = spec("note", StringCell.TYPE, "c", StringCell.TYPE, "P (c=a)",
        DoubleCell.TYPE, "P (c=b)", DoubleCell.TYPE, "Prediction (c)", StringCell.TYPE, "P (c=a) RF", DoubleCell.TYPE,
        "P (c=b) RF", DoubleCell.TYPE);

    private static HeadlessNode scorer(final Consumer<NodeSettings> change) throws InvalidSettingsException {
        final HeadlessNode node = HeadlessNode.create(new MoeProbabilityScorerNodeFactory());
        final NodeSettings settings = node.saveSettings();
        settings.addString("target", "c");
        change.accept(settings);
        node.loadSettings(settings);
        return node;
    }

    private static Executed execute(final HeadlessNode node, final BufferedDataTable table) throws Exception {
        node.configure(table.getDataTableSpec());
        return node.execute(HeadlessExecution.createContext(), table);
    }

    private static Executed score(final DataRow... rows) throws Exception {
        return execute(scorer(settings -> { }), table(TWO_MODELS, rows));
    }

    private static BufferedDataTable output(final Executed executed, final int port) {
        return (BufferedDataTable)executed.objects().get(port);
    }

    private static DataRow scored(final int n, final String className, final Double first, final Double forest) {
        return row("Row" + n, "note", className, first, first == null ? null : 1 - first, "a", forest,
            forest == null ? null : 1 - forest);
    }

    private static String error(final DataRow... rows) {
        return assertThrows(KNIMEException.class, () -> score(rows)).getMessage();
    }

    @Test
    void oneRowPerModel() throws Exception {
        final Executed executed = score(scored(0, "a", 0.75, 1.0), scored(1, "b", 0.5, 0.25));
        final BufferedDataTable models = output(executed, 0);
        assertEquals(List.of("Model", "RF"), column(models, "Model"));
        assertEquals(List.of("2", "2"), column(models, "Rows"));
        assertEquals(Double.toString((2 * 0.0625 + 2 * 0.25) / 2), column(models, "Brier score").get(0));
        assertEquals(Double.toString((0 + 2 * 0.0625) / 2), column(models, "Brier score").get(1));
        // the tie of the second row goes to the first class
        assertEquals(List.of("0.5", "1.0"), column(models, "Accuracy"));
        assertEquals(-(Math.log(0.75) + Math.log(0.5)) / 2, Double.parseDouble(column(models, "Log-loss").get(0)),
            1e-15);
        assertEquals(Optional.empty(), executed.warning());
    }

    @Test
    void oneRowPerClassAndPerBin() throws Exception {
        final Executed executed = score(scored(0, "a", 0.75, 1.0), scored(1, "b", 0.5, 0.25));
        final BufferedDataTable classes = output(executed, 1);
        assertEquals(List.of("a", "b", "a", "b"), column(classes, "Class"));
        assertEquals(List.of("1.0", "0.0", "1.0", "1.0"), column(classes, "Recall"));
        assertEquals("?", column(classes, "Precision").get(1));
        final BufferedDataTable bins = output(executed, 2);
        assertEquals(2 * 3 * 15, bins.size());
        assertEquals(List.of("?", "a", "b"), column(bins, "Class").stream().distinct().toList());
        assertEquals("1", column(bins, "Rows").get(11));
        assertEquals("0.75", column(bins, "Mean probability").get(11));
        assertEquals("?", column(bins, "Frequency").get(0));
    }

    @Test
    void allModelsAreScoredOnTheSameRows() throws Exception {
        final Executed executed = score(scored(0, "a", 0.75, 1.0), scored(1, "b", 0.5, null), scored(2, null, 0.5, 0.5),
            scored(3, "b", Double.NaN, 0.5), scored(4, "b", 0.25, 0.5));
        assertEquals(List.of("2", "2"), column(output(executed, 0), "Rows"));
        assertEquals(List.of("3", "3"), column(output(executed, 0), "Ignored rows"));
        assertEquals(Optional.of("3 of 5 rows ignored: 1 without a class, 1 without all probabilities of 'Model', 1"
            + " without all probabilities of 'RF'."), executed.warning());
    }

    @Test
    void impossibleRowsMakeTheLogLossInfinite() throws Exception {
        final Executed executed = score(scored(0, "a", 0.75, 0.0), scored(1, "b", 0.5, 0.0));
        assertEquals("Infinity", column(output(executed, 0), "Log-loss").get(1));
        assertEquals(-Math.log(1e-15) / 2, Double.parseDouble(column(output(executed, 0), "Clipped log-loss").get(1)),
            1e-12);
        assertEquals(List.of("0", "1"), column(output(executed, 0), "Impossible rows"));
        assertEquals(Optional.of(
            "The log-loss is infinite: the true class has probability 0 by 'RF' in 1 of 2 rows."), executed.warning());
    }

    @Test
    void probabilitiesThatDoNotSumToOneAreScoredWithAWarning() throws Exception {
        final DataTableSpec one = spec("c", StringCell.TYPE, "P (c=a)", DoubleCell.TYPE, "P (c=b)", DoubleCell.TYPE);
        final Executed executed = execute(scorer(settings -> { }),
            table(one, row("Row0", "a", 0.5, 0.25), row("Row1", "b", 0.333, 0.667), row("Row2", "b", -1e-9, 1 + 1e-9)));
        assertEquals(Optional.of(
            "The class probabilities do not sum to 1 in 1 of 3 rows; they are scored as they are."),
            executed.warning());
        assertEquals(-(Math.log(0.5) + Math.log(0.667)) / 3,
            Double.parseDouble(column(output(executed, 0), "Log-loss").get(0)), 1e-15);
    }

    @Test
    void refusesWhatCannotBeScored() {
        assertEquals("Row 'Row1', column 'P (c=a) RF': 1.5 is not a probability.",
            error(scored(0, "a", 0.5, 0.5), scored(1, "a", 0.5, 1.5)));
        assertEquals("Row 'Row0': there is no column with the probability of its class 'z' in column 'c'. There are"
            + " probabilities of the classes: 'a', 'b'.", error(scored(0, "z", 0.5, 0.5)));
        assertEquals("No row has both a class in column 'c' and all probabilities of every model.",
            error(scored(0, null, 0.5, 0.5), scored(1, "a", null, 0.5)));
        assertEquals("The table is empty: there is no row to score.", error());
    }

    @Test
    void theTableIsClosedWhenARowEndsTheScoring() {
        final WatchedTable watched = new WatchedTable(table(TWO_MODELS, scored(0, "a", 0.5, 1.5)));
        assertThrows(KNIMEException.class, () -> execute(scorer(settings -> { }), watched.table()));
        assertEquals(0, watched.open());
    }

    @Test
    void saysWhatIsMissingBeforeItRuns() throws Exception {
        final HeadlessNode node = scorer(settings -> { });
        assertEquals("There are no columns 'P (c=class)' with the probabilities of at least two classes of the target"
            + " column 'c'.", assertThrows(InvalidSettingsException.class,
                () -> node.configure(spec("c", StringCell.TYPE, "x", DoubleCell.TYPE))).getMessage());
        final List<PortObjectSpec> specs = node.configure(TWO_MODELS).specs();
        final Executed executed = score(scored(0, "a", 0.75, 1.0));
        for (int port = 0; port < 3; port++) {
            assertEquals(List.of(((DataTableSpec)specs.get(port)).getColumnNames()),
                List.of(output(executed, port).getDataTableSpec().getColumnNames()));
        }
        assertEquals(PNGImageContent.TYPE, ((ImagePortObjectSpec)specs.get(3)).getDataType());
    }

    @Test
    void guessesTheTarget() throws Exception {
        final HeadlessNode node = HeadlessNode.create(new MoeProbabilityScorerNodeFactory());
        node.configure(TWO_MODELS);
        assertEquals("c", node.saveSettings().getString("target"));
    }

    @Test
    void guessesTheLastNominalColumnThatIsPredictedElseTheFirst() throws Exception {
        assertEquals("b=c", guess("a", "b=c", "P (a=x)", "P (b=c=x)", "d"));
        assertEquals("a", guess("a", "b"));
    }

    /** @param nominal columns; those of probabilities are too, as they are found by their names */
    private static String guess(final String... nominal) throws Exception {
        final HeadlessNode node = HeadlessNode.create(new MoeProbabilityScorerNodeFactory());
        final DataTableSpec table =
            spec(Arrays.stream(nominal).flatMap(name -> Stream.of(name, StringCell.TYPE)).toArray());
        assertThrows(InvalidSettingsException.class, () -> node.configure(table));
        return node.saveSettings().getString("target");
    }

    @Test
    void columnsAreChosenByHand() throws Exception {
        final DataTableSpec python = spec("truth", StringCell.TYPE, "a", DoubleCell.TYPE, "b", DoubleCell.TYPE);
        final HeadlessNode node = scorer(settings -> {
            settings.addString("target", "truth");
            settings.addBoolean("byHand", true);
            settings.addString("modelName", "Python");
            final NodeSettings columns = (NodeSettings)settings.addNodeSettings("columns");
            try {
                HeadlessNode.create(new MoeProbabilityScorerNodeFactory()).saveSettings().getNodeSettings("columns")
                    .copyTo(columns);
                columns.getNodeSettings("manualFilter").addStringArray("manuallySelected", "a", "b");
            } catch (InvalidSettingsException e) {
                throw new IllegalStateException(e);
            }
        });
        final Executed executed = execute(node, table(python, row("Row0", "a", 0.75, 0.25)));
        assertEquals(List.of("Python"), column(output(executed, 0), "Model"));
        assertEquals("1.0", column(output(executed, 0), "Accuracy").get(0));
        assertEquals("The table lacks selected columns of probabilities: 'a', 'b'.",
            assertThrows(InvalidSettingsException.class,
                () -> node.configure(spec("truth", StringCell.TYPE, "x", DoubleCell.TYPE))).getMessage());
    }

    @Test
    void drawsAPicture() throws Exception {
        final Executed executed = execute(scorer(settings -> {
            settings.addInt("width", 320);
            settings.addString("class", "b");
            settings.addBoolean("class_is_present", true);
        }), table(TWO_MODELS, scored(0, "a", 0.75, 1.0)));
        final PNGImageValue cell = (PNGImageValue)((ImagePortObject)executed.objects().get(3)).toDataCell();
        assertEquals(320, ImageIO.read(new ByteArrayInputStream(cell.getImageContent().getByteArray())).getWidth());
        final HeadlessNode other = scorer(settings -> {
            settings.addString("class", "z");
            settings.addBoolean("class_is_present", true);
        });
        assertEquals("There is no class 'z' to draw the reliability diagram of. The classes are: 'a', 'b'.",
            assertThrows(InvalidSettingsException.class, () -> other.configure(TWO_MODELS)).getMessage());
    }

    @Test
    void theViewGetsTheTables() throws Exception {
        final HeadlessNode node = scorer(settings -> { });
        execute(node, table(TWO_MODELS, scored(0, "a", 0.75, 0.0), scored(1, "b", 0.5, 0.25)));
        assertTrue(HeadlessView.exists(node));
        final JsonNode shown = new ObjectMapper().readTree(HeadlessView.of(node).initialDataJson()).get("result");
        assertEquals("RF", shown.get("scores").get(1).get("Model").asText());
        assertEquals("Infinity", shown.get("scores").get(1).get("Log-loss").asText());
        assertEquals(2, shown.get("scores").get(1).get("Rows").asInt());
        assertEquals("b", shown.get("classes").get(1).get("Class").asText());
        assertTrue(shown.get("reliability").get(0).get("Class").isNull());
        assertEquals(90, shown.get("reliability").size());
    }
}
