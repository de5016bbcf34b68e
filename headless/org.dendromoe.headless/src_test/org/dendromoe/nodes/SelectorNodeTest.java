package org.dendromoe.nodes;

import static org.dendromoe.nodes.NodeTables.GROUPS;
import static org.dendromoe.nodes.NodeTables.column;
import static org.dendromoe.nodes.NodeTables.groups;
import static org.dendromoe.nodes.NodeTables.spec;
import static org.dendromoe.nodes.NodeTables.table;
import static org.dendromoe.nodes.NodeTables.text;
import static org.dendromoe.nodes.NodeTables.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.nodes.learner.MoeLearnerNodeFactory;
import org.dendromoe.nodes.port.MoeDendrogramPortObject;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.dendromoe.nodes.selector.MoeModelSelectorNodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.HeadlessNode.Executed;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;

final class SelectorNodeTest {

    private static final int EXPERTS = 4;

    private static BufferedDataTable s_table;

    private static MoeModelPortObject s_model;

    @BeforeAll
    static void learn() throws Exception {
        PortTypes.declare();
        s_table = table(GROUPS, groups(400));
        final HeadlessNode learner = HeadlessNode.create(new MoeLearnerNodeFactory());
        learner.configure(s_table.getDataTableSpec());
        final NodeSettings settings = learner.saveSettings();
        settings.addInt("experts", EXPERTS);
        settings.addInt("starts", 2);
        learner.loadSettings(settings);
        s_model = (MoeModelPortObject)learner.execute(HeadlessExecution.createContext(), s_table).objects().get(0);
    }

    private static HeadlessNode selector(final Consumer<NodeSettings> change) throws InvalidSettingsException {
        final HeadlessNode node = HeadlessNode.create(new MoeModelSelectorNodeFactory());
        final NodeSettings settings = node.saveSettings();
        change.accept(settings);
        node.loadSettings(settings);
        return node;
    }

    private static Executed select(final BufferedDataTable table, final Consumer<NodeSettings> change)
        throws Exception {
        final HeadlessNode node = selector(change);
        node.configure(s_model.getSpec(), table.getDataTableSpec());
        return node.execute(HeadlessExecution.createContext(), s_model, table);
    }

    private static void fix(final NodeSettings settings, final int number) {
        settings.addInt("fixedNumber", number);
        settings.addBoolean("fixedNumber_is_present", true);
    }

    private static int experts(final Executed executed) {
        return ((MoeModelPortObject)executed.objects().get(0)).model().experts();
    }

    private static BufferedDataTable criteria(final Executed executed) {
        return (BufferedDataTable)executed.objects().get(1);
    }

    private static Dendrogram dendrogram(final Executed executed) {
        return ((MoeDendrogramPortObject)executed.objects().get(2)).dendrogram();
    }

    private static int expertsWhere(final Executed executed, final String flag) {
        final List<String> flags = column(criteria(executed), flag);
        assertEquals(1, Collections.frequency(flags, "true"));
        return EXPERTS - flags.indexOf("true");
    }

    @Test
    void givesTheReducedModelTheCriteriaAndTheDendrogram() throws Exception {
        final Executed executed = select(s_table, settings -> { });
        final int chosen = expertsWhere(executed, "Chosen");
        assertEquals(chosen, experts(executed));
        assertEquals(chosen, expertsWhere(executed, "Recommended"));
        assertEquals(chosen, dendrogram(executed).chosen());
        assertEquals(EXPERTS, dendrogram(executed).leaves().size());
        assertEquals(Criterion.HQC, dendrogram(executed).criterion());
        assertTrue(executed.warning().isEmpty(), () -> executed.warning().toString());
        assertEquals(List.of("4", "3", "2", "1"), column(criteria(executed), "Experts"));
        for (final String name : List.of("Height", "Refined height")) {
            assertEquals("?", column(criteria(executed), name).get(EXPERTS - 1), name);
            assertEquals(1, Collections.frequency(column(criteria(executed), name), "?"), name);
        }
    }

    @ParameterizedTest
    @CsvSource({"HQC,HQC", "BIC,BIC", "ICL,ICL", "AIC,AIC", "DSC,DSC", "DSC_RESCALED,Rescaled DSC"})
    void theSmallestValueOfTheCriterionIsRecommended(final String criterion, final String column) throws Exception {
        final Executed executed = select(s_table, settings -> settings.addString("criterion", criterion));
        final List<String> values = column(criteria(executed), column);
        final int best = IntStream.range(0, EXPERTS).filter(i -> !"?".equals(values.get(i))).boxed()
            .min((a, b) -> Double.compare(Double.parseDouble(values.get(a)), Double.parseDouble(values.get(b))))
            .orElseThrow();
        assertEquals(EXPERTS - best, expertsWhere(executed, "Recommended"));
        assertEquals(EXPERTS - best, experts(executed));
        assertEquals(Criterion.valueOf(criterion), dendrogram(executed).criterion());
    }

    @ParameterizedTest
    @CsvSource({"BIC,1", "BIC,3", "BIC,4", "DSC,1", "DSC,3"})
    void aFixedNumberIsKept(final String criterion, final int number) throws Exception {
        final Executed executed = select(s_table, settings -> {
            settings.addString("criterion", criterion);
            fix(settings, number);
        });
        assertEquals(number, experts(executed));
        assertEquals(number, expertsWhere(executed, "Chosen"));
    }

    @Test
    void moreExpertsThanTheModelHasCannotBeKept() throws Exception {
        final HeadlessNode node = selector(settings -> fix(settings, 5));
        // a model that is not trained yet may not tell how many experts it will have
        node.configure(s_model.getSpec().withExperts(OptionalInt.empty()), s_table.getDataTableSpec());
        assertEquals("The fixed number of experts is 5, but must be between 1 and 4, the number of experts of the"
            + " model.", assertThrows(KNIMEException.class,
                () -> node.execute(HeadlessExecution.createContext(), s_model, s_table)).getMessage());
    }

    @Test
    void noExpertsCannotBeKept() {
        assertEquals("'Fixed number of experts' is 0, but must be between 1 and 1000.",
            assertThrows(InvalidSettingsException.class, () -> selector(settings -> fix(settings, 0))).getMessage());
    }

    @Test
    void theReducedModelHasTheSpecOfTheInputButForTheNumberOfExperts() throws Exception {
        final MoeModelPortObjectSpec input = s_model.getSpec();
        assertEquals(input.withExperts(OptionalInt.empty()),
            selector(settings -> { }).configure(input, s_table.getDataTableSpec()).specs().get(0));
        assertEquals(input.withExperts(OptionalInt.of(3)),
            selector(settings -> fix(settings, 3)).configure(input, s_table.getDataTableSpec()).specs().get(0));
        final MoeModelPortObject reduced =
            (MoeModelPortObject)select(s_table, settings -> fix(settings, 3)).objects().get(0);
        assertEquals(input.withExperts(OptionalInt.of(3)), reduced.getSpec());
    }

    @Test
    void theResultDoesNotDependOnTheThreads() throws Exception {
        assertEquals(text(criteria(select(s_table, settings -> { }))), text(criteria(select(s_table, settings -> {
            settings.addInt("threads", 3);
            settings.addBoolean("threads_is_present", true);
        }))));
    }

    private static String configureError(final DataTableSpec spec) {
        return assertThrows(InvalidSettingsException.class,
            () -> selector(settings -> { }).configure(s_model.getSpec(), spec)).getMessage();
    }

    @Test
    void namesColumnsThatAreAbsentOrOfAnotherType() {
        assertEquals("The table lacks columns that the model needs: 'z', 'organ'.",
            configureError(spec("x", DoubleCell.TYPE, "n", IntCell.TYPE, "class", StringCell.TYPE)));
        assertEquals("The table has no target column 'class'.", configureError(spec("x", DoubleCell.TYPE)));
        final String message = configureError(spec("x", StringCell.TYPE, "z", DoubleCell.TYPE, "n", IntCell.TYPE,
            "organ", StringCell.TYPE, "class", StringCell.TYPE));
        assertTrue(message.contains("Column 'x' is of type String, but must be a number."), message);
    }

    @Test
    void skippedRowsAndUnknownClassesAreNamed() throws Exception {
        final DataRow[] rows = groups(400);
        rows[3] = with(rows[3], 0, null);
        assertEquals("1 of 400 rows ignored because of missing values.",
            select(table(GROUPS, rows), settings -> { }).warning().orElseThrow());
        rows[5] = with(rows[5], 4, "strange");
        assertEquals("Row 'Row5': the class 'strange' of column 'class' is not a class of the model.",
            assertThrows(KNIMEException.class, () -> select(table(GROUPS, rows), settings -> { })).getMessage());
        assertEquals("The training table has no rows.",
            assertThrows(KNIMEException.class, () -> select(table(GROUPS), settings -> { })).getMessage());
    }

    @Test
    void progressRisesAndCancellingEndsTheNode() throws Exception {
        final List<Double> progress = Collections.synchronizedList(new ArrayList<>());
        final HeadlessNode node = selector(settings -> { });
        node.execute(HeadlessExecution.createContext(() -> false, (fraction, message) -> {
            if (fraction != null) {
                progress.add(fraction);
            }
        }), s_model, s_table);
        assertEquals(progress.stream().sorted().toList(), progress);
        assertTrue(progress.get(progress.size() - 1) > 0.1, "progress beyond the reading of the table");
        assertThrows(CanceledExecutionException.class, () -> node.execute(HeadlessExecution.createContext(
            () -> progress.size() > 1, (fraction, message) -> { }), s_model, s_table));
    }
}
