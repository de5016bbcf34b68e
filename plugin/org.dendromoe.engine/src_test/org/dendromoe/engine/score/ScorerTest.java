package org.dendromoe.engine.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;

/**
 * The expected numbers were computed once by scikit-learn 1.9.1 (accuracies, F1, precision, recall, Brier score,
 * areas), SciPy 1.17 (Wilson intervals) and, for what these do not have, straight from the definitions by NumPy 2.4.
 */
class ScorerTest {

    private static final double EXACT = 1e-14;

    /** true class and three probabilities of 36 rows; in one row the true class has probability 0 */
    private static final String ROWS = """
        0:0.73,0.27,0.00 0:0.63,0.04,0.33 0:0.72,0.11,0.17 0:0.60,0.20,0.20
        1:0.40,0.40,0.20 0:1.00,0.00,0.00 0:0.11,0.89,0.00 0:0.09,0.60,0.31
        2:0.27,0.50,0.23 0:0.24,0.09,0.67 0:0.74,0.18,0.08 2:0.10,0.76,0.14
        0:0.64,0.22,0.14 1:0.37,0.00,0.63 2:0.47,0.29,0.24 0:0.15,0.32,0.53
        0:0.94,0.00,0.06 2:0.55,0.11,0.34 1:0.59,0.30,0.11 0:0.94,0.02,0.04
        1:0.03,0.83,0.14 1:0.20,0.72,0.08 2:0.40,0.23,0.37 2:0.53,0.46,0.01
        0:0.65,0.01,0.34 1:0.52,0.30,0.18 0:0.42,0.09,0.49 2:0.15,0.00,0.85
        2:0.63,0.02,0.35 2:0.21,0.07,0.72 0:0.89,0.10,0.01 0:0.87,0.00,0.13
        1:0.22,0.65,0.13 1:0.11,0.68,0.21 1:0.26,0.62,0.12 1:0.58,0.39,0.03
        """;

    private static Scorer filled(final Scorer scorer, final String rows) {
        for (final String row : rows.strip().split("\\s+")) {
            final String[] numbers = row.substring(2).split(",");
            final double[] probabilities = new double[numbers.length];
            for (int m = 0; m < numbers.length; m++) {
                probabilities[m] = Double.parseDouble(numbers[m]);
            }
            scorer.add(probabilities, row.charAt(0) - '0');
        }
        return scorer;
    }

    private static Scores scores() {
        return filled(new Scorer(3), ROWS).scores();
    }

    private static void assertScores(final ToDoubleFunction<ClassScores> score, final double... expected) {
        assertArrayEquals(expected, scores().classes().stream().mapToDouble(score).toArray(), EXACT);
    }

    @Test
    void ratesOfPredictedClasses() {
        final Scores scores = scores();
        assertEquals(36, scores.rows());
        assertEquals(0.5277777777777778, scores.accuracy(), EXACT);
        assertEquals(0.47603485838779963, scores.balancedAccuracy(), EXACT);
        assertEquals(0.47485380116959064, scores.macroF1(), EXACT);
        assertScores(ClassScores::rows, 17, 10, 9);
        assertScores(ClassScores::precision, 4 / 7.0, 5 / 9.0, 1 / 3.0);
        assertScores(ClassScores::recall, 12 / 17.0, 0.5, 2 / 9.0);
        assertScores(ClassScores::f1, 12 / 19.0, 10 / 19.0, 4 / 15.0);
    }

    @Test
    void logLossIsInfiniteWhereTheTrueClassWasImpossible() {
        final Scores scores = scores();
        assertEquals(Double.POSITIVE_INFINITY, scores.logLoss());
        assertEquals(1.824352046384097, scores.clippedLogLoss(), EXACT);
        assertEquals(1, scores.impossibleRows());
    }

    @Test
    void brierScoreAndItsParts() {
        final Scores scores = scores();
        final BrierParts parts = scores.brierParts();
        assertEquals(0.5305722222222221, scores.brier(), EXACT);
        assertEquals(0.2630664032186949, parts.reliability(), EXACT);
        assertEquals(0.3691688712522046, parts.resolution(), EXACT);
        assertEquals(0.6373456790123457, parts.uncertainty(), EXACT);
        // within-bin variance less twice the covariance, by its own formula
        assertEquals(-0.0006709887566137521, parts.withinBins(), EXACT);
        assertEquals(scores.brier(),
            parts.reliability() - parts.resolution() + parts.uncertainty() + parts.withinBins(), EXACT);
    }

    @Test
    void nothingIsLeftWithinBinsOfEqualProbabilities() {
        final BrierParts parts = filled(new Scorer(2), """
            0:0.75,0.25 0:0.75,0.25 1:0.75,0.25 0:0.75,0.25 1:0.10,0.90 0:0.10,0.90
            """).scores().brierParts();
        assertEquals(0, parts.withinBins(), EXACT);
        // 4 rows of frequency 3/4 and 2 of 1/2, overall 2/3; both classes have the same
        assertEquals(2 * (2 * 0.4 * 0.4) / 6, parts.reliability(), EXACT);
        assertEquals(2 * (4 / 144.0 + 2 / 36.0) / 6, parts.resolution(), EXACT);
        assertEquals(4 / 9.0, parts.uncertainty(), EXACT);
    }

    @Test
    void calibrationErrors() {
        assertEquals(0.2405555555555556, scores().ece(), EXACT);
        assertEquals(0.22999999999999998, scores().classwiseEce(), EXACT);
        assertScores(ClassScores::calibrationError, 0.2408333333333333, 0.24305555555555552, 0.2061111111111111);
    }

    @Test
    void areas() {
        assertEquals(0.7703120084441034, scores().auc(), EXACT);
        assertScores(ClassScores::auc, 0.7817337461300309, 0.7884615384615384, 0.7407407407407407);
    }

    @Test
    void binsOfTheMostProbableClass() {
        final List<ReliabilityBin> bins = scores().bins();
        assertEquals(15, bins.size());
        assertEquals(36, bins.stream().mapToLong(ReliabilityBin::rows).sum());
        // 0.6 is the right edge of the ninth
        assertBin(bins.get(8), 5, 0.584, 0.2, 0.036224108632430196, 0.6244653702374747);
        assertBin(bins.get(5), 2, 0.4, 0, 0, 0.6576197724933469);
        assertBin(bins.get(14), 3, 0.96, 1, 0.4385029682449546, 1);
        assertEquals(8.0 / 15, bins.get(8).lower());
        assertEquals(0.6, bins.get(8).upper());
        assertEquals(0, bins.get(0).rows());
        assertTrue(Double.isNaN(bins.get(0).frequency()) && Double.isNaN(bins.get(0).high()));
    }

    private static void assertBin(final ReliabilityBin bin, final long rows, final double... numbers) {
        assertEquals(rows, bin.rows());
        assertArrayEquals(numbers, new double[]{bin.meanProbability(), bin.frequency(), bin.low(), bin.high()}, EXACT);
    }

    @Test
    void binsOfAClassHaveItsFrequencies() {
        for (final ClassScores scores : scores().classes()) {
            double happened = 0;
            for (final ReliabilityBin bin : scores.bins()) {
                happened += bin.rows() == 0 ? 0 : bin.frequency() * bin.rows();
            }
            assertEquals(scores.rows(), happened, EXACT * 36);
        }
    }

    @Test
    void classesThatAreNotThereDoNotCount() {
        final Scores scores = filled(new Scorer(3), "0:0.8,0.2,0.0 1:0.4,0.5,0.1 1:0.6,0.4,0.0").scores();
        assertEquals(0.75, scores.balancedAccuracy(), EXACT);
        assertEquals(2 / 3.0, scores.macroF1(), EXACT);
        assertEquals(1, scores.auc(), EXACT);
        assertTrue(Double.isNaN(scores.classes().get(2).recall()) && Double.isNaN(scores.classes().get(2).auc()));
    }

    @Test
    void tooManyProbabilitiesAreNotRanked() {
        assertEquals(0.7703120084441034, filled(new Scorer(3, 36 * 3), ROWS).scores().auc(), EXACT);
        final Scores scores = filled(new Scorer(3, 36 * 3 - 1), ROWS).scores();
        assertTrue(Double.isNaN(scores.auc()));
        assertEquals(0.5277777777777778, scores.accuracy(), EXACT);
    }

    @Test
    void noRows() {
        assertEquals("There is no row to score.",
            assertThrows(IllegalStateException.class, () -> new Scorer(2).scores()).getMessage());
    }
}
