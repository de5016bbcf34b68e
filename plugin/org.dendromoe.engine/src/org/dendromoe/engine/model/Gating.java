package org.dendromoe.engine.model;

/**
 * A family of gates: how the K linear predictors u_k = w_kᵀ z̃, z̃ = (1, M(x)), become K gate probabilities. Immutable;
 * equal for equal families.
 */
public sealed interface Gating permits SoftmaxGating, SigmoidGating, GaussianGating {

    /** the gate that a mixture has unless it is told otherwise */
    Gating SOFTMAX = new SoftmaxGating(FeatureMap.IDENTITY);

    /** @return M: what the gate sees of the features */
    FeatureMap features();

    /** @return whether a common shift of all gate vectors changes nothing; if so, a model has them sum to 0 */
    boolean shiftInvariant();

    /** @param u K finite linear predictors; replaced by the gate probabilities, which sum to 1 */
    void probabilities(double[] u);

    /**
     * @param u K linear predictors
     * @return for each expert the derivative of the logarithm of its share, before the shares are made to sum to 1, by
     *         its own linear predictor
     */
    double[] sensitivities(double[] u);

    /**
     * @param masses K numbers that sum to 1
     * @param largest the largest intercept of the gate that the masses come from
     * @return intercepts with which the gate probabilities at the average row are the masses
     */
    double[] intercepts(double[] masses, double largest);

    /** @return how far linear predictors spread where those of the softmax gate would spread by 1 */
    double scale();

    /** @return number of gate vectors of K experts that can be told apart from the probabilities */
    int freeVectors(int experts);
}
