package org.dendromoe.engine.model;

/**
 * π_k ∝ mass_k N(x; c_k, Γ_k): each expert owns a region around its centre (Xu, Jordan and Hinton 1994, NeurIPS 7;
 * arXiv 2505.13052). It models the features along with the response: the likelihood of a fit is that of both. The vector
 * of an expert is (log mass_k, c_k) in place of coefficients; the covariance is kept beside it
 * ({@link Covariances}).
 */
public record GaussianGating() implements Gating {

    /** No eigenvalue of a covariance of standardised features is below, since the likelihood has no bound then. */
    public static final double LEAST_EIGENVALUE = 1e-6;

    /** log √2π */
    static final double LOG_ROOT_TWO_PI = 0.91893853320467274178;

    @Override
    public FeatureMap features() {
        return FeatureMap.IDENTITY;
    }

    @Override
    public boolean shiftInvariant() {
        return false;
    }

    /** @param u K logarithms of mass_k N(x; c_k, Γ_k), up to a common shift; replaced by the gate probabilities */
    @Override
    public void probabilities(final double[] u) {
        LogSpace.softmax(u);
    }

    @Override
    public double[] sensitivities(final double[] u) {
        return Gating.SOFTMAX.sensitivities(u);
    }

    @Override
    public double[] intercepts(final double[] masses, final double largest) {
        return Gating.SOFTMAX.intercepts(masses, largest);
    }

    @Override
    public double scale() {
        return 1;
    }

    /** {@inheritDoc} A centre for each expert, and masses that sum to 1; {@link #covarianceNumbers} come on top. */
    @Override
    public int freeVectors(final int experts) {
        return experts;
    }

    /** @return number of numbers in a covariance of d features, or the largest {@code int} if that is less */
    static int covarianceNumbers(final int d) {
        return (int)Math.min(Integer.MAX_VALUE, d * (d + 1L) / 2);
    }
}
