package org.dendromoe.engine.model;

/**
 * Exponential and logarithm from plain IEEE operations, so that a result has the same bits on every machine, with every
 * Java version and with every compiler. {@code Math} promises no bits, {@code StrictMath} is a native call in Java 17.
 * Argument reduction of Cody and Waite 1980, Software Manual for the Elementary Functions; error below one unit in the
 * last place.
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

    private static final double SQRT_HALF = 0.7071067811865476;

    private Elementary() {
    }

    /** @return e to the power of x */
    public static double exp(final double x) {
        if (!(x >= EXP_UNDERFLOW)) {
            return Double.isNaN(x) ? x : 0;
        }
        if (x > EXP_OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        final double shifted = x * LOG2_E + ROUNDER;
        final double k = shifted - ROUNDER;
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
        final double mantissa = 1 + (r + (tail + lost));
        final int exponent = (int)k;
        if (exponent >= -1021 && exponent <= 1022) {
            return mantissa * powerOfTwo(exponent);
        }
        final int half = exponent / 2;
        return mantissa * powerOfTwo(half) * powerOfTwo(exponent - half);
    }

    private static double powerOfTwo(final int exponent) {
        return Double.longBitsToDouble((long)(exponent + 1023) << 52);
    }

    /** @return the natural logarithm; −∞ for 0, NaN below */
    public static double log(final double x) {
        if (!(x >= Double.MIN_NORMAL) || x == Double.POSITIVE_INFINITY) {
            return x > 0 && x < 1 ? log(x * 0x1p54) - 54 * LN2_HIGH - 54 * LN2_LOW
                : x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        final long bits = Double.doubleToRawLongBits(x);
        int k = (int)(bits >>> 52) - 1022;
        double mantissa = Double.longBitsToDouble(bits & 0x000fffffffffffffL | 0x3fe0000000000000L);
        if (mantissa < SQRT_HALF) {
            mantissa *= 2;
            k--;
        }
        // log(1 + f) = f − f²/2 + s (f²/2 + R(s²)) with s = f / (2 + f), R the rest of the series of 2 artanh s
        final double f = mantissa - 1;
        final double s = f / (2 + f);
        final double z = s * s;
        final double rest = z * (2.0 / 3 + z * (2.0 / 5 + z * (2.0 / 7 + z * (2.0 / 9 + z * (2.0 / 11 + z * (2.0 / 13
            + z * (2.0 / 15 + z * (2.0 / 17 + z * (2.0 / 19 + z * (2.0 / 21 + z * (2.0 / 23)))))))))));
        final double halfSquare = 0.5 * f * f;
        return k * LN2_HIGH - ((halfSquare - (s * (halfSquare + rest) + k * LN2_LOW)) - f);
    }
}
