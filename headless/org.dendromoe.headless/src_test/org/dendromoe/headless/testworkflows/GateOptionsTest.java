package org.dendromoe.headless.testworkflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dendromoe.engine.model.GateFamily;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.headless.workflow.NodeResult;
import org.dendromoe.nodes.port.MoeDendrogramPortObject;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataCell;

/** What becomes of the gates in the workflow that shows them. */
class GateOptionsTest {

    private static final int FIRST_LEARNER = 3;

    private static final int NODES_PER_GATE = 4;

    private static Execution m_nodes;

    @BeforeAll
    static void execute() throws Exception {
        m_nodes = Execution.of(TestWorkflows.FOLDER.resolve("gate-options"));
        for (final NodeResult result : m_nodes.results()) {
            assertTrue(result.isExecuted(), result.node() + ": " + result.error());
        }
    }

    static Stream<Arguments> gates() {
        return IntStream.range(0, GateOptions.GATES.size()).mapToObj(i -> Arguments.of(
            GateFamily.valueOf(GateOptions.GATES.get(i)), FIRST_LEARNER + i * NODES_PER_GATE));
    }

    private static MixtureModel model(final int node) {
        return ((MoeModelPortObject)m_nodes.result(node).outputs().get(0)).model();
    }

    @ParameterizedTest
    @MethodSource("gates")
    void gateIsThatOfTheDialogAndStaysInTheSelection(final GateFamily family, final int learner) {
        assertEquals(family.gating(GateOptions.TEMPERATURE), model(learner).gating());
        assertEquals(model(learner).gating(), model(learner + 1).gating());
        assertTrue(((MoeModelPortObject)m_nodes.result(learner).outputs().get(0)).getSummary()
            .endsWith(", lambda 1.0, " + family.title() + " gate"));
        assertEquals(4, ((MoeDendrogramPortObject)m_nodes.result(learner + 1).outputs().get(2)).dendrogram().leaves()
            .size());
    }

    @ParameterizedTest
    @MethodSource("gates")
    void predictionsAreProbabilitiesThatBeatGuessing(final GateFamily family, final int learner) {
        final int predictor = learner + 3;
        final List<double[]> probabilities = Stream.of("A", "B", "C")
            .map(name -> m_nodes.numbers(predictor, 1, "P (class=class " + name + ")")).toList();
        final List<DataCell> truth = m_nodes.column(predictor, 1, "class");
        final List<DataCell> predicted = m_nodes.column(predictor, 1, "Prediction (class)");
        int rows = 0;
        int right = 0;
        for (int n = 0; n < truth.size(); n++) {
            if (!predicted.get(n).isMissing()) {
                final int row = n;
                assertEquals(1, probabilities.stream().mapToDouble(p -> p[row]).sum(), 1e-12);
                rows++;
                right += predicted.get(n).equals(truth.get(n)) ? 1 : 0;
            }
        }
        assertTrue(rows > 80 && right > 0.7 * rows, right + " of " + rows);
    }

    /** The gate's coefficients are named after what it sees; where that is not the feature, none applies to it. */
    @ParameterizedTest
    @MethodSource("gates")
    void coefficientsAreNamedAfterWhatTheGateSees(final GateFamily family, final int learner) {
        final List<DataCell> parts = m_nodes.column(learner, 2, "Part");
        final List<DataCell> features = m_nodes.column(learner, 2, "Feature");
        final List<DataCell> original = m_nodes.column(learner, 2, "Coefficient (original)");
        final String actin = switch (family) {
            case TANH -> "tanh(actin)";
            case SQUARE -> "actin²";
            case COSINE -> "cos(actin) - 1";
            default -> "actin";
        };
        assertEquals("Intercept", features.get(0).toString());
        assertEquals(actin, features.get(1).toString());
        for (int i = 0; i < parts.size(); i++) {
            final boolean mapped = "gate".equals(parts.get(i).toString()) && family != GateFamily.SIGMOID;
            assertEquals(mapped, original.get(i).isMissing(), "row " + i);
            assertEquals(mapped && i % 6 == 1, !actin.equals("actin") && actin.equals(features.get(i).toString()));
        }
    }

    @Test
    void sigmoidGatesAreNotCentred() {
        final int sigmoid = FIRST_LEARNER + GateOptions.GATES.indexOf("SIGMOID") * NODES_PER_GATE;
        final int tanh = FIRST_LEARNER + GateOptions.GATES.indexOf("TANH") * NODES_PER_GATE;
        assertTrue(Math.abs(sumOfIntercepts(sigmoid)) > 1e-3);
        assertEquals(0, sumOfIntercepts(tanh), 1e-12);
        assertFalse(model(sigmoid).gating().shiftInvariant());
    }

    private static double sumOfIntercepts(final int learner) {
        return IntStream.of(0, 6, 12, 18)
            .mapToDouble(row -> m_nodes.numbers(learner, 2, "Coefficient (standardised)")[row]).sum();
    }
}
