package org.dendromoe.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;

class ElementaryTest {

    private static final MathContext DIGITS = new MathContext(40);

    private static BigDecimal exactExp(final double x) {
        // e^x = (e^(x / 2^12))^(2^12): a short Taylor series and twelve squarings with 40 digits
        final BigDecimal r = new BigDecimal(x).divide(new BigDecimal(4096), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n < 40; n++) {
            term = term.multiply(r, DIGITS).divide(new BigDecimal(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int i = 0; i < 12; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    private static double errorInUlps(final double value, final BigDecimal exact) {
        return new BigDecimal(value).subtract(exact).abs()
            .divide(new BigDecimal(Math.ulp(exact.doubleValue())), DIGITS).doubleValue();
    }

    @Test
    void exponentialIsWithinOneUnitInTheLastPlace() {
        final SplittableRandom random = new SplittableRandom(1);
        double worst = 0;
        for (int i = 0; i < 4_000; i++) {
            final double x = i % 2 == 0 ? random.nextDouble(-40, 1) : random.nextDouble(-700, 700);
            worst = Math.max(worst, errorInUlps(Elementary.exp(x), exactExp(x)));
        }
        assertTrue(worst < 1, "largest error " + worst + " ulp");
    }

    @Test
    void logarithmIsWithinOneUnitInTheLastPlace() {
        final SplittableRandom random = new SplittableRandom(2);
        double worst = 0;
        for (int i = 0; i < 4_000; i++) {
            final double x = i % 2 == 0 ? random.nextDouble(0.5, 2) : Math.pow(10, random.nextDouble(-300, 300));
            // one Newton step from the double result gives about twice its digits
            final double guess = StrictMath.log(x);
            final BigDecimal exact = new BigDecimal(guess)
                .add(new BigDecimal(x).divide(exactExp(guess), DIGITS).subtract(BigDecimal.ONE), DIGITS);
            worst = Math.max(worst, errorInUlps(Elementary.log(x), exact));
        }
        assertTrue(worst < 1, "largest error " + worst + " ulp");
    }

    @Test
    void endsOfTheRange() {
        assertEquals(1, Elementary.exp(0));
        assertEquals(1, Elementary.exp(-0.0));
        assertEquals(0, Elementary.exp(-800));
        assertEquals(0, Elementary.exp(Double.NEGATIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Elementary.exp(710));
        assertEquals(Double.NaN, Elementary.exp(Double.NaN));
        assertEquals(0, Elementary.log(1));
        assertEquals(Double.NEGATIVE_INFINITY, Elementary.log(0));
        assertEquals(Double.POSITIVE_INFINITY, Elementary.log(Double.POSITIVE_INFINITY));
        assertEquals(Double.NaN, Elementary.log(-1));
        assertEquals(Double.NaN, Elementary.log(Double.NaN));
    }

    @Test
    void subnormalNumbersAndTheLargest() {
        near(StrictMath::exp, Elementary::exp, -708.5, -710.25, -730, -744.9, 709.7);
        near(StrictMath::log, Elementary::log, Double.MIN_VALUE, 1e-310, Double.MIN_NORMAL, Double.MAX_VALUE);
    }

    @Test
    void arraysGiveTheBitsOfSingleNumbers() {
        final double[] ends = {0, -0.0, 1, -1, Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE,
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -708, -708.0000001, -745.2, 709, 709.1, 710,
            Math.sqrt(0.5), Math.nextDown(Math.sqrt(0.5)), Math.nextDown(1.0), Math.nextUp(1.0)};
        final SplittableRandom random = new SplittableRandom(3);
        final double[] x = new double[100_003];
        for (int i = 0; i < x.length; i++) {
            x[i] = i < ends.length ? ends[i]
                : i % 2 == 0 ? random.nextDouble(-760, 720) : Double.longBitsToDouble(random.nextLong());
        }
        final double[] exponentials = new double[x.length];
        final double[] logarithms = new double[x.length];
        for (int round = 0; round < 20; round++) {
            // again, so that compiled code has its turn
            Elementary.exp(x, exponentials);
            Elementary.log(x, logarithms);
        }
        for (int i = 0; i < x.length; i++) {
            assertEquals(Elementary.exp(x[i]), exponentials[i], "exp of " + x[i]);
            assertEquals(Elementary.log(x[i]), logarithms[i], "log of " + x[i]);
        }
    }

    private static void near(final DoubleUnaryOperator expected, final DoubleUnaryOperator actual, final double... xs) {
        for (final double x : xs) {
            final double value = expected.applyAsDouble(x);
            assertEquals(value, actual.applyAsDouble(x), 2 * Math.ulp(value), "at " + x);
        }
    }
}
