package org.dendromoe.engine.model;

/** The standard normal distribution, made of plain operations so that it has the same bits everywhere. */
final class Normal {

    /** where the series gives way to the continued fraction */
    private static final double TAIL = 2.5;

    /** beyond it the tail is too small for a number */
    private static final double FARTHEST = 38.5;

    private static final int FRACTION_TERMS = 120;

    private Normal() {
    }

    /** @return φ(z) */
    static double density(final double z) {
        final double distance = Math.min(FARTHEST, Math.abs(z));
        return Elementary.exp(-0.5 * distance * distance - GaussianGating.LOG_ROOT_TWO_PI);
    }

    /**
     * Φ(z): ½ + φ(z) (z + z³/3 + z⁵/15 + …) near 0 (Marsaglia 2004, J. Stat. Softw. 11(4)), Laplace's continued
     * fraction of the tail elsewhere.
     *
     * @param z any number, infinities too
     */
    static double cumulative(final double z) {
        if (Math.abs(z) < TAIL) {
            double term = z;
            double sum = z;
            for (int n = 3; Math.abs(term) > 1e-18 * Math.abs(sum); n += 2) {
                term *= z * z / n;
                sum += term;
            }
            return 0.5 + sum * density(z);
        }
        final double tail = Math.abs(z) >= FARTHEST ? 0 : tail(Math.abs(z));
        return z < 0 ? tail : 1 - tail;
    }

    /** @return 1 − Φ(z) = φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))), z ≥ {@link #TAIL} */
    private static double tail(final double z) {
        double fraction = z;
        for (int n = FRACTION_TERMS; n >= 1; n--) {
            fraction = z + n / fraction;
        }
        return density(z) / fraction;
    }
}
