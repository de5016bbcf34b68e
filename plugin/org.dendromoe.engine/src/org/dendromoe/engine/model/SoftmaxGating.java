package org.dendromoe.engine.model;

import java.util.Arrays;

/**
 * π = softmax(u): the plain gate (Jordan and Jacobs 1994, Neural Computation 6), or with a map M of the features the
 * modified one, under which estimates of experts that do not depend on x do not lose their rate (arXiv 2310.14188).
 */
public record SoftmaxGating(FeatureMap features) implements Gating {

    @Override
    public boolean shiftInvariant() {
        return true;
    }

    @Override
    public void probabilities(final double[] u) {
        LogSpace.softmax(u);
    }

    @Override
    public double[] sensitivities(final double[] u) {
        final double[] ones = new double[u.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** {@inheritDoc} For a mass of 0, too small for a number, that of the smallest there is. */
    @Override
    public double[] intercepts(final double[] masses, final double largest) {
        final double[] intercepts = new double[masses.length];
        for (int k = 0; k < masses.length; k++) {
            intercepts[k] = Elementary.log(Math.max(Double.MIN_VALUE, masses[k]));
        }
        return intercepts;
    }

    @Override
    public double scale() {
        return 1;
    }

    @Override
    public int freeVectors(final int experts) {
        return experts - 1;
    }
}
