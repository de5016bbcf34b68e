package org.dendromoe.engine.fit;

/**
 * A family of experts on the way of a {@link Panel}: how the linear predictors of one expert become the log-density of
 * the response, and what the gradient and the curvature of the minorizer are. The predictors of expert k are the lines
 * of {@link Panel#u} from {@link org.dendromoe.engine.model.Parameters#column}(k, 0).
 */
interface Experts {

    /** Experts that can do without logarithms, as their densities are probabilities. */
    interface Plain extends Experts {

        /**
         * {@link #forward} without logarithms.
         *
         * @param joint of each row, is multiplied by p_k(y)
         */
        void forwardPlainly(Panel panel, int k, double[] joint);
    }

    /**
     * @param panel the expert's lines of u hold its linear predictors; they become whatever {@link #backward} needs
     * @param logDensity receives log p_k(y) of each row
     */
    void forward(Panel panel, int k, double[] logDensity);

    /**
     * @param panel after {@link #forward} and with responsibilities; the expert's lines of u become the derivative of
     *            Σ_n s_n log P(y_n | x_n) by its linear predictors, {@link Panel#squares} and
     *            {@link Panel#mass} are set by those that have a variance
     * @param share s τ_k of each row
     */
    void backward(Panel panel, int k, double[] share);

    /**
     * @return c such that no curvature of the minorizer is above c · Σ_n s_n τ_nk x̃_n x̃_nᵀ, at any parameters; infinity
     *         if there is none
     */
    double curvatureBound();

    /**
     * @param panel as {@link #backward} needs it
     * @param curvature receives h of each row: Σ_n s_n τ_nk h_n x̃_n x̃_nᵀ is the curvature of the minorizer at these
     *            parameters, for each of the expert's vectors
     */
    void minorizerCurvature(Panel panel, int k, double[] curvature);

    /**
     * @param panel as {@link #backward} needs it
     * @param curvature receives h of each row, at most {@link #curvatureBound()}: Σ_n s_n τ_nk h_n x̃_n x̃_nᵀ is the
     *            local curvature of the expert's vectors, in the mean over the vectors
     */
    void localCurvature(Panel panel, int k, double[] curvature);
}
