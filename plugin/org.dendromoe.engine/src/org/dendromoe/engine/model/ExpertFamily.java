package org.dendromoe.engine.model;

/** What the experts of a mixture say of the response. */
public enum ExpertFamily {
    /** probabilities of M classes: softmax_m(v_kmᵀ x̃) */
    MULTINOMIAL,
    /** a number: N(v_kᵀ x̃, σ_k²), the variance being one more parameter of the expert */
    GAUSSIAN;

    /** No variance of a Gaussian expert is below this share of the target's, since the likelihood has no bound then. */
    public static final double LEAST_VARIANCE = 1e-4;

    /** Nor is one above this multiple of it, so that an expert without rows does not drift off the numbers there are. */
    public static final double MOST_VARIANCE = 1e12;
}
