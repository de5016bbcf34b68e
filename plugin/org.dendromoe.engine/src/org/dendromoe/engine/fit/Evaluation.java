package org.dendromoe.engine.fit;

/**
 * Objective and gradient at some parameters.
 *
 * @param objective F: weighted log-likelihood minus penalty
 * @param logLikelihood Σ_n s_n log P(y_n | x_n)
 * @param gradient of F, in the layout of {@link org.dendromoe.engine.model.Parameters#values()}; parts that lead out of
 *            the bounds of a variance are 0
 * @param squares Σ_n s_n τ_nk r_nk² / σ_k² of each Gaussian expert, r its residuals; empty for other experts
 * @param curvature there; {@code null} if not asked for
 */
record Evaluation(double objective, double logLikelihood, double[] gradient, double[] squares,
    CurvatureSum curvature) {

    /** @return the same without the matrices, which take much memory */
    Evaluation withoutCurvature() {
        return curvature == null ? this : new Evaluation(objective, logLikelihood, gradient, squares, null);
    }
}
