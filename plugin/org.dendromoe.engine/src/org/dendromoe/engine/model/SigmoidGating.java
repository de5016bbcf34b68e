package org.dendromoe.engine.model;

/**
 * π_k = σ(u_k / T) / Σ_j σ(u_j / T): each expert's share rises by a sigmoid of its own, no further than to 1 before the
 * shares are made to sum to 1, so that several experts can be fully trusted at once (arXiv 2602.01466).
 *
 * @param temperature T
 */
public record SigmoidGating(double temperature) implements Gating {

    /** T is not below. */
    public static final double LEAST_TEMPERATURE = 0.01;

    /** T is not above. */
    public static final double MOST_TEMPERATURE = 100;

    /** @throws IllegalArgumentException if the temperature is out of range */
    public SigmoidGating {
        if (!(temperature >= LEAST_TEMPERATURE && temperature <= MOST_TEMPERATURE)) {
            throw new IllegalArgumentException("The temperature of the sigmoid gate must be between "
                + LEAST_TEMPERATURE + " and " + MOST_TEMPERATURE + ".");
        }
    }

    @Override
    public FeatureMap features() {
        return FeatureMap.IDENTITY;
    }

    @Override
    public boolean shiftInvariant() {
        return false;
    }

    @Override
    public void probabilities(final double[] u) {
        for (int k = 0; k < u.length; k++) {
            u[k] = logSigmoid(Math.max(-Double.MAX_VALUE, u[k] / temperature));
        }
        LogSpace.softmax(u);
    }

    /** @return log σ(a) for any a */
    private static double logSigmoid(final double a) {
        return Math.min(a, 0) - Elementary.log(1 + Elementary.exp(-Math.abs(a)));
    }

    private static double sigmoid(final double a) {
        return Elementary.exp(logSigmoid(a));
    }

    @Override
    public double[] sensitivities(final double[] u) {
        final double[] result = new double[u.length];
        for (int k = 0; k < u.length; k++) {
            result[k] = sigmoid(-u[k] / temperature) / temperature;
        }
        return result;
    }

    /**
     * {@inheritDoc} Masses leave one degree of freedom: here the largest of them has the largest intercept again, so
     * that the masses of a gate give that gate, and where experts merge, no sigmoid is nearer to 1 than it was.
     */
    @Override
    public double[] intercepts(final double[] masses, final double largest) {
        double most = 0;
        for (final double mass : masses) {
            most = Math.max(most, mass);
        }
        final double logOpen = logSigmoid(largest / temperature);
        final double closed = sigmoid(-largest / temperature);
        final double[] intercepts = new double[masses.length];
        for (int k = 0; k < masses.length; k++) {
            final double ratio = masses[k] / most;
            // logit of ratio · open, whose complement is what the ratio lacks and its part of what is closed
            final double logShare = Elementary.log(Math.max(Double.MIN_VALUE, ratio)) + logOpen;
            final double rest = Math.max(Double.MIN_VALUE, (1 - ratio) + ratio * closed);
            intercepts[k] = temperature * (logShare - Elementary.log(rest));
        }
        return intercepts;
    }

    @Override
    public double scale() {
        return temperature;
    }

    /** {@inheritDoc} The gate of a single expert is 1 whatever its vector. */
    @Override
    public int freeVectors(final int experts) {
        return experts == 1 ? 0 : experts;
    }
}
