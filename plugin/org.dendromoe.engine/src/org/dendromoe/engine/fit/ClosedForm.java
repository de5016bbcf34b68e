package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.ExpertFamily;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Parameters;

/**
 * The step of a climb that cannot lower F: the minorizer's own maximum where it is a quadratic, which is weighted least
 * squares for Gaussian experts, and then the variances given the new means (ECM: Meng and Rubin 1993, Biometrika 80),
 * and the maximum of a Gaussian gate.
 */
final class ClosedForm {

    private ClosedForm() {
    }

    /**
     * @param evaluation at the parameters, with the curvature that the metric is made of unless all is quadratic
     * @param lambda λ
     * @param checkCancelled throws {@link java.util.concurrent.CancellationException} if the work was cancelled
     */
    static Parameters step(final Parameters at, final Evaluation evaluation, final Metric metric, final double lambda,
        final Runnable checkCancelled) {
        final Parameters next = at.copy();
        final double[] step = metric.solve(evaluation.gradient());
        CurvaturePairs.addScaled(next.values(), 1, step);
        if (at.family() == ExpertFamily.GAUSSIAN) {
            for (int k = 0; k < at.experts(); k++) {
                final int scale = at.scale(k);
                next.values()[scale] = at.values()[scale]
                    + logGrowth(at, k, evaluation, step, lambda);
            }
            GaussianExperts.bound(next);
        }
        if (at.gating() instanceof GaussianGating) {
            new GaussianGateStep(checkCancelled).apply(at, next, moments(at, evaluation.curvature()));
        }
        return next;
    }

    /**
     * @param checkCancelled throws {@link java.util.concurrent.CancellationException} if the work was cancelled
     * @return squared length of the step of a Gaussian gate in the metric of its information
     */
    static double squaredGateStep(final Parameters at, final Evaluation evaluation, final Runnable checkCancelled) {
        return new GaussianGateStep(checkCancelled).apply(at, at.copy(), moments(at, evaluation.curvature()));
    }

    /** @return Σ s τ_k x̃x̃ᵀ of each Gaussian expert, lower triangles */
    static double[][] moments(final Parameters at, final CurvatureSum curvature) {
        final double[][] moments = new double[at.experts()][];
        for (int k = 0; k < moments.length; k++) {
            final double variance = at.variance(k);
            moments[k] = curvature.experts()[k].clone();
            for (int i = 0; i < moments[k].length; i++) {
                moments[k][i] *= variance;
            }
        }
        return moments;
    }

    /**
     * The residuals after the step need no further pass: Σ s τ r⁺² = Σ s τ r² − 2 δᵀ Σ s τ r x̃ + δᵀ (Σ s τ x̃x̃ᵀ) δ, and
     * the evaluation holds these sums, divided by the variance.
     *
     * @return log of the new variance over the old one
     */
    private static double logGrowth(final Parameters at, final int k, final Evaluation evaluation,
        final double[] step, final double lambda) {
        final double[] gradient = evaluation.gradient();
        final double[] curvature = evaluation.curvature().experts()[k];
        final int p = at.predictors();
        final int from = at.column(k, 0) * p;
        final double mass = curvature[0] * at.variance(k);
        if (!(mass > Double.MIN_NORMAL)) {
            return 0;
        }
        double squares = evaluation.squares()[k];
        for (int i = 0; i < p; i++) {
            final double fit = gradient[from + i] + (i == 0 ? 0 : lambda * at.values()[from + i]);
            squares -= 2 * step[from + i] * fit;
            for (int j = 0; j <= i; j++) {
                squares += (i == j ? 1 : 2) * step[from + i] * curvature[i * p + j] * step[from + j];
            }
        }
        return Elementary.log(Math.max(Double.MIN_NORMAL, squares / mass));
    }
}
