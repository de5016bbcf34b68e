package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;

class LambdaPathTest {

    private static final LambdaPath PATH = LambdaPath.ridge();

    /** Values from the first that is tried to the weakest. */
    private static final int WEAKER = PATH.length() - PATH.first();

    private static List<LambdaScore> scores(final int count, final DoubleUnaryOperator logLoss) {
        final List<LambdaScore> scores = new ArrayList<>();
        for (int l = PATH.first(); l < PATH.first() + count; l++) {
            scores.add(new LambdaScore(PATH.lambda(l), logLoss.applyAsDouble(PATH.lambda(l))));
        }
        return scores;
    }

    private static DoubleUnaryOperator parabola(final double top) {
        return lambda -> 0.5 + 0.1 * Math.pow(Math.log(lambda / top), 2);
    }

    @Test
    void findsTheMinimumOfAParabolaToTwoDigits() {
        for (final double top : new double[]{110, 47, 17, 8.3, 1.9, 0.56, 0.074}) {
            assertEquals(top, PATH.best(scores(WEAKER, parabola(top))), 1e-12 * top);
        }
    }

    @Test
    void staysAtTheEndsOfThePath() {
        assertEquals(300, PATH.best(scores(4, parabola(900))));
        assertEquals(0.001, PATH.best(scores(WEAKER, parabola(1e-5))));
        assertEquals(10, PATH.best(scores(4, parabola(1))));
        assertEquals(300, PATH.best(List.of()));
    }

    @Test
    void theStrongerOfEquals() {
        assertEquals(300, PATH.best(scores(5, lambda -> 0.7)));
    }

    @Test
    void sparsePathFallsFromTheStrongestToTheWeakestOfARidgePenalty() {
        final LambdaPath path = LambdaPath.sparse(87.5);
        assertEquals(88, path.lambda(0));
        assertEquals(82, LambdaPath.sparse(81.1).lambda(0));
        assertTrue(path.lambda(path.least() - 1) < 0.06 * 88);
        assertEquals(8.8, path.lambda(4), 0.05);
        final double weakest = path.lambda(path.length() - 1);
        assertTrue(weakest >= 0.001 && weakest < 0.002, "weakest " + weakest);
        assertEquals(0.5, path.lambda(path.patience() - 1), 1e-9);
        assertEquals(1, LambdaPath.sparse(0).length());
    }
}
