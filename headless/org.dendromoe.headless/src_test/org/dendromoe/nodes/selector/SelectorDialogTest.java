package org.dendromoe.nodes.selector;

import static org.dendromoe.nodes.NodeTables.GROUPS;
import static org.dendromoe.nodes.NodeTables.groups;
import static org.dendromoe.nodes.NodeTables.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Merge;
import org.dendromoe.nodes.learner.MoeLearnerNodeFactory;
import org.dendromoe.nodes.port.MoeDendrogramPortObject;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.standin.ObjectsInput;
import org.dendromoe.standin.SpecsInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.message.TextMessage.Message;

/** What the dialog of the Selector tells while the nodes before it are configured, executed, and after itself is. */
final class SelectorDialogTest {

    private static final int EXPERTS = 4;

    private static BufferedDataTable s_table;

    private static MoeModelPortObject s_model;

    @BeforeAll
    static void learn() throws Exception {
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
    }

    /** @return the model in a port object of its own, of which nothing is known */
    private static MoeModelPortObject model() {
        return new MoeModelPortObject(s_model.model());
    }

    private static Message message(final NodeParametersInput input) {
        return new Recommendation().computeState(input).orElseThrow();
    }

    private static Dendrogram select(final MoeModelPortObject model, final BufferedDataTable table) throws Exception {
        final HeadlessNode selector = HeadlessNode.create(new MoeModelSelectorNodeFactory());
        selector.configure(model.getSpec(), table.getDataTableSpec());
        return ((MoeDendrogramPortObject)selector.execute(HeadlessExecution.createContext(), model, table).objects()
            .get(2)).dendrogram();
    }

    @Test
    void theLearnerHandsSinglePrecisionOn() {
        assertTrue(s_model.model().preprocessing().singlePrecision());
    }

    @Test
    void nothingIsToldWithoutModel() {
        final SpecsInput nothing = new SpecsInput(null, s_table.getDataTableSpec());
        assertEquals(Optional.empty(), new Recommendation().computeState(nothing));
        assertEquals(2, new Recommendation.RecommendedNumber().computeState(nothing));
    }

    @Test
    void theRangeIsToldBeforeTheLearnerIsExecuted() {
        final SpecsInput input = new SpecsInput(s_model.getSpec(), s_table.getDataTableSpec());
        assertEquals("The model has 4 experts: from 1 to 4 can be kept", message(input).title());
        assertEquals("The model has 4 experts.",
            new ExpertsOfTheInput().computeState(input).getErrorMessage());
    }

    @Test
    void theHeightsOfThePublishedTreeAreToldBeforeExecution() throws Exception {
        final String expected = heights(select(model(), s_table).mixingMeasures());
        final String told = message(new ObjectsInput(model(), s_table)).description();
        assertTrue(told.startsWith("Heights of the merges in the published tree: " + expected + "."), told);
    }

    private static String heights(final List<Merge> merges) {
        return IntStream.range(0, merges.size()).mapToObj(i -> String.format(Locale.ROOT, "%d to %d: %.3g",
            EXPERTS - i, EXPERTS - i - 1, merges.get(i).height())).collect(Collectors.joining(", "));
    }

    @Test
    void theRecommendationsOfAllCriteriaAreToldAfterExecution() throws Exception {
        final MoeModelPortObject model = model();
        final Dendrogram dendrogram = select(model, s_table);
        final Message message = message(new ObjectsInput(model, s_table));
        final int bic = dendrogram.recommended();
        assertEquals("BIC recommends " + bic + " of 4 experts", message.title());
        assertTrue(message.description().contains("BIC " + bic + ", ICL " + dendrogram.recommendedBy(Criterion.ICL)
            + ", AIC " + dendrogram.recommendedBy(Criterion.AIC) + ", DSC "
            + dendrogram.recommendedBy(Criterion.DSC)), message.description());
        assertTrue(message.description().contains(heights(dendrogram.refined())), message.description());
        assertEquals(bic, new Recommendation.RecommendedNumber().computeState(new ObjectsInput(model, s_table)));
    }

    @Test
    void whatIsKnownOfAnotherTableIsNotTold() throws Exception {
        final MoeModelPortObject model = model();
        select(model, table(GROUPS, groups(100)));
        assertEquals("The model has 4 experts: from 1 to 4 can be kept",
            message(new ObjectsInput(model, s_table)).title());
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
