package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.dendromoe.engine.model.Parameters;
import org.junit.jupiter.api.Test;

class PenaltyTest {

    /** one expert, whose class vectors have an intercept and these slopes of one feature */
    private static Parameters withSlopes(final double... slopes) {
        final Parameters parameters = new Parameters(1, slopes.length, 2);
        for (int m = 0; m < slopes.length; m++) {
            parameters.values()[parameters.column(0, m) * 2 + 1] = slopes[m];
        }
        return parameters;
    }

    private static double[] slopes(final Parameters parameters) {
        final double[] slopes = new double[parameters.classes()];
        for (int m = 0; m < slopes.length; m++) {
            slopes[m] = parameters.expert(0, m, 1);
        }
        return slopes;
    }

    @Test
    void countsSlopesAndNoIntercepts() {
        final Parameters parameters = new Parameters(1, 2, 2, new double[]{7, 0, 8, -3, 9, 4});
        assertEquals(0.5 * 2 * 7 + 0.5 * 2 / 2 * 25, Penalty.of(2, 0.5).of(parameters));
        assertEquals(2 * 7, Penalty.of(2, 1).of(parameters));
        assertEquals(25, Penalty.of(2, 0).of(parameters));
    }

    @Test
    void lassoCentresOnTheMedianAndOnTheMeanBetweenTwo() {
        final Penalty lasso = Penalty.of(3, 1);
        assertArrayEquals(new double[]{-1, 0, 5}, slopes(lasso.centred(withSlopes(1, 2, 7))));
        assertArrayEquals(new double[]{-2, 2}, slopes(lasso.centred(withSlopes(5, 9))));
        assertArrayEquals(new double[]{-2, -1, 0, 9}, slopes(lasso.centred(withSlopes(0, 1, 2, 11))));
        assertArrayEquals(new double[]{0, 0, 0, 4}, slopes(lasso.centred(withSlopes(0, 0, 0, 4))));
    }

    @Test
    void noShiftIsCheaper() {
        final SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 500; i++) {
            final Penalty penalty = Penalty.of(1, random.nextInt(5) / 4.0);
            final double[] slopes = new double[1 + random.nextInt(6)];
            for (int m = 0; m < slopes.length; m++) {
                slopes[m] = random.nextInt(3) == 0 ? 0 : 6 * random.nextDouble() - 3;
            }
            final double cost = penalty.of(penalty.centred(withSlopes(slopes)));
            for (double shift = -4; shift < 4; shift += 0.01) {
                final double[] shifted = slopes.clone();
                for (int m = 0; m < slopes.length; m++) {
                    shifted[m] -= shift;
                }
                assertTrue(penalty.of(withSlopes(shifted)) >= cost - 1e-12);
            }
        }
    }
}
