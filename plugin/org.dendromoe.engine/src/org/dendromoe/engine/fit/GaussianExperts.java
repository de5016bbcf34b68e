package org.dendromoe.engine.fit;

import java.util.Arrays;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.ExpertFamily;
import org.dendromoe.engine.model.Parameters;

/** p_k(y) = N(y; v_kᵀ x̃, σ_k²): the mean is the linear predictor, the variance is the expert's scale. */
final class GaussianExperts implements Experts {

    private static final int B = TrainingTable.BLOCK;

    private static final double LOG_TWO_PI = 1.83787706640934548356;

    private static final double LEAST_LOG_VARIANCE = Elementary.log(ExpertFamily.LEAST_VARIANCE);

    private static final double MOST_LOG_VARIANCE = Elementary.log(ExpertFamily.MOST_VARIANCE);

    @Override
    public void forward(final Panel panel, final int k, final double[] logDensity) {
        final double[] residual = panel.u[panel.parameters.column(k, 0)];
        final double[] response = panel.response;
        final double precision = 1 / panel.parameters.variance(k);
        final double constant = -0.5 * (LOG_TWO_PI + panel.parameters.values()[panel.parameters.scale(k)]);
        for (int i = 0; i < B; i++) {
            residual[i] = response[i] - residual[i];
            logDensity[i] = constant - 0.5 * precision * residual[i] * residual[i];
        }
    }

    @Override
    public void backward(final Panel panel, final int k, final double[] share) {
        final double[] residual = panel.u[panel.parameters.column(k, 0)];
        final double precision = 1 / panel.parameters.variance(k);
        double squares = 0;
        double mass = 0;
        for (int i = 0; i < B; i++) {
            final double scaled = share[i] * precision * residual[i];
            squares += scaled * residual[i];
            mass += share[i];
            residual[i] = scaled;
        }
        panel.squares[k] = squares;
        panel.mass[k] = mass;
    }

    @Override
    public double curvatureBound() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void minorizerCurvature(final Panel panel, final int k, final double[] curvature) {
        Arrays.fill(curvature, 1 / panel.parameters.variance(k));
    }

    @Override
    public void localCurvature(final Panel panel, final int k, final double[] curvature) {
        minorizerCurvature(panel, k, curvature);
    }

    /** Keeps the variances within their bounds. */
    static void bound(final Parameters parameters) {
        for (int k = 0; k < parameters.experts(); k++) {
            final int at = parameters.scale(k);
            parameters.values()[at] =
                Math.min(MOST_LOG_VARIANCE, Math.max(LEAST_LOG_VARIANCE, parameters.values()[at]));
        }
    }

    /** @param gradient its parts that lead out of the bounds become 0 */
    static void project(final Parameters parameters, final double[] gradient) {
        for (int k = 0; k < parameters.experts(); k++) {
            final int at = parameters.scale(k);
            if (parameters.values()[at] <= LEAST_LOG_VARIANCE) {
                gradient[at] = Math.max(0, gradient[at]);
            } else if (parameters.values()[at] >= MOST_LOG_VARIANCE) {
                gradient[at] = Math.min(0, gradient[at]);
            }
        }
    }
}
