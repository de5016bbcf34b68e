package org.dendromoe.engine.fit;

/**
 * A family of experts: how the linear predictors of one expert become the log-density of the response, and what the
 * gradient and the curvature of the minorizer are. Panels as in {@link Gate}.
 */
interface Experts {

    /**
     * @param u panel; the lines from firstLine hold the expert's linear predictors; they become whatever
     *            {@link #backward} needs
     * @param label class of each row
     * @param logDensity receives log p_k(y) of each row
     */
    void forward(double[][] u, int firstLine, int[] label, double[] logDensity);

    /**
     * @param u the panel that {@link #forward} left; the expert's lines become the derivative of Σ_n s_n log P(y_n |
     *            x_n) by its linear predictors
     * @param share s τ_k of each row
     */
    void backward(double[][] u, int firstLine, int[] label, double[] share);

    /** @return c such that the minorizer's curvature of each of the expert's vectors is c · Σ_n s_n τ_nk x̃_n x̃_nᵀ */
    double curvatureBound();

    /**
     * @param u the panel that {@link #forward} left
     * @param curvature receives h of each row, at most {@link #curvatureBound()}: Σ_n s_n τ_nk h_n x̃_n x̃_nᵀ is the
     *            local curvature of the expert's vectors, in the mean over the vectors
     */
    void localCurvature(double[][] u, int firstLine, double[] curvature);
}
