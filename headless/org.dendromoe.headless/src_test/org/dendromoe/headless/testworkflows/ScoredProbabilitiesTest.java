package org.dendromoe.headless.testworkflows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.dendromoe.headless.workflow.NodeResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;

/**
 * The workflow probability-scorer. The expected scores of the forest and the logistic regression were computed once
 * from its {@code predictions.csv}, without the rows that one of the two does not predict, by scikit-learn 1.9.1, and
 * by NumPy 2.4 from the definitions where scikit-learn has none.
 */
class ScoredProbabilitiesTest {

    private static final int MIXTURES = 7;

    private static final int FOREST = 9;

    private static final int BY_HAND = 10;

    private static final double EXACT = 1e-12;

    private static Execution m_execution;

    @BeforeAll
    static void execute() throws Exception {
        m_execution = Execution.of(TestWorkflows.FOLDER.resolve("probability-scorer"));
        for (NodeResult result : m_execution.results()) {
            assertTrue(result.isExecuted(), result.node() + ": " + result.error());
        }
    }

    private static void assertScores(final String name, final double forest, final double regression) {
        assertArrayEquals(new double[]{forest, regression}, m_execution.numbers(FOREST, 1, name), EXACT, name);
        assertArrayEquals(new double[]{regression}, m_execution.numbers(BY_HAND, 1, name), EXACT, name);
    }

    @Test
    void scoresAreThoseOfOtherPrograms() {
        assertScores("Rows", 356, 356);
        assertScores("Ignored rows", 44, 44);
        assertScores("Accuracy", 0.851123595505618, 0.7612359550561798);
        assertScores("Balanced accuracy", 0.8492499646209727, 0.7239060018554334);
        assertScores("Macro F1", 0.8490044699670181, 0.7298247992634116);
        assertScores("AUC", 0.9441682069148395, 0.9016927788053458);
        assertScores("Log-loss", Double.POSITIVE_INFINITY, 0.5262783710378285);
        assertScores("Clipped log-loss", 0.9000868454296267, 0.5262783710378285);
        assertScores("Impossible rows", 6, 0);
        assertScores("Brier score", 0.22563595505617975, 0.3286440260458905);
        assertScores("Reliability", 0.01981327893444985, 0.012617435268759384);
        assertScores("Resolution", 0.41815132640348796, 0.308759186516141);
        assertScores("Uncertainty", 0.6239111223330387, 0.6239111223330387);
        assertScores("Within bins", 6.288019217914886e-05, 0.000874654960233423);
        assertScores("ECE", 0.0441573033707865, 0.01859408146067414);
        assertScores("Class-wise ECE", 0.04112359550561797, 0.03246653651685393);
    }

    @Test
    void classesHaveTheirAreas() {
        assertArrayEquals(new double[]{0.9590021486349849, 0.9054418103448276, 0.968060661764706, 0.9442302831142568,
            0.8171695402298851, 0.9436785130718954}, areasInOrderOfNames(), EXACT);
    }

    /** The classes come in the order of their columns: A, B, C for each model. */
    private static double[] areasInOrderOfNames() {
        assertEquals(List.of("class A", "class B", "class C"),
            m_execution.column(FOREST, 2, "Class").stream().map(DataCell::toString).limit(3).toList());
        return m_execution.numbers(FOREST, 2, "AUC");
    }

    @Test
    void binsHaveTheirFrequencies() {
        // the eighth bin of class B: 30 of the first model's rows are before it, its own first 15 and those of class A
        final int forest = 2 * 15 + 7;
        assertEquals("class B", m_execution.column(FOREST, 3, "Class").get(forest).toString());
        assertEquals(11, m_execution.numbers(FOREST, 3, "Rows")[forest]);
        assertEquals(0.4981818181818182, m_execution.numbers(FOREST, 3, "Mean probability")[forest], EXACT);
        assertEquals(0.2727272727272727, m_execution.numbers(FOREST, 3, "Frequency")[forest], EXACT);
        assertEquals(10, m_execution.numbers(FOREST, 3, "Rows")[4 * 15 + forest]);
        assertEquals(0.3, m_execution.numbers(FOREST, 3, "Frequency")[4 * 15 + forest], EXACT);
    }

    @Test
    void warningsTellWhatWasIgnoredAndWhatIsInfinite() {
        assertEquals(Optional.of("44 of 400 rows ignored: 5 without a class, 39 without all probabilities of 'LR'. The"
            + " log-loss is infinite: the true class has probability 0 by 'Random forest' in 6 of 356 rows."),
            m_execution.result(FOREST).warning());
    }

    @Test
    void theMixtureOfExpertsIsBetterThanOneExpert() {
        assertEquals(List.of("three experts", "one expert"),
            m_execution.column(MIXTURES, 1, "Model").stream().map(DataCell::toString).toList());
        final double[] losses = m_execution.numbers(MIXTURES, 1, "Log-loss");
        assertTrue(losses[0] < 0.8 * losses[1], losses[0] + ", " + losses[1]);
    }
}
