package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.Parameters;

/** A climb from one starting point, step by step; every accepted step raises F. */
interface Steps {

    /**
     * Takes one step of the climb: one or a few passes over the rows.
     *
     * @return whether F rose; if not, the climb has ended as far up as rounding allows
     */
    boolean step();

    /**
     * May take a pass over the rows, and more steps to go if that finds any.
     *
     * @return whether the climb has converged: the norm of the gradient is no larger, also by all that the steps so far
     *         have left alone
     */
    default boolean hasConverged(final double tolerance) {
        return gradientNorm() <= tolerance;
    }

    /** Gives back the matrices and the remembered steps if they take much memory; the next step makes them again. */
    void rest();

    /** @return passes over the rows so far */
    int passes();

    /** @return where the climb is; not to be changed */
    Parameters parameters();

    /** @return F there */
    double objective();

    /** @return log-likelihood there */
    double logLikelihood();

    /**
     * @return √(2 r / Σ s_n), r being the rise of F that the quadratic with the curvature promises; without an ℓ1 penalty
     *         that is the norm of the gradient in the metric of the curvature, per row: √(gᵀ A⁻¹ g / Σ s_n)
     */
    double gradientNorm();

    /** @return whether an expert without mass, or λ = 0 on collinear features, made the curvature singular */
    boolean regularised();
}
