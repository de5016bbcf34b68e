package org.dendromoe.engine.model;

/**
 * What a gate sees of the standardised features: M(x), element by element (arXiv 2310.14188). Every map takes 0, the
 * average row, to 0, so that a gate's intercepts mean the same with each.
 */
public enum FeatureMap {
    /** x */
    IDENTITY("%s"),
    /** tanh x */
    TANH("tanh(%s)"),
    /** x² */
    SQUARE("%s²"),
    /** cos x − 1: the cosine, whose constant belongs to the intercept */
    COSINE("cos(%s) - 1");

    private final String m_name;

    FeatureMap(final String name) {
        m_name = name;
    }

    /** @return M(x); finite for any finite x */
    public double apply(final double x) {
        return switch (this) {
            case IDENTITY -> x;
            case TANH -> tanh(x, Elementary.exp(-2 * Math.abs(x)));
            case SQUARE -> Math.min(x * x, Double.MAX_VALUE);
            case COSINE -> {
                // cos x − 1 = −2 sin²(x/2); unlike Math.sin the same bits everywhere
                final double sine = StrictMath.sin(0.5 * x);
                yield -2 * (sine * sine);
            }
        };
    }

    /**
     * @param x finite numbers
     * @param out receives M of each, the same bits as {@link #apply(double)}; another array of the same length
     */
    public void apply(final double[] x, final double[] out) {
        if (this == TANH) {
            final double[] power = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                power[i] = -2 * Math.abs(x[i]);
            }
            Elementary.exp(power, out);
            for (int i = 0; i < x.length; i++) {
                out[i] = tanh(x[i], out[i]);
            }
        } else {
            for (int i = 0; i < x.length; i++) {
                out[i] = apply(x[i]);
            }
        }
    }

    /** @param decay exp(−2 |x|) */
    private static double tanh(final double x, final double decay) {
        return Math.copySign((1 - decay) / (1 + decay), x);
    }

    /** @return M(x) of many numbers: the array itself if the gate sees the features as they are */
    double[] of(final double[] x) {
        if (this == IDENTITY) {
            return x;
        }
        final double[] z = new double[x.length];
        apply(x, z);
        return z;
    }

    /** @return how M of a feature is called, "tanh(x)" */
    public String nameOf(final String feature) {
        return String.format(m_name, feature);
    }
}
