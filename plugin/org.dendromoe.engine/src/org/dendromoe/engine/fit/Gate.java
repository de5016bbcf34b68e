package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.ParameterShape;
import org.dendromoe.engine.model.SigmoidGating;

/**
 * A family of gates on the way of a {@link Panel}: how K linear predictors become K gate probabilities, and what the
 * gradient and the curvature of the minorizer are. What the gate sees of the features, z̃ = (1, M(x)), is the panel's
 * business.
 */
interface Gate {

    /** A gate that can do without logarithms. */
    interface Plain extends Gate {

        /**
         * {@link #forward} without logarithms.
         *
         * @param gate K lines, receive π
         */
        void forwardPlainly(Panel panel, double[][] gate);
    }

    /** @return the gate of a family */
    static Gate of(final Gating gating) {
        if (gating instanceof GaussianGating) {
            return new GaussianGate();
        }
        return gating instanceof SigmoidGating sigmoid ? new SigmoidGate(sigmoid.temperature()) : new SoftmaxGate();
    }

    /**
     * @param shape number of experts and predictors
     * @return number of lines of {@link Panel#kept} that the gate works with
     */
    int keptLines(ParameterShape shape);

    /**
     * @param panel whose first K lines of u hold the linear predictors; they become the gate probabilities
     * @param logGate K lines, receive log π
     */
    void forward(Panel panel, double[][] logGate);

    /**
     * @param panel after {@link #forward} and with responsibilities; the first K lines of u become the derivative of
     *            Σ_n s_n log P(y_n | x_n) by the linear predictors
     */
    void backward(Panel panel);

    /** @return whether the gate's parameters follow a gradient; if not, {@link ClosedForm} knows their step */
    default boolean hasGradient() {
        return true;
    }

    /** @return whether the curvatures of all gate vectors are the same */
    boolean sharesCurvature();

    /** @return c such that no curvature of the minorizer is above c · Σ_n s_n z̃_n z̃_nᵀ, at any parameters */
    double curvatureBound();

    /**
     * @param panel as {@link #backward} needs it
     * @param k a gate vector
     * @param curvature receives h of each row, at most {@link #curvatureBound()}: Σ_n s_n h_n z̃_n z̃_nᵀ is the
     *            curvature of the minorizer at these parameters
     */
    void minorizerCurvature(Panel panel, int k, double[] curvature);

    /**
     * @param panel as {@link #backward} needs it
     * @param k a gate vector
     * @param curvature receives h of each row, at most {@link #curvatureBound()}: Σ_n s_n h_n z̃_n z̃_nᵀ is about the
     *            curvature of F itself at these parameters
     */
    void localCurvature(Panel panel, int k, double[] curvature);
}
