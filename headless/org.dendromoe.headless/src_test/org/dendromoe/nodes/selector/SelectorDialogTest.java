package org.dendromoe.nodes.selector;

import static org.dendromoe.nodes.NodeTables.GROUPS;
import static org.dendromoe.nodes.NodeTables.groups;
import static org.dendromoe.nodes.NodeTables.spec;
import static org.dendromoe.nodes.NodeTables.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Merge;
import org.dendromoe.headless.abi.OpenedDialog;
import org.dendromoe.nodes.PortTypes;
import org.dendromoe.nodes.browser.MadeUpModel;
import org.dendromoe.nodes.learner.MoeLearnerNodeFactory;
import org.dendromoe.nodes.port.MoeDendrogramPortObject;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.standin.ObjectsInput;
import org.dendromoe.standin.SpecsInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.HeadlessPorts;
import org.knime.core.node.port.PortObject;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.message.TextMessage.Message;

/** What the dialog of the Selector tells while the nodes before it are configured, executed, and after itself is. */
final class SelectorDialogTest {

    private static final int EXPERTS = 4;

    private static BufferedDataTable s_table;

    private static MoeModelPortObject s_model;

    private static MoeDendrogramPortObject s_dendrogram;

    @BeforeAll
    static void learn() throws Exception {
        PortTypes.declare();
        s_table = table(GROUPS, groups(200));
        final HeadlessNode learner = HeadlessNode.create(new MoeLearnerNodeFactory());
        learner.configure(s_table.getDataTableSpec());
        final NodeSettings settings = learner.saveSettings();
        settings.addInt("experts", EXPERTS);
        settings.addInt("starts", 2);
        settings.addInt("maxPasses", 50);
        settings.addDouble("lambda", 1);
        settings.addBoolean("lambda_is_present", true);
        settings.addBoolean("singlePrecision", true);
        learner.loadSettings(settings);
        s_model = (MoeModelPortObject)learner.execute(HeadlessExecution.createContext(), s_table).objects().get(0);
        s_dendrogram = select(s_table);
    }

    private static OpenedDialog dialog(final NodeParametersInput input) throws Exception {
        return new OpenedDialog(MoeModelSelectorParameters.class, input);
    }

    private static Message message(final OpenedDialog dialog) throws Exception {
        final Optional<Message> message = dialog.state(Recommendation.class);
        return message.orElseThrow();
    }

    private static Message message(final NodeParametersInput input) throws Exception {
        return message(dialog(input));
    }

    private static MoeDendrogramPortObject select(final BufferedDataTable table) throws Exception {
        final HeadlessNode selector = HeadlessNode.create(new MoeModelSelectorNodeFactory());
        selector.configure(s_model.getSpec(), table.getDataTableSpec());
        return (MoeDendrogramPortObject)selector.execute(HeadlessExecution.createContext(), s_model, table).objects()
            .get(2);
    }

    @Test
    void theLearnerHandsSinglePrecisionOn() {
        assertTrue(s_model.model().preprocessing().singlePrecision());
    }

    @Test
    void nothingIsToldWithoutModel() throws Exception {
        final OpenedDialog dialog = dialog(new SpecsInput(null, s_table.getDataTableSpec()));
        final Optional<Message> message = dialog.state(Recommendation.class);
        assertEquals(Optional.empty(), message);
        assertEquals(2, dialog.state(Recommendation.RecommendedNumber.class));
    }

    @Test
    void theRangeIsToldBeforeTheLearnerIsExecuted() throws Exception {
        final SpecsInput input = new SpecsInput(s_model.getSpec(), s_table.getDataTableSpec());
        assertEquals("The model has 4 experts: from 1 to 4 can be kept", message(input).title());
        assertEquals("The model has 4 experts.",
            new ExpertsOfTheInput().computeState(input).getErrorMessage());
    }

    @Test
    void thePublishedCriteriaAreToldBeforeExecution() throws Exception {
        final BufferedDataTable other = table(GROUPS, groups(150));
        final OpenedDialog dialog = dialog(new ObjectsInput(s_model, other));
        final Message byDefault = message(dialog);
        final Map<CriterionChoice, Message> before = new EnumMap<>(CriterionChoice.class);
        final Map<CriterionChoice, Object> numbers = new EnumMap<>(CriterionChoice.class);
        for (final CriterionChoice choice : List.of(CriterionChoice.DSC, CriterionChoice.DSC_RESCALED)) {
            dialog.set(Recommendation.ChosenCriterion.class, choice);
            before.put(choice, message(dialog));
            numbers.put(choice, dialog.state(Recommendation.RecommendedNumber.class));
        }
        final Dendrogram executed = select(other).dendrogram();
        final int dsc = executed.recommendedBy(Criterion.DSC);
        final int rescaled = executed.recommendedBy(Criterion.DSC_RESCALED);
        assertEquals("So far: rescaled DSC recommends " + rescaled + " of 4 experts", byDefault.title());
        assertEquals("DSC recommends " + dsc + ". Heights of the merges in the published tree: "
            + heights(executed.mixingMeasures()) + ". HQC reads refitted models, which an execution fits. Execute the "
            + "node to learn what each criterion recommends.", byDefault.description());
        assertEquals("DSC recommends " + dsc + " of 4 experts", before.get(CriterionChoice.DSC).title());
        assertEquals("rescaled DSC recommends " + rescaled + " of 4 experts",
            before.get(CriterionChoice.DSC_RESCALED).title());
        assertEquals(Map.of(CriterionChoice.DSC, dsc, CriterionChoice.DSC_RESCALED, rescaled), numbers);
    }

    @Test
    void theHeightsOfThePublishedTreeAreToldOfATableThatDoesNotFit() throws Exception {
        final String expected = heights(s_dendrogram.dendrogram().mixingMeasures());
        final String told = message(new ObjectsInput(s_model, table(spec("other", DoubleCell.TYPE)))).description();
        assertTrue(told.startsWith("Heights of the merges in the published tree: " + expected + "."), told);
    }

    @Test
    void noCriterionIsToldThatWouldTakeLong() throws Exception {
        final int features = 20;
        final MoeModelPortObject large = new MoeModelPortObject(MadeUpModel.of(50, 8, features));
        final DataTableSpec spec = spec(Stream.concat(
            IntStream.rangeClosed(1, features).boxed().flatMap(i -> Stream.of("Protein_" + i, DoubleCell.TYPE)),
            Stream.of("diagnosis", StringCell.TYPE)).toArray());
        final DataCell[] cells = new DataCell[features + 1];
        Arrays.fill(cells, new DoubleCell(1));
        cells[features] = new StringCell("class 1");
        final Message message = message(new ObjectsInput(large, table(spec,
            IntStream.range(0, 10_000).mapToObj(i -> new DefaultRow("Row" + i, cells)).toArray(DataRow[]::new))));
        assertEquals("The model has 50 experts: from 1 to 50 can be kept", message.title());
        assertTrue(message.description().startsWith("Heights of the merges in the published tree: …, 10 to 9: "),
            message.description());
        assertTrue(message.description().endsWith(" Execute the node to learn what each criterion recommends."),
            message.description());
    }

    @Test
    void evenTheTreeIsNotToldIfItWouldTakeLong() throws Exception {
        final MoeModelPortObject wide = new MoeModelPortObject(MadeUpModel.of(60, 4, 5_000));
        assertEquals("Execute the node to learn what each criterion recommends.",
            message(new ObjectsInput(wide, null)).description());
    }

    /** About as much as a slow machine does in a second. */
    @ParameterizedTest
    @CsvSource({"40000,20,6,2", "5000,20,50,2", "10000,200,6,2", "100,5000,6,2"})
    void theWorkGrowsWithRowsFeaturesExpertsAndClasses(final int rows, final int features, final int experts,
        final int classes) {
        assertTrue(isQuick(rows / 2, features, experts, classes));
        assertFalse(isQuick(4 * rows, features, experts, classes));
        assertFalse(isQuick(rows / 2, 10 * features, experts, classes));
        assertFalse(isQuick(rows / 2, features, 10 * experts, classes));
        assertFalse(isQuick(rows / 2, features, experts, 100 * classes));
    }

    private static boolean isQuick(final int rows, final int features, final int experts, final int classes) {
        return PublishedTrees.isQuick(MadeUpModel.of(experts, classes, features), rows, features + 1);
    }

    private static String heights(final List<Merge> merges) {
        return IntStream.range(0, merges.size()).mapToObj(i -> String.format(Locale.ROOT, "%d to %d: %.3g",
            EXPERTS - i, EXPERTS - i - 1, merges.get(i).height())).collect(Collectors.joining(", "));
    }

    @Test
    void theRecommendationsOfAllCriteriaAreToldAfterExecution() throws Exception {
        final Dendrogram dendrogram = s_dendrogram.dendrogram();
        final OpenedDialog dialog = dialog(new ObjectsInput(s_model, s_table));
        final Message message = message(dialog);
        final int hqc = dendrogram.recommended();
        assertEquals("HQC recommends " + hqc + " of 4 experts", message.title());
        assertTrue(message.description().contains("HQC " + hqc + ", BIC "
            + dendrogram.recommendedBy(Criterion.BIC) + ", ICL " + dendrogram.recommendedBy(Criterion.ICL)
            + ", AIC " + dendrogram.recommendedBy(Criterion.AIC) + ", DSC "
            + dendrogram.recommendedBy(Criterion.DSC)), message.description());
        assertTrue(message.description().contains(heights(dendrogram.refined())), message.description());
        assertEquals(hqc, dialog.state(Recommendation.RecommendedNumber.class));
    }

    @Test
    void theNoteFollowsTheChosenCriterion() throws Exception {
        final Dendrogram dendrogram = s_dendrogram.dendrogram();
        final OpenedDialog dialog = dialog(new ObjectsInput(s_model, s_table));
        for (final CriterionChoice choice : CriterionChoice.values()) {
            dialog.set(Recommendation.ChosenCriterion.class, choice);
            final int recommended = dendrogram.recommendedBy(choice.toCriterion());
            final Message message = message(dialog);
            assertTrue(message.title().endsWith(" recommends " + recommended + " of 4 experts"), message.title());
            assertEquals(recommended, dialog.state(Recommendation.RecommendedNumber.class));
            assertTrue(message.description().contains(heights(choice.toCriterion().readsMixingMeasures()
                ? dendrogram.mixingMeasures() : dendrogram.refined())), message.description());
        }
    }

    @Test
    void whatIsKnownOfAnotherTableIsNotTold() throws Exception {
        final String title = message(new ObjectsInput(s_model, table(GROUPS, groups(100)))).title();
        assertTrue(title.startsWith("So far: rescaled DSC recommends "), title);
    }

    @Test
    void theOriginIsComputedOncePerModelAndTable() throws Exception {
        final String origin = SelectionOrigin.inDialog(s_model.model(), s_table);
        message(new ObjectsInput(s_model, s_table));
        assertSame(origin, SelectionOrigin.inDialog(s_model.model(), s_table));
        final BufferedDataTable other = table(GROUPS, groups(100));
        assertEquals(SelectionOrigin.of(s_model.model(), other), SelectionOrigin.inDialog(s_model.model(), other));
        assertEquals(origin, SelectionOrigin.of(s_model.model(), s_table));
    }

    @Test
    void anOpenedWorkflowBringsItsRecommendationAlong() throws Exception {
        final BufferedDataTable table = table(GROUPS, groups(120));
        MoeDendrogramPortObject selected = select(table);
        final int recommended = selected.dendrogram().recommended();
        final byte[] model = file(s_model);
        final byte[] dendrogram = file(selected);
        final WeakReference<MoeDendrogramPortObject> closed = new WeakReference<>(selected);
        selected = null;
        for (int n = 0; n < 100 && !closed.refersTo(null); n++) {
            System.gc();
            LockSupport.parkNanos(10_000_000);
        }
        final ObjectsInput input =
            new ObjectsInput(HeadlessPorts.read(new ByteArrayInputStream(model)), table(GROUPS, groups(120)));
        assertTrue(message(input).title().startsWith("So far: "), message(input).title());
        final PortObject opened = HeadlessPorts.read(new ByteArrayInputStream(dendrogram));
        assertEquals("HQC recommends " + recommended + " of 4 experts", message(input).title());
        Reference.reachabilityFence(opened);
    }

    private static byte[] file(final PortObject object) throws Exception {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        HeadlessPorts.write(object, out);
        return out.toByteArray();
    }

    @Test
    void moreExpertsThanTheModelHasAreRefusedAtConfigure() throws Exception {
        final HeadlessNode selector = HeadlessNode.create(new MoeModelSelectorNodeFactory());
        final NodeSettings settings = selector.saveSettings();
        settings.addInt("fixedNumber", EXPERTS + 1);
        settings.addBoolean("fixedNumber_is_present", true);
        selector.loadSettings(settings);
        assertEquals("'Fixed number of experts' is 5, but the model at the input has 4 experts. Fix a smaller number, "
            + "or train the model with more experts.", assertThrows(InvalidSettingsException.class,
                () -> selector.configure(s_model.getSpec(), s_table.getDataTableSpec())).getMessage());
    }
}
