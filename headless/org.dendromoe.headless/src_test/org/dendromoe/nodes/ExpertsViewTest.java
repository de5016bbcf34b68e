package org.dendromoe.nodes;

import static org.dendromoe.nodes.NodeTables.GROUPS;
import static org.dendromoe.nodes.NodeTables.groups;
import static org.dendromoe.nodes.NodeTables.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.dendromoe.engine.fit.TracePoint;
import org.dendromoe.engine.model.ExpertComparison;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.NormalMixture;
import org.dendromoe.nodes.browser.MadeUpModel;
import org.dendromoe.nodes.experts.ExpertsPage;
import org.dendromoe.nodes.experts.TraceTable;
import org.dendromoe.nodes.learner.MoeLearnerNodeFactory;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.regressionlearner.MoeRegressionLearnerNodeFactory;
import org.dendromoe.nodes.selector.MoeModelSelectorNodeFactory;
import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.HeadlessNode.Executed;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.HeadlessPorts;
import org.knime.core.webui.page.Page;
import org.knime.node.HeadlessView;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the view of the experts gets from the Learner, from the Selector, and from models of any size. */
final class ExpertsViewTest {

    private static JsonNode data(final MixtureModel model, final List<TracePoint> trace) throws Exception {
        return json(ExpertsPage.ofFit(new MoeModelPortObject(model),
            TraceTable.create(trace, HeadlessExecution.createContext())));
    }

    private static JsonNode json(final Object data) throws Exception {
        final ObjectMapper mapper = new ObjectMapper();
        return mapper.readTree(mapper.writeValueAsString(data));
    }

    private static JsonNode shown(final HeadlessNode node) throws Exception {
        assertTrue(HeadlessView.exists(node));
        final Page page = HeadlessView.of(node).page();
        assertTrue(page.getResource("experts/view.js").isPresent() && page.getResource("common/words.js").isPresent());
        return new ObjectMapper().readTree(HeadlessView.of(node).initialDataJson()).get("result");
    }

    @Test
    void regressionLearnerShowsItsModel() throws Exception {
        final BufferedDataTable table = table(GROUPS, groups(200));
        final HeadlessNode learner = HeadlessNode.create(new MoeRegressionLearnerNodeFactory());
        learner.configure(table.getDataTableSpec());
        final NodeSettings settings = learner.saveSettings();
        settings.addInt("experts", 2);
        settings.addInt("starts", 2);
        settings.addString("gate", "GAUSSIAN");
        settings.addDouble("lambda", 1);
        settings.addBoolean("lambda_is_present", true);
        learner.loadSettings(settings);
        final MoeModelPortObject model = (MoeModelPortObject)learner
            .execute(HeadlessExecution.createContext(), table).objects().get(0);
        final JsonNode data = shown(learner);
        assertTrue(data.get("centres").booleanValue());
        assertEquals(model.model().preprocessing().response().orElseThrow().deviation(),
            data.get("targetDeviation").doubleValue(), 1e-5);
        final NormalMixture home = model.model().atHome();
        for (int k = 0; k < 2; k++) {
            assertEquals(home.means()[k], data.get("experts").get(k).get("mean").doubleValue(), 1e-5);
            assertEquals(home.deviations()[k], data.get("experts").get(k).get("noise").doubleValue(), 1e-5);
        }
        assertEquals("Linear regression", data.get("trace").get("lines").get(0).get("name").textValue());
    }

    @Test
    void learnerAndSelectorShowTheirModels() throws Exception {
        PortTypes.declare();
        final BufferedDataTable table = table(GROUPS, groups(200));
        final HeadlessNode learner = HeadlessNode.create(new MoeLearnerNodeFactory());
        learner.configure(table.getDataTableSpec());
        final NodeSettings settings = learner.saveSettings();
        settings.addInt("experts", 3);
        settings.addInt("starts", 2);
        learner.loadSettings(settings);
        final Executed learned = learner.execute(HeadlessExecution.createContext(), table);
        final MoeModelPortObject model = (MoeModelPortObject)learned.objects().get(0);
        final JsonNode data = shown(learner);
        assertEquals(3, data.get("experts").size());
        assertEquals(model.model().masses()[1], data.get("experts").get(1).get("mass").doubleValue(), 1e-6);
        assertEquals("fit", data.get("trace").get("kind").textValue());
        final List<String> winners = new ArrayList<>();
        data.get("trace").get("lines").forEach(line -> {
            if (line.get("winner").booleanValue()) {
                winners.add(line.get("kind").textValue());
                final JsonNode objective = line.get("objective");
                assertEquals(model.model().summary().objective(), objective.get(objective.size() - 1).doubleValue(),
                    1e-6);
            }
        });
        assertEquals(1, winners.size(), winners.toString());

        // what KNIME saves with the node and loads again shows the same
        final ByteArrayOutputStream saved = new ByteArrayOutputStream();
        HeadlessPorts.write(learned.internals().get(0), saved);
        assertEquals(data, json(ExpertsPage.ofFit(
            HeadlessPorts.read(new ByteArrayInputStream(saved.toByteArray())), learned.internals().get(1))));

        final HeadlessNode selector = HeadlessNode.create(new MoeModelSelectorNodeFactory());
        selector.configure(model.getSpec(), table.getDataTableSpec());
        final Executed selected = selector.execute(HeadlessExecution.createContext(), model, table);
        final JsonNode reduced = shown(selector);
        final int kept = ((MoeModelPortObject)selected.objects().get(0)).model().experts();
        assertEquals(kept, reduced.get("experts").size());
        final JsonNode lines = reduced.get("trace").get("lines");
        assertEquals(List.of(1, 2, 3), IntStream.range(0, lines.size())
            .mapToObj(i -> lines.get(i).get("number").intValue()).toList());
        lines.forEach(line -> assertEquals(line.get("number").intValue() == kept, line.get("winner").booleanValue()));
    }

    @Test
    void rankingsAreThoseOfTheEngine() throws Exception {
        final MixtureModel model = MadeUpModel.of(4, 3, 300);
        final JsonNode data = data(model, MadeUpModel.fit());
        final double[] disagreement = ExpertComparison.of(model.parameters()).disagreement();
        final int[] ranked = ExpertComparison.largest(disagreement, 100);
        final JsonNode ranking = data.get("rankings").get("disagreement");
        assertEquals(100, ranking.size());
        for (int rank = 0; rank < ranking.size(); rank++) {
            final JsonNode feature = data.get("features").get(ranking.get(rank).intValue());
            assertEquals("Protein_" + (ranked[rank] + 1), feature.get("name").textValue());
            assertEquals(disagreement[ranked[rank]], feature.get("disagreement").doubleValue(), 1e-6);
            assertEquals(model.parameters().expert(3, 2, ranked[rank] + 1),
                feature.get("experts").get(3).get(2).doubleValue(), 1e-6);
        }
    }

    @Test
    void featuresThatThePenaltyHasLeftOutAreNotShown() throws Exception {
        final JsonNode data = data(MadeUpModel.sparse(300, 7, 0, 12), MadeUpModel.fit());
        assertEquals(12, data.get("selectedCount").intValue());
        assertEquals(1, data.get("selectedByGate").intValue());
        assertEquals(List.of(7, 0, 12), IntStream.range(0, 3)
            .mapToObj(k -> data.get("experts").get(k).get("selectedCount").intValue()).toList());
        assertEquals(12, data.get("features").size());
        data.get("rankings").forEach(ranking -> assertEquals(12, ranking.size()));
        assertFalse(data(MadeUpModel.of(3, 2, 300), MadeUpModel.fit()).has("selectedCount"));
    }

    @Test
    void pairsComeFarthestFirst() throws Exception {
        final MixtureModel model = MadeUpModel.of(5, 3, 20);
        final JsonNode pairs = data(model, MadeUpModel.fit()).get("pairs");
        assertEquals(10, pairs.size());
        double before = Double.MAX_VALUE;
        for (final JsonNode pair : pairs) {
            final double distance = pair.get("distance").doubleValue();
            assertTrue(distance <= before);
            before = distance;
            final double[] differences = ExpertComparison.differences(model.parameters(),
                pair.get("first").intValue(), pair.get("second").intValue());
            assertEquals(ExpertComparison.norm(differences), distance, 1e-5);
            assertEquals(differences[ExpertComparison.largest(differences, 1)[0]],
                pair.get("features").get(0).get("difference").doubleValue(), 1e-6);
        }
    }

    @Test
    void traceTellsStartsEscapesAndTheWinner() throws Exception {
        final JsonNode lines = data(MadeUpModel.of(3, 2, 4), MadeUpModel.fit()).get("trace").get("lines");
        final List<String> told = new ArrayList<>();
        lines.forEach(line -> told.add(line.get("kind").textValue() + " " + line.get("number")
            + (line.get("winner").booleanValue() ? "!" : "")));
        assertEquals(List.of("single 0", "start 1", "start 2", "start 3", "start 4", "start 5", "start 6",
            "escape 1!", "escape 2"), told);
        final JsonNode winner = lines.get(7);
        assertEquals(90, winner.get("passes").size());
        assertEquals(0, winner.get("gap").get(89).doubleValue());
        assertEquals(80, lines.get(0).get("gap").get(11).doubleValue(), 5);
    }

    @Test
    void longTracesAreThinnedToTheirEnds() throws Exception {
        final List<TracePoint> trace =
            IntStream.rangeClosed(1, 10_007).mapToObj(pass -> new TracePoint(1, pass, -1.0 / pass, 1)).toList();
        final JsonNode passes =
            data(MadeUpModel.of(2, 2, 2), trace).get("trace").get("lines").get(0).get("passes");
        assertEquals(150, passes.size());
        assertEquals(1, passes.get(0).intValue());
        assertEquals(10_007, passes.get(149).intValue());
        IntStream.range(1, 150).forEach(i -> assertTrue(passes.get(i - 1).intValue() < passes.get(i).intValue()));
    }

    @Test
    void selectionShowsTheHighestSoFar() throws Exception {
        final JsonNode lines = json(ExpertsPage.ofSelection(new MoeModelPortObject(MadeUpModel.of(2, 2, 2)),
            TraceTable.create(MadeUpModel.selection(4), HeadlessExecution.createContext()))).get("trace")
                .get("lines");
        assertEquals(4, lines.size());
        final JsonNode two = lines.get(1);
        assertTrue(two.get("winner").booleanValue());
        assertEquals(60, two.get("objective").size());
        for (int i = 1; i < 60; i++) {
            assertTrue(two.get("objective").get(i).doubleValue() >= two.get("objective").get(i - 1).doubleValue());
        }
    }

    @Test
    void manyExpertsClassesAndFeaturesStaySmall() throws Exception {
        final JsonNode data = data(MadeUpModel.of(50, 100, 1_000), List.of());
        assertTrue(data.toString().length() < 5_000_000, "length " + data.toString().length());
        assertEquals(10, data.get("rankings").get("total").size());
        assertEquals(1_225, data.get("pairs").size());
        assertEquals(0, data.get("trace").get("lines").size());
    }

    @Test
    void whatIsNoNumberForJsonIsNull() throws Exception {
        final MixtureModel model = MadeUpModel.of(2, 2, 3);
        model.parameters().values()[1] = 1e300;
        final JsonNode data = data(model, List.of(new TracePoint(1, 1, Double.NEGATIVE_INFINITY, Double.NaN),
            new TracePoint(1, 2, -3, 1)));
        assertTrue(data.get("features").get(0).get("gates").get(0).isNull());
        assertTrue(data.get("trace").get("lines").get(0).get("objective").get(0).isNull());
        assertFalse(data.toString().contains("NaN") || data.toString().contains("Infinity"), data.toString());
    }
}
