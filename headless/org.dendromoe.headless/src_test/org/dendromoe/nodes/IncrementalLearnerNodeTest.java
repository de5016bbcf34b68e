package org.dendromoe.nodes;

import static org.dendromoe.nodes.NodeTables.GROUPS;
import static org.dendromoe.nodes.NodeTables.groups;
import static org.dendromoe.nodes.NodeTables.spec;
import static org.dendromoe.nodes.NodeTables.table;
import static org.dendromoe.nodes.NodeTables.with;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.nodes.incremental.MoeIncrementalLearnerNodeFactory;
import org.dendromoe.nodes.learner.MoeLearnerNodeFactory;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.context.HeadlessCreation;
import org.knime.core.node.port.PortObject;

final class IncrementalLearnerNodeTest {

    @BeforeAll
    static void declarePortTypes() {
        PortTypes.declare();
    }

    private static HeadlessNode learner(final BufferedDataTable table, final int passes) throws Exception {
        final HeadlessNode node = HeadlessNode.create(new MoeIncrementalLearnerNodeFactory());
        node.configure(table.getDataTableSpec());
        final NodeSettings settings = node.saveSettings();
        settings.addInt("experts", 2);
        settings.addInt("starts", 2);
        settings.addDouble("lambda", 1);
        settings.addBoolean("lambda_is_present", true);
        settings.addInt("startRows", 100);
        settings.addInt("batchRows", 10);
        settings.addInt("passes", passes);
        node.loadSettings(settings);
        node.configure(table.getDataTableSpec());
        return node;
    }

    @Test
    void givesModelCoefficientsAndHeldOutLogLoss() throws Exception {
        final BufferedDataTable table = table(GROUPS, groups(300));
        final List<?> out = learner(table, 2).execute(HeadlessExecution.createContext(), table).objects();
        final MoeModelPortObject model = (MoeModelPortObject)out.get(0);
        assertEquals(300, model.model().summary().rows());
        final BufferedDataTable coefficients = (BufferedDataTable)out.get(1);
        assertEquals(model.model().parameters().values().length, coefficients.size());
        assertEquals(2 * 30, ((BufferedDataTable)out.get(2)).size());
    }

    private static HeadlessNode continuing() {
        return HeadlessNode.create(new MoeIncrementalLearnerNodeFactory(),
            HeadlessCreation.with(Set.of("Model to continue")));
    }

    private static MoeModelPortObject model(final HeadlessNode node, final PortObject... inputs) throws Exception {
        return (MoeModelPortObject)node.execute(HeadlessExecution.createContext(), inputs).objects().get(0);
    }

    @Test
    void goesOnWithTheModelAtThePort() throws Exception {
        final BufferedDataTable first = table(GROUPS, groups(200));
        final MoeModelPortObject start = model(learner(first, 1), first);
        final BufferedDataTable more = table(GROUPS, groups(400));
        final HeadlessNode node = continuing();
        node.configure(more.getDataTableSpec(), start.getSpec());
        final NodeSettings settings = node.saveSettings();
        // the model decides
        settings.addInt("experts", 7);
        settings.addString("target", "no such column");
        settings.addString("missingValues", "IMPUTE");
        settings.addString("gate", "SIGMOID");
        node.loadSettings(settings);
        assertEquals(start.getSpec(), node.configure(more.getDataTableSpec(), start.getSpec()).specs().get(0));
        final MoeModelPortObject further = model(node, more, start);
        assertEquals(start.getSpec(), further.getSpec());
        assertEquals(2, further.model().experts());
        assertEquals(Gating.SOFTMAX, further.model().gating());
        assertEquals(1, further.model().summary().lambda());
        assertEquals(600, further.model().summary().rows());
        assertArrayEquals(start.model().preprocessing().standardisation().means(),
            further.model().preprocessing().standardisation().means());
    }

    @Test
    void refusesATableThatDoesNotFitTheModel() throws Exception {
        final BufferedDataTable table = table(GROUPS, groups(200));
        final MoeModelPortObject start = model(learner(table, 1), table);
        assertEquals("The table has no target column 'class'.", assertThrows(InvalidSettingsException.class,
            () -> continuing().configure(spec("x", DoubleCell.TYPE), start.getSpec())).getMessage());
        final String message = assertThrows(InvalidSettingsException.class, () -> continuing()
            .configure(spec("x", DoubleCell.TYPE, "class", StringCell.TYPE), start.getSpec())).getMessage();
        assertTrue(message.startsWith("The table lacks columns that the model needs: 'z', "), message);
        final DataRow[] rows = groups(200);
        rows[7] = with(rows[7], 4, "unheard of");
        final BufferedDataTable other = table(GROUPS, rows);
        final HeadlessNode node = continuing();
        node.configure(GROUPS, start.getSpec());
        final String refused = assertThrows(KNIMEException.class, () -> model(node, other, start)).getMessage();
        assertTrue(refused.contains("'unheard of'"), refused);
    }

    @Test
    void refusesModelsOfAnotherKind() throws Exception {
        final BufferedDataTable table = table(GROUPS, groups(200));
        final MoeModelPortObjectSpec ofClasses = model(learner(table, 1), table).getSpec();
        final MoeModelPortObjectSpec ofNumbers = new MoeModelPortObjectSpec(ofClasses.schema(),
            ofClasses.missingPolicy(), ofClasses.experts(), true);
        assertEquals("The model to continue predicts the numbers of 'class', and this node trains models of classes.",
            assertThrows(InvalidSettingsException.class, () -> continuing().configure(GROUPS, ofNumbers))
                .getMessage());
        final MoeModelPortObjectSpec frozen = new MoeModelPortObjectSpec(ofClasses.schema(),
            ofClasses.missingPolicy(), ofClasses.experts(), false, true);
        assertEquals("The model to continue has a frozen expert, and this node trains models without one.",
            assertThrows(InvalidSettingsException.class, () -> continuing().configure(GROUPS, frozen)).getMessage());
        final HeadlessNode averaging = HeadlessNode.create(new MoeLearnerNodeFactory());
        averaging.configure(GROUPS);
        final NodeSettings settings = averaging.saveSettings();
        settings.addInt("experts", 2);
        settings.addInt("starts", 2);
        settings.addDouble("lambda", 1);
        settings.addBoolean("lambda_is_present", true);
        settings.addInt("members", 2);
        settings.addBoolean("members_is_present", true);
        averaging.loadSettings(settings);
        averaging.configure(GROUPS);
        final MoeModelPortObject average = model(averaging, table);
        final HeadlessNode node = continuing();
        node.configure(GROUPS, average.getSpec());
        assertEquals("The model to train further is an average of 2, and an incremental fit makes one model.",
            assertThrows(KNIMEException.class, () -> model(node, table, average)).getMessage());
    }

    @Test
    void gateReachesTheFit() throws Exception {
        final BufferedDataTable table = table(GROUPS, groups(200));
        final HeadlessNode node = learner(table, 1);
        final NodeSettings settings = node.saveSettings();
        settings.addString("gate", "SIGMOID");
        settings.addDouble("temperature", 0.5);
        node.loadSettings(settings);
        node.configure(GROUPS);
        assertEquals(new SigmoidGating(0.5), model(node, table).model().gating());
    }

    @Test
    void refusesAnEmptyTable() {
        final BufferedDataTable empty = table(GROUPS);
        assertEquals("The training table has no rows.", assertThrows(KNIMEException.class,
            () -> learner(empty, 1).execute(HeadlessExecution.createContext(), empty)).getMessage());
    }

    @Test
    void refusesSettingsOutOfRange() throws Exception {
        final HeadlessNode node = HeadlessNode.create(new MoeIncrementalLearnerNodeFactory());
        node.configure(GROUPS);
        final NodeSettings settings = node.saveSettings();
        settings.addInt("passes", 0);
        assertEquals("The number of passes over the table must be between 1 and 1000.",
            assertThrows(InvalidSettingsException.class, () -> node.loadSettings(settings)).getMessage());
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        final BufferedDataTable table = table(GROUPS, groups(3_000));
        final HeadlessNode node = learner(table, 1_000);
        final AtomicBoolean cancelled = new AtomicBoolean();
        final List<String> messages = new CopyOnWriteArrayList<>();
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertThrows(CanceledExecutionException.class,
            () -> node.execute(HeadlessExecution.createContext(cancelled::get, (fraction, message) -> {
                messages.add(String.valueOf(message));
                cancelled.compareAndSet(false, messages.get(messages.size() - 1).startsWith("Pass 2,"));
            }), table)));
        assertTrue(messages.stream().noneMatch(message -> message.startsWith("Pass 4,")), messages::toString);
    }
}
