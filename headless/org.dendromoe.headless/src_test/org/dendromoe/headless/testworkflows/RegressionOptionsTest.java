package org.dendromoe.headless.testworkflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.select.Leaf;
import org.dendromoe.headless.workflow.NodeResult;
import org.dendromoe.nodes.port.MoeDendrogramPortObject;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the regressions in the workflow that shows them. */
class RegressionOptionsTest {

    private static final int SOFTMAX = 3;

    private static final int GAUSSIAN = 7;

    private static Execution m_nodes;

    @BeforeAll
    static void execute() throws Exception {
        m_nodes = Execution.of(TestWorkflows.FOLDER.resolve("regression-options"));
        for (final NodeResult result : m_nodes.results()) {
            assertTrue(result.isExecuted(), result.node() + ": " + result.error());
        }
    }

    private static MixtureModel model(final int node) {
        return ((MoeModelPortObject)m_nodes.result(node).outputs().get(0)).model();
    }

    @Test
    void gatesAreThoseOfTheDialogAndStayInTheSelection() {
        assertEquals(Gating.SOFTMAX, model(SOFTMAX).gating());
        assertEquals(Gating.SOFTMAX, model(SOFTMAX + 1).gating());
        assertEquals(new GaussianGating(), model(GAUSSIAN).gating());
        assertEquals(new GaussianGating(), model(GAUSSIAN + 1).gating());
        assertEquals("3 experts, numeric target, 5 features, lambda 1.0",
            ((MoeModelPortObject)m_nodes.result(SOFTMAX).outputs().get(0)).getSummary()
                .replaceFirst("\\d+ features", "5 features"));
    }

    @ParameterizedTest
    @ValueSource(ints = {SOFTMAX, GAUSSIAN})
    void leavesTellMeanAndDeviation(final int learner) {
        final var leaves =
            ((MoeDendrogramPortObject)m_nodes.result(learner + 1).outputs().get(2)).dendrogram().leaves();
        assertEquals(3, leaves.size());
        leaves.forEach(leaf -> assertEquals(
            learner == SOFTMAX ? Leaf.Saying.MEAN_AT_AVERAGE_ROW : Leaf.Saying.MEAN_AT_CENTRE, leaf.saying()));
        leaves.forEach(leaf -> assertTrue(leaf.mainClass().matches("-?[0-9.e+-]+ ± [0-9.e+-]+"), leaf::mainClass));
    }

    @Test
    void predictionsAreBetterThanTheMeanAndIntervalsHoldNineOfTen() {
        final int predictor = SOFTMAX + 3;
        final double[] truth = m_nodes.numbers(predictor, 1, "actin");
        final double[] mean = m_nodes.numbers(predictor, 1, "Prediction (actin)");
        final double[] low = m_nodes.numbers(predictor, 1, "Prediction (actin) (Quantile 0.05)");
        final double[] high = m_nodes.numbers(predictor, 1, "Prediction (actin) (Quantile 0.95)");
        final double[] deviation = m_nodes.numbers(predictor, 1, "Prediction (actin) (Standard deviation)");
        final double average = Arrays.stream(truth).average().orElseThrow();
        double error = 0;
        double spread = 0;
        int inside = 0;
        for (int n = 0; n < truth.length; n++) {
            error += (truth[n] - mean[n]) * (truth[n] - mean[n]);
            spread += (truth[n] - average) * (truth[n] - average);
            inside += low[n] <= truth[n] && truth[n] <= high[n] ? 1 : 0;
            assertTrue(deviation[n] > 0 && low[n] < high[n]);
        }
        assertTrue(error < 0.9 * spread, error + " of " + spread);
        assertEquals(0.9, (double)inside / truth.length, 0.08);
    }

    @Test
    void columnsAreThoseAskedFor() {
        final int predictor = GAUSSIAN + 3;
        final double[] low = m_nodes.numbers(predictor, 1, "Estimate (Quantile 0.1)");
        final double[] high = m_nodes.numbers(predictor, 1, "Estimate (Quantile 0.9)");
        final double[] first = m_nodes.numbers(predictor, 1, "Gate (Expert 1)");
        for (int n = 0; n < low.length; n++) {
            assertTrue(low[n] < high[n] && first[n] >= 0 && first[n] <= 1);
        }
        assertEquals(low.length, m_nodes.column(predictor, 1, "Expert").size());
        assertEquals(low.length, m_nodes.numbers(predictor, 1, "Gate entropy").length);
    }
}
