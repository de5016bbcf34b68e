package org.dendromoe.engine.model;

/**
 * Exponential and logarithm from plain IEEE operations, so that a result has the same bits on every machine, with every
 * Java version and with every compiler. {@code Math} promises no bits, {@code StrictMath} is a native call in Java 17.
 * Argument reduction of Cody and Waite 1980, Software Manual for the Elementary Functions; error below one unit in the
 * last place.
 * <p>
 * The methods for arrays give the same bits as those for single numbers. They keep the polynomials in loops of plain
 * arithmetic, which the compiler turns into vector instructions, and handle exponents and exceptions in loops of their
 * own.
 */
public final class Elementary {

    /** ln 2 in two parts; the high part has 21 trailing zero bits, so that its product with an exponent is exact. */
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    private static final double LOG2_E = 1.4426950408889634;

    /** Adding it rounds a number below 2^51 to an integer, which then stands in the low bits. */
    private static final double ROUNDER = 0x1.8p52;

    private static final double EXP_OVERFLOW = 709.782712893384;

    private static final double EXP_UNDERFLOW = -745.1332191019412;

    /** Between these the exponential and the power of two in it are normal numbers. */
    private static final double LEAST_NORMAL_EXP = -708;

    private static final double LARGEST_NORMAL_EXP = 709;

    private static final int FRACTION_BITS = 52;

    /** Bits of a number just below √½: where the binades of the logarithm's argument are cut. */
    private static final long CUT = 0x3fe6a09e00000000L;

    private Elementary() {
    }

    /** @return e to the power of x */
    public static double exp(final double x) {
        if (x >= LEAST_NORMAL_EXP && x <= LARGEST_NORMAL_EXP) {
            return scaled(expOfFraction(x), x);
        }
        if (!(x >= EXP_UNDERFLOW)) {
            return Double.isNaN(x) ? x : 0;
        }
        if (x > EXP_OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        final int exponent = (int)nearestExponent(x);
        final int half = exponent / 2;
        return expOfFraction(x) * powerOfTwo(half) * powerOfTwo(exponent - half);
    }

    /**
     * Exponentials of many numbers.
     *
     * @param x any numbers
     * @param out receives e to the power of each; another array of the same length
     */
    public static void exp(final double[] x, final double[] out) {
        for (int i = 0; i < x.length; i++) {
            out[i] = expOfFraction(x[i]);
        }
        for (int i = 0; i < x.length; i++) {
            out[i] = x[i] >= LEAST_NORMAL_EXP && x[i] <= LARGEST_NORMAL_EXP ? scaled(out[i], x[i]) : exp(x[i]);
        }
    }

    /** @return the integer k for which x is nearest to k · ln 2 */
    private static double nearestExponent(final double x) {
        return (x * LOG2_E + ROUNDER) - ROUNDER;
    }

    /** @return exp(x − k · ln 2) with the k of {@link #nearestExponent}, between √½ and √2 */
    private static double expOfFraction(final double x) {
        final double k = nearestExponent(x);
        final double high = x - k * LN2_HIGH;
        final double low = k * LN2_LOW;
        final double r = high - low;
        // the part of low that the subtraction lost, and e^r - 1 - r as a Taylor polynomial, small terms first
        final double lost = (high - r) - low;
        final double r2 = r * r;
        final double r4 = r2 * r2;
        final double tail = r2 * ((1.0 / 2 + r * (1.0 / 6)) + r2 * (1.0 / 24 + r * (1.0 / 120))
            + r4 * ((1.0 / 720 + r * (1.0 / 5040)) + r2 * (1.0 / 40320 + r * (1.0 / 362880))
                + r4 * ((1.0 / 3628800 + r * (1.0 / 39916800)) + r2 * (1.0 / 479001600 + r * (1.0 / 6227020800.0)))));
        return 1 + (r + (tail + lost));
    }

    /** @return the fraction times 2^k, with k of x, where that is a normal number */
    private static double scaled(final double fraction, final double x) {
        // the low bits of the rounded number are k; added to the exponent's bits
        final long exponent = Double.doubleToRawLongBits(x * LOG2_E + ROUNDER) << FRACTION_BITS;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(fraction) + exponent);
    }

    private static double powerOfTwo(final int exponent) {
        return Double.longBitsToDouble((long)(exponent + 1023) << FRACTION_BITS);
    }

    /** @return the natural logarithm; −∞ for 0, NaN below */
    public static double log(final double x) {
        if (!isNormal(x)) {
            return x > 0 && x < 1 ? log(x * 0x1p54) - 54 * LN2_HIGH - 54 * LN2_LOW
                : x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        final long binade = binade(x);
        return logOfParts(fraction(x, binade), (int)(binade >> FRACTION_BITS));
    }

    /**
     * Natural logarithms of many numbers.
     *
     * @param x any numbers
     * @param out receives the logarithm of each; another array of the same length
     */
    public static void log(final double[] x, final double[] out) {
        final double[] exponent = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            final long binade = binade(x[i]);
            out[i] = fraction(x[i], binade);
            exponent[i] = (int)(binade >> FRACTION_BITS);
        }
        for (int i = 0; i < x.length; i++) {
            out[i] = logOfParts(out[i], exponent[i]);
        }
        for (int i = 0; i < x.length; i++) {
            if (!isNormal(x[i])) {
                out[i] = log(x[i]);
            }
        }
    }

    private static boolean isNormal(final double x) {
        return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE;
    }

    /** @return k in the high bits, with x = 2^k · fraction and the fraction between √½ and √2 */
    private static long binade(final double x) {
        return Double.doubleToRawLongBits(x) - CUT >> FRACTION_BITS << FRACTION_BITS;
    }

    private static double fraction(final double x, final long binade) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) - binade);
    }

    /** @return log(2^k · fraction) */
    private static double logOfParts(final double fraction, final double k) {
        // log(1 + f) = f − f²/2 + s (f²/2 + R(s²)) with s = f / (2 + f), R the rest of the series of 2 artanh s
        final double f = fraction - 1;
        final double s = f / (2 + f);
        final double z = s * s;
        final double z2 = z * z;
        final double z4 = z2 * z2;
        final double rest = z * ((2.0 / 3 + z * (2.0 / 5)) + z2 * (2.0 / 7 + z * (2.0 / 9))
            + z4 * ((2.0 / 11 + z * (2.0 / 13)) + z2 * (2.0 / 15 + z * (2.0 / 17))
                + z4 * ((2.0 / 19 + z * (2.0 / 21)) + z2 * (2.0 / 23))));
        final double halfSquare = 0.5 * f * f;
        return k * LN2_HIGH - ((halfSquare - (s * (halfSquare + rest) + k * LN2_LOW)) - f);
    }
}
