package org.dendromoe.headless.testworkflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.dendromoe.headless.workflow.NodeResult;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataCell;
import org.knime.core.node.port.image.ImagePortObject;

/** The two workflows on real data, from the table to the scores. */
class WholeChainTest {

    private static final int LEARNER = 3;

    private static final int SELECTOR = 4;

    private static final int VIEW = 5;

    private static final int PREDICTOR = 6;

    private static final int SCORER = 7;

    /**
     * @param accuracy that at least must be reached
     * @param logLoss that must not be exceeded; one expert alone has 0.597 and 0.023
     */
    @ParameterizedTest
    @CsvSource({"ppi-hpylori, 1971, 845, 6, 5, 0.70, 0.56", "mice-protein, 756, 324, 4, 4, 0.99, 0.02"})
    void workflowReachesItsScores(final String name, final int trainingRows, final int testRows, final int experts,
        final int kept, final double accuracy, final double logLoss) throws Exception {
        final Execution execution = Execution.of(TestWorkflows.FOLDER.resolve(name));
        for (NodeResult result : execution.results()) {
            assertTrue(result.isExecuted(), result.node() + ": " + result.error());
        }
        assertEquals(trainingRows, execution.table(2, 1).size());
        assertEquals(testRows, execution.table(2, 2).size());
        assertEquals(experts, experts(execution, LEARNER));
        assertEquals(kept, experts(execution, SELECTOR));
        assertEquals(experts, execution.table(SELECTOR, 2).size());
        assertTrue(execution.result(VIEW).outputs().get(0) instanceof ImagePortObject);
        assertTrue(execution.result(VIEW).viewData().orElseThrow().startsWith("{\"result\":{"));
        final double[] accuracies = execution.numbers(SCORER, 2, "Accuracy");
        assertTrue(accuracies[accuracies.length - 1] >= accuracy, Arrays.toString(accuracies));
        assertTrue(logLoss(execution) <= logLoss, "log-loss " + logLoss(execution));
    }

    private static int experts(final Execution execution, final int node) {
        return ((MoeModelPortObject)execution.result(node).outputs().get(0)).model().experts();
    }

    private static double logLoss(final Execution execution) {
        final List<DataCell> classes = execution.column(PREDICTOR, 1, "class");
        double sum = 0;
        for (DataCell value : classes.stream().distinct().toList()) {
            final double[] probabilities = execution.numbers(PREDICTOR, 1, "P (class=" + value + ")");
            for (int i = 0; i < probabilities.length; i++) {
                sum -= classes.get(i).equals(value) ? Math.log(probabilities[i]) : 0;
            }
        }
        return sum / classes.size();
    }
}
