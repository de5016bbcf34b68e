package org.dendromoe.engine.fit;

/**
 * A family of gates: how K linear predictors become K gate probabilities, and what the gradient and the curvature of
 * the minorizer are. Panels have one line of {@link org.dendromoe.engine.data.TrainingTable#BLOCK} numbers per
 * predictor.
 */
interface Gate {

    /**
     * @param u panel whose first K lines hold the linear predictors; they become whatever {@link #backward} needs
     * @param logGate panel of K lines, receives log π
     */
    void forward(double[][] u, int experts, double[][] logGate);

    /**
     * @param u the panel that {@link #forward} left; its first K lines become the derivative of Σ_n s_n log P(y_n |
     *            x_n) by the linear predictors
     * @param tau panel of K lines: responsibilities
     * @param weight s of each row
     */
    void backward(double[][] u, int experts, double[][] tau, double[] weight);

    /** @return c such that the minorizer's curvature of every gate vector is c · Σ_n s_n x̃_n x̃_nᵀ */
    double curvatureBound();

    /**
     * @param u the panel that {@link #forward} left
     * @param curvature receives h of each row, at most {@link #curvatureBound()}: Σ_n s_n h_n x̃_n x̃_nᵀ is the local
     *            curvature of a gate vector, in the mean over the vectors
     */
    void localCurvature(double[][] u, int experts, double[] curvature);
}
