package org.dendromoe.nodes;

import static org.dendromoe.nodes.NodeTables.GROUPS;
import static org.dendromoe.nodes.NodeTables.column;
import static org.dendromoe.nodes.NodeTables.groups;
import static org.dendromoe.nodes.NodeTables.row;
import static org.dendromoe.nodes.NodeTables.rows;
import static org.dendromoe.nodes.NodeTables.spec;
import static org.dendromoe.nodes.NodeTables.table;
import static org.dendromoe.nodes.NodeTables.text;
import static org.dendromoe.nodes.NodeTables.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.SelectedFeatures;
import org.dendromoe.nodes.learner.MoeLearnerNodeFactory;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.dendromoe.nodes.predictor.MoePredictorNodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.HeadlessNode.Executed;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;

final class PredictorNodeTest {

    private static final int ROWS = 400;

    private static PortObjectSpec s_specBefore;

    private static MoeModelPortObject s_model;

    private static BufferedDataTable s_table;

    @BeforeAll
    static void learn() throws Exception {
        PortTypes.declare();
        s_table = table(GROUPS, groups(ROWS));
        final HeadlessNode learner = HeadlessNode.create(new MoeLearnerNodeFactory());
        learner.configure(s_table.getDataTableSpec());
        final NodeSettings settings = learner.saveSettings();
        settings.addInt("experts", 2);
        learner.loadSettings(settings);
        s_specBefore = learner.configure(s_table.getDataTableSpec()).specs().get(0);
        s_model = (MoeModelPortObject)learner.execute(HeadlessExecution.createContext(), s_table).objects().get(0);
    }

    private static HeadlessNode predictor() {
        return HeadlessNode.create(new MoePredictorNodeFactory());
    }

    private static Executed predict(final HeadlessNode node, final BufferedDataTable table) throws Exception {
        node.configure(s_model.getSpec(), table.getDataTableSpec());
        return node.execute(HeadlessExecution.createContext(), s_model, table);
    }

    private static BufferedDataTable output(final Executed executed) {
        return (BufferedDataTable)executed.objects().get(0);
    }

    @Test
    void knowsItsColumnsBeforeTheLearnerHasRun() throws Exception {
        final DataTableSpec before =
            (DataTableSpec)predictor().configure(s_specBefore, s_table.getDataTableSpec()).specs().get(0);
        assertEquals(output(predict(predictor(), s_table)).getDataTableSpec().getNumColumns(), before.getNumColumns());
        assertEquals(List.of("Prediction (class)", "Prediction (class) (Confidence)"),
            List.of(before.getColumnNames()).subList(8, 10));
    }

    @Test
    void waitsIfTheClassesAreNotKnown() throws Exception {
        final PortObjectSpec unknown =
            HeadlessNode.create(new MoeLearnerNodeFactory()).configure(GROUPS).specs().get(0);
        assertNull(predictor().configure(unknown, GROUPS).specs().get(0));
    }

    @Test
    void appendsProbabilitiesPredictionAndConfidence() throws Exception {
        final Executed executed = predict(predictor(), s_table);
        final BufferedDataTable predicted = output(executed);
        assertTrue(executed.warning().isEmpty(), () -> executed.warning().toString());
        final List<String> names = List.of(predicted.getDataTableSpec().getColumnNames());
        final List<String> classes = s_model.model().classes();
        assertEquals(List.of("x", "z", "n", "organ", "class", "P (class=" + classes.get(0) + ")",
            "P (class=" + classes.get(1) + ")", "P (class=" + classes.get(2) + ")", "Prediction (class)",
            "Prediction (class) (Confidence)"), names);
        final List<DataRow> inputRows = rows(s_table);
        final List<DataRow> outputRows = rows(predicted);
        int correct = 0;
        for (int i = 0; i < ROWS; i++) {
            final DataRow row = outputRows.get(i);
            assertEquals(inputRows.get(i).getKey(), row.getKey());
            final double[] p =
                IntStream.range(5, 8).mapToDouble(c -> ((DoubleValue)row.getCell(c)).getDoubleValue()).toArray();
            assertEquals(1, p[0] + p[1] + p[2], 1e-9);
            assertEquals(Math.max(p[0], Math.max(p[1], p[2])), ((DoubleValue)row.getCell(9)).getDoubleValue());
            correct += row.getCell(8).equals(row.getCell(4)) ? 1 : 0;
        }
        assertTrue(correct > 0.9 * ROWS, correct + " of " + ROWS);
    }

    @Test
    void theConfiguredSpecIsThatOfTheTable() throws Exception {
        final HeadlessNode node = predictor();
        final DataTableSpec configured =
            (DataTableSpec)node.configure(s_model.getSpec(), s_table.getDataTableSpec()).specs().get(0);
        assertEquals(configured, output(predict(node, s_table)).getDataTableSpec());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TANH", "SQUARE", "COSINE", "SIGMOID"})
    void everyGatePredictsTheSameInOnePieceStreamedAndSaved(final String gate) throws Exception {
        checkPredictions(learned(settings -> settings.addString("gate", gate)));
    }

    @Test
    void aSparseModelPredictsTheSameInOnePieceStreamedAndSaved() throws Exception {
        final MoeModelPortObject model = learned(settings -> {
            settings.addDouble("l1Share", 0.9);
            settings.addDouble("lambda", 8);
            settings.addBoolean("lambda_is_present", true);
        });
        final Parameters parameters = model.model().parameters();
        assertTrue(SelectedFeatures.degreesOfFreedom(parameters) < parameters.shape().degreesOfFreedom());
        checkPredictions(model);
    }

    private static MoeModelPortObject learned(final Consumer<NodeSettings> changes) throws Exception {
        final HeadlessNode learner = HeadlessNode.create(new MoeLearnerNodeFactory());
        learner.configure(s_table.getDataTableSpec());
        final NodeSettings settings = learner.saveSettings();
        settings.addInt("experts", 2);
        changes.accept(settings);
        learner.loadSettings(settings);
        learner.configure(s_table.getDataTableSpec());
        return (MoeModelPortObject)learner.execute(HeadlessExecution.createContext(), s_table).objects().get(0);
    }

    private static void checkPredictions(final MoeModelPortObject model) throws Exception {
        final HeadlessNode whole = predictor();
        whole.configure(model.getSpec(), s_table.getDataTableSpec());
        final List<String> expected =
            text(output(whole.execute(HeadlessExecution.createContext(), model, s_table)));
        assertEquals(expected, text(output(predictor().stream(HeadlessExecution.createContext(), model, s_table))));
        final ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelFile.write(model.model(), file);
        final MoeModelPortObject loaded =
            new MoeModelPortObject(ModelFile.read(new ByteArrayInputStream(file.toByteArray())));
        assertEquals(expected, text(output(predictor().stream(HeadlessExecution.createContext(), loaded, s_table))));
    }

    @Test
    void streamingGivesTheSame() throws Exception {
        final DataRow[] rows = groups(ROWS);
        rows[3] = with(rows[3], 0, null);
        final BufferedDataTable table = table(GROUPS, rows);
        final Executed executed = predict(predictor(), table);
        final Executed streamed = predictor().stream(HeadlessExecution.createContext(), s_model, table);
        assertEquals(text(output(executed)), text(output(streamed)));
        assertEquals("1 of 400 rows have no prediction because of missing values, numbers that are not finite, or"
            + " unknown categories in: 'x'.", executed.warning().orElseThrow());
        assertEquals(executed.warning(), streamed.warning());
    }

    @Test
    void anAverageIsStreamedAsItIsPredicted() throws Exception {
        final HeadlessNode learner = HeadlessNode.create(new MoeLearnerNodeFactory());
        final NodeSettings settings = learner.saveSettings();
        settings.addString("target", "class");
        settings.addInt("members", 4);
        settings.addBoolean("members_is_present", true);
        learner.loadSettings(settings);
        learner.configure(s_table.getDataTableSpec());
        final MoeModelPortObject model =
            (MoeModelPortObject)learner.execute(HeadlessExecution.createContext(), s_table).objects().get(0);
        final HeadlessNode node = predictor();
        node.configure(model.getSpec(), s_table.getDataTableSpec());
        final List<String> predicted =
            text(output(node.execute(HeadlessExecution.createContext(), model, s_table)));
        assertEquals(predicted,
            text(output(predictor().stream(HeadlessExecution.createContext(), model, s_table))));
        assertNotEquals(predicted, text(output(node.execute(HeadlessExecution.createContext(), new MoeModelPortObject(
            new MixtureModel(model.model().preprocessing(), model.model().parameters(), model.model().summary())),
            s_table))));
    }

    @Test
    void unknownCategoriesGiveMissingPredictionsWithTheirCause() throws Exception {
        final DataRow unknown = row("Row0", 1.0, 1.0, 1, "brain", null);
        final DataRow predicted = rows(output(predict(predictor(), table(GROUPS, unknown)))).get(0);
        for (int c = 5; c < 10; c++) {
            assertEquals("Row 'Row0': the cell of column 'organ' has the category 'brain', which the training rows did"
                + " not have.", ((MissingValue)predicted.getCell(c)).getError());
        }
    }

    @Test
    void imputesIfItShould() throws Exception {
        final HeadlessNode node = predictor();
        final NodeSettings settings = node.saveSettings();
        settings.addString("unusableCells", "IMPUTE");
        node.loadSettings(settings);
        final Executed executed = predict(node,
            table(GROUPS, row("Row0", 1.0, null, 1, "brain", null), row("Row1", 1.0, 1.0, 1, "lung", null)));
        rows(output(executed)).forEach(row -> IntStream.range(5, 10).forEach(
            c -> assertTrue(!row.getCell(c).isMissing())));
        assertTrue(executed.warning().orElseThrow().startsWith("1 of 2 rows are predicted with imputed values"));
    }

    @Test
    void columnsMayBeInAnyOrderBesidesOthersAndOfOtherNumberTypes() throws Exception {
        final DataTableSpec spec = spec("class", StringCell.TYPE, "organ", StringCell.TYPE, "n", DoubleCell.TYPE,
            "extra", StringCell.TYPE, "z", IntCell.TYPE, "x", DoubleCell.TYPE);
        final BufferedDataTable shuffled = table(spec, row("Row0", null, "lung", 3.0, "kept", 2, 0.5));
        final BufferedDataTable ordered = table(GROUPS, row("Row0", 0.5, 2.0, 3, "lung", null));
        final BufferedDataTable predicted = output(predict(predictor(), shuffled));
        assertEquals(List.of("kept"), column(predicted, "extra"));
        assertEquals(column(output(predict(predictor(), ordered)), "Prediction (class) (Confidence)"),
            column(predicted, "Prediction (class) (Confidence)"));
    }

    @Test
    void knowsMoreClassesThanDomainsListOnceTheLearnerHasRun() throws Exception {
        final DataTableSpec spec = spec("x", DoubleCell.TYPE, "class", StringCell.TYPE);
        final BufferedDataTable table = table(spec, IntStream.range(0, 140)
            .mapToObj(i -> row("Row" + i, i / 2 + i % 2 * 0.1, "class" + i / 2)).toArray(DataRow[]::new));
        final HeadlessNode learner = HeadlessNode.create(new MoeLearnerNodeFactory());
        final PortObjectSpec before = learner.configure(table.getDataTableSpec()).specs().get(0);
        assertNull(predictor().configure(before, spec).specs().get(0));
        final NodeSettings settings = learner.saveSettings();
        settings.addInt("experts", 1);
        learner.loadSettings(settings);
        final MoeModelPortObject model =
            (MoeModelPortObject)learner.execute(HeadlessExecution.createContext(), table).objects().get(0);
        assertEquals("1 expert, 70 classes, 1 feature, lambda " + model.model().summary().lambda(), model.getSummary());
        final DataTableSpec after = (DataTableSpec)predictor().configure(model.getSpec(), spec).specs().get(0);
        assertEquals(2 + 70 + 2, after.getNumColumns());
    }

    @Test
    void anEmptyTableStaysEmpty() throws Exception {
        final Executed executed = predict(predictor(), table(GROUPS));
        assertEquals(0, output(executed).size());
        assertEquals(10, output(executed).getDataTableSpec().getNumColumns());
        assertTrue(executed.warning().isEmpty());
    }

    private static HeadlessNode withExperts() throws Exception {
        final HeadlessNode node = predictor();
        final NodeSettings settings = node.saveSettings();
        settings.addBoolean("appendProbabilities", false);
        settings.addBoolean("appendGate", true);
        settings.addBoolean("appendExpert", true);
        settings.addBoolean("appendGateEntropy", true);
        node.loadSettings(settings);
        return node;
    }

    @Test
    void expertsAreAppendedAsTheModelHasThem() throws Exception {
        final HeadlessNode node = withExperts();
        final DataTableSpec before =
            (DataTableSpec)node.configure(s_specBefore, s_table.getDataTableSpec()).specs().get(0);
        final DataTableSpec configured =
            (DataTableSpec)node.configure(s_model.getSpec(), s_table.getDataTableSpec()).specs().get(0);
        final BufferedDataTable predicted = output(predict(node, s_table));
        assertEquals(predicted.getDataTableSpec(), configured);
        assertEquals(List.of(before.getColumnNames()), List.of(configured.getColumnNames()));
        assertEquals(List.of("Gate (Expert 1)", "Gate (Expert 2)", "Expert", "Gate entropy"),
            List.of(configured.getColumnNames()).subList(7, 11));
        for (final DataRow row : rows(predicted)) {
            final double first = ((DoubleValue)row.getCell(7)).getDoubleValue();
            final double second = ((DoubleValue)row.getCell(8)).getDoubleValue();
            assertEquals(1, first + second, 1e-12);
            assertEquals(first >= second ? "Expert 1" : "Expert 2", row.getCell(9).toString());
            assertEquals(-(first == 0 ? 0 : first * Math.log(first)) - (second == 0 ? 0 : second * Math.log(second)),
                ((DoubleValue)row.getCell(10)).getDoubleValue(), 1e-12);
        }
    }

    @Test
    void columnsOfExpertsAreNotKnownBeforeTheirNumberIs() throws Exception {
        final PortObjectSpec selected = ((MoeModelPortObjectSpec)s_model.getSpec()).withExperts(OptionalInt.empty());
        assertNull(withExperts().configure(selected, s_table.getDataTableSpec()).specs().get(0));
        final DataTableSpec spec =
            (DataTableSpec)predictor().configure(selected, s_table.getDataTableSpec()).specs().get(0);
        assertEquals(10, spec.getNumColumns());
    }

    private static String configureError(final DataTableSpec spec) {
        return assertThrows(InvalidSettingsException.class, () -> predictor().configure(s_model.getSpec(), spec))
            .getMessage();
    }

    @Test
    void namesColumnsThatAreAbsentOrOfAnotherType() {
        assertEquals("The table lacks columns that the model needs: 'z', 'organ'.",
            configureError(spec("x", DoubleCell.TYPE, "n", IntCell.TYPE)));
        final String message = configureError(
            spec("x", StringCell.TYPE, "z", DoubleCell.TYPE, "n", IntCell.TYPE, "organ", StringCell.TYPE));
        assertEquals("Columns have another type than the model needs: 'x'. Column 'x' is of type String, but must be a"
            + " number.", message);
    }
}
