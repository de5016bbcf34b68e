package org.dendromoe.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

final class ExpertComparisonTest {

    private static final double TINY = 1e-12;

    /** Two experts, two classes, one feature; masses 3/4 and 1/4. */
    private static Parameters small() {
        final double half = Elementary.log(3) / 2;
        return new Parameters(2, 2, 2, new double[]{half, 2, -half, -2, 0, 1, 0, -1, 0, 3, 0, -3});
    }

    private static Parameters random(final int experts, final int classes, final int features) {
        final SplittableRandom random = new SplittableRandom(7);
        final Parameters parameters = new Parameters(experts, classes, features + 1);
        for (int i = 0; i < parameters.values().length; i++) {
            parameters.values()[i] = random.nextDouble(-2, 2);
        }
        return parameters.centred();
    }

    @Test
    void smallModelByHand() {
        final ExpertComparison comparison = ExpertComparison.of(small());
        // slopes 2 and −2 have the mean 1: 3/4 · 1 + 1/4 · 9
        assertArrayEquals(new double[]{Math.sqrt(3)}, comparison.gate(), TINY);
        // 3/4 · (1 + 1) + 1/4 · (9 + 9)
        assertArrayEquals(new double[]{Math.sqrt(6)}, comparison.effect(), TINY);
        // slopes 1 and 3 have the mean 3/2: twice 3/4 · 1/4 + 1/4 · 9/4
        assertArrayEquals(new double[]{Math.sqrt(1.5)}, comparison.disagreement(), TINY);
        assertArrayEquals(new double[]{3}, comparison.total(), TINY);
        assertArrayEquals(new double[]{Math.sqrt(2)}, ExpertComparison.strengths(small(), 0), TINY);
        assertArrayEquals(new double[]{Math.sqrt(8)}, ExpertComparison.differences(small(), 0, 1), TINY);
    }

    /** ∂ log π_k / ∂x_j by central differences at the average row. */
    @Test
    void gateIsTheSpeedOfTheShares() {
        final Parameters parameters = random(4, 3, 5);
        final double[] masses = parameters.masses();
        final double step = 1e-5;
        for (int j = 0; j < 5; j++) {
            final double[] x = new double[5];
            x[j] = step;
            final double[] above = parameters.predict(x).gate();
            x[j] = -step;
            final double[] below = parameters.predict(x).gate();
            double sum = 0;
            for (int k = 0; k < 4; k++) {
                final double speed = (Math.log(above[k]) - Math.log(below[k])) / (2 * step);
                sum += masses[k] * speed * speed;
            }
            assertEquals(Math.sqrt(sum), ExpertComparison.of(parameters).gate()[j], 1e-8);
        }
    }

    @Test
    void oneExpertAgreesWithItself() {
        final ExpertComparison comparison = ExpertComparison.of(random(1, 3, 4));
        assertArrayEquals(new double[4], comparison.gate());
        assertArrayEquals(new double[4], comparison.disagreement());
        assertArrayEquals(ExpertComparison.strengths(random(1, 3, 4), 0), comparison.effect(), TINY);
    }

    @Test
    void largestFirstAndTheEarlierAmongEquals() {
        assertArrayEquals(new int[]{3, 1, 2}, ExpertComparison.largest(new double[]{0, 2, 2, 5}, 3));
        assertArrayEquals(new int[]{0, 1}, ExpertComparison.largest(new double[]{1, 1}, 9));
    }

    @Test
    void classProbabilitiesAtTheAverageRow() {
        final Parameters parameters = random(1, 4, 2);
        assertArrayEquals(parameters.predict(new double[2]).probabilities(),
            ExpertComparison.atAverageRow(parameters, 0), TINY);
    }
}
