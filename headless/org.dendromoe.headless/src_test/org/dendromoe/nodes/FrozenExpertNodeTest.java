package org.dendromoe.nodes;

import static org.dendromoe.nodes.NodeTables.GROUPS;
import static org.dendromoe.nodes.NodeTables.groups;
import static org.dendromoe.nodes.NodeTables.spec;
import static org.dendromoe.nodes.NodeTables.table;
import static org.dendromoe.nodes.NodeTables.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.dendromoe.engine.model.FrozenModel;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.nodes.browser.MadeUpModel;
import org.dendromoe.nodes.learner.MoeLearnerNodeFactory;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.dendromoe.nodes.predictor.MoePredictorNodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.context.HeadlessCreation;
import org.knime.core.node.port.HeadlessPorts;

/** The Learner with a model at its optional port, and the nodes behind it. */
final class FrozenExpertNodeTest {

    private static BufferedDataTable s_table;

    private static MoeModelPortObject s_frozen;

    private static MoeModelPortObject s_adapted;

    private static HeadlessNode learner(final boolean withPort, final BufferedDataTable table) throws Exception {
        final HeadlessNode learner = HeadlessNode.create(new MoeLearnerNodeFactory(),
            HeadlessCreation.with(withPort ? Set.of("Frozen expert") : Set.of()));
        final DataTableSpec spec = table.getDataTableSpec();
        if (withPort) {
            learner.configure(spec, s_frozen.getSpec());
        } else {
            learner.configure(spec);
        }
        final NodeSettings settings = learner.saveSettings();
        settings.addInt("experts", 2);
        settings.addInt("starts", 3);
        settings.addDouble("lambda", 1);
        settings.addBoolean("lambda_is_present", true);
        learner.loadSettings(settings);
        return learner;
    }

    @BeforeAll
    static void learn() throws Exception {
        PortTypes.declare();
        s_table = table(GROUPS, groups(120));
        s_frozen = (MoeModelPortObject)learner(false, s_table).execute(HeadlessExecution.createContext(), s_table)
            .objects().get(0);
        s_adapted = (MoeModelPortObject)learner(true, s_table)
            .execute(HeadlessExecution.createContext(), s_table, s_frozen).objects().get(0);
    }

    @Test
    void modelCarriesTheFrozenOneThroughThePort() throws Exception {
        assertTrue(s_adapted.getSpec().hasFrozen());
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        HeadlessPorts.write(s_adapted, out);
        final MoeModelPortObject back =
            (MoeModelPortObject)HeadlessPorts.read(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(s_adapted.getSpec(), back.getSpec());
        assertEquals(s_frozen.model().experts(),
            ((FrozenModel)back.model().frozenExpert().orElseThrow()).model().experts());
    }

    @Test
    void streamedPredictionsAreTheSame() throws Exception {
        final HeadlessNode node = HeadlessNode.create(new MoePredictorNodeFactory());
        final NodeSettings settings = node.saveSettings();
        settings.addBoolean("appendGate", true);
        settings.addBoolean("appendExpert", true);
        node.loadSettings(settings);
        node.configure(s_adapted.getSpec(), s_table.getDataTableSpec());
        final BufferedDataTable whole = (BufferedDataTable)node
            .execute(HeadlessExecution.createContext(), s_adapted, s_table).objects().get(0);
        assertEquals(List.of("Gate (Expert 1)", "Gate (Expert 2)", "Gate (Frozen expert)", "Expert"),
            List.of(whole.getDataTableSpec().getColumnNames()).subList(10, 14));
        assertEquals(text(whole), text((BufferedDataTable)node
            .stream(HeadlessExecution.createContext(), s_adapted, s_table).objects().get(0)));
    }

    @Test
    void columnsThatTheTableLacksAreListedBeforeExecution() throws Exception {
        final DataTableSpec less = spec("x", DoubleCell.TYPE, "class", StringCell.TYPE);
        final HeadlessNode node =
            HeadlessNode.create(new MoeLearnerNodeFactory(), HeadlessCreation.with(Set.of("Frozen expert")));
        final String message =
            assertThrows(InvalidSettingsException.class, () -> node.configure(less, s_frozen.getSpec())).getMessage();
        assertTrue(message.startsWith("The table lacks columns that the frozen expert reads: 'z', "), message);
    }

    @Test
    void classesThatTheTargetCannotHaveAreListedBeforeExecution() {
        final BufferedDataTable two = table(GROUPS, Arrays.stream(groups(120))
            .filter(row -> !row.getCell(4).toString().equals("middle")).toArray(DataRow[]::new));
        assertEquals("The frozen expert has classes that the target column 'class' has not: 'middle'.",
            assertThrows(InvalidSettingsException.class, () -> learner(true, two)).getMessage());
    }

    @Test
    void aModelOfNumbersIsRefusedBeforeAndAtExecution() throws Exception {
        final MoeModelPortObject numbers = new MoeModelPortObject(MadeUpModel.ofNumber(Gating.SOFTMAX, 2, 1));
        final DataTableSpec table =
            spec("Protein_1", DoubleCell.TYPE, "yield", DoubleCell.TYPE, "class", StringCell.TYPE);
        final HeadlessNode node =
            HeadlessNode.create(new MoeLearnerNodeFactory(), HeadlessCreation.with(Set.of("Frozen expert")));
        final String message = "The model at the port 'Frozen expert' predicts the numbers of 'yield': a frozen expert"
            + " has to be a model of classes.";
        assertEquals(message,
            assertThrows(InvalidSettingsException.class, () -> node.configure(table, numbers.getSpec())).getMessage());
        assertEquals(message, assertThrows(KNIMEException.class,
            () -> node.execute(HeadlessExecution.createContext(), table(table), numbers)).getMessage());
    }

    @Test
    void specOfAnEarlierVersionHasNoFrozenExpert() {
        assertEquals(false, new MoeModelPortObjectSpec(s_frozen.getSpec().schema(),
            s_frozen.getSpec().missingPolicy(), s_frozen.getSpec().experts()).hasFrozen());
    }
}
