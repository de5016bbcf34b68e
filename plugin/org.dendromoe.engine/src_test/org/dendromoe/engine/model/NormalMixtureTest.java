package org.dendromoe.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class NormalMixtureTest {

    private static final NormalMixture TWO_HILLS =
        new NormalMixture(new double[]{0.3, 0.7}, new double[]{-4, 5}, new double[]{0.5, 2});

    /** @return the density by its definition */
    private static double density(final NormalMixture mixture, final double y) {
        double sum = 0;
        for (int k = 0; k < mixture.gate().length; k++) {
            final double z = (y - mixture.means()[k]) / mixture.deviations()[k];
            sum += mixture.gate()[k] * Math.exp(-z * z / 2) / (mixture.deviations()[k] * Math.sqrt(2 * Math.PI));
        }
        return sum;
    }

    /** @return ∫ yᵖ density, Simpson's rule from far below to the given end */
    private static double moment(final NormalMixture mixture, final int power, final double end) {
        final int intervals = 200_000;
        final double from = -40;
        final double h = (end - from) / intervals;
        double sum = 0;
        for (int i = 0; i <= intervals; i++) {
            final double y = from + i * h;
            sum += (i == 0 || i == intervals ? 1 : i % 2 == 1 ? 4 : 2) * Math.pow(y, power) * density(mixture, y);
        }
        return sum * h / 3;
    }

    @Test
    void meanAndDeviationAreThoseOfNumericIntegration() {
        final double mean = moment(TWO_HILLS, 1, 60);
        assertEquals(mean, TWO_HILLS.mean(), 1e-10);
        assertEquals(Math.sqrt(moment(TWO_HILLS, 2, 60) - mean * mean), TWO_HILLS.deviation(), 1e-10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.001, 0.05, 0.25, 0.299, 0.3, 0.301, 0.5, 0.75, 0.95, 0.999})
    void quantilesHaveTheirLevelBelowThemByNumericIntegration(final double level) {
        assertEquals(level, moment(TWO_HILLS, 0, TWO_HILLS.quantile(level)), 1e-11);
    }

    /** Φ to 15 digits, from R's pnorm. */
    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.841344746068543", "-1, 0.158655253931457", "-2.4, 0.00819753592459613",
        "-2.6, 0.00466118802371875", "3, 0.998650101968370", "-8, 6.22096057427178e-16", "-30, 4.90671392714819e-198",
        "-1e300, 0", "1e300, 1"})
    void normalProbabilities(final double z, final double expected) {
        // near 0 the series is added to a half, so that what counts there is the last digit of that
        assertEquals(expected, Normal.cumulative(z), Math.abs(z) < 2.5 ? 5e-16 : 1e-13 * expected);
    }

    @Test
    void quantilesOfOneNormal() {
        final NormalMixture normal = new NormalMixture(new double[]{1}, new double[]{10}, new double[]{2});
        assertEquals(10, normal.quantile(0.5), 1e-14);
        assertEquals(10 + 2 * 1.959963984540054, normal.quantile(0.975), 1e-12);
        assertEquals(10 - 2 * 5.997807015007687, normal.quantile(1e-9), 1e-8);
    }

    @Property(tries = 300, seed = "5")
    void quantilesRiseAndAreInverses(@ForAll @Scale(12) @DoubleRange(min = 0, max = 1) final double share,
        @ForAll @Scale(12) @DoubleRange(min = -1e6, max = 1e6) final double distance,
        @ForAll @Scale(12) @DoubleRange(min = 1e-6, max = 1e6) final double narrow,
        @ForAll @Scale(12) @DoubleRange(min = 1e-9, max = 0.999) final double level) {
        final NormalMixture mixture = new NormalMixture(new double[]{share, 1 - share}, new double[]{0, distance},
            new double[]{1, narrow});
        final double quantile = mixture.quantile(level);
        assertTrue(mixture.quantile(level + 0.0005) >= quantile);
        // as many numbers to either side as the density is steep
        final double slack = 4 * Math.ulp(Math.max(Math.abs(quantile), narrow));
        assertTrue(mixture.cumulative(quantile - slack) <= level * (1 + 1e-9));
        assertTrue(mixture.cumulative(quantile + slack) >= level * (1 - 1e-9));
    }

    @Test
    void levelsOutOfRange() {
        for (final double level : new double[]{0, 1, -1, Double.NaN, 1e-10}) {
            assertThrows(IllegalArgumentException.class, () -> TWO_HILLS.quantile(level));
        }
    }
}
