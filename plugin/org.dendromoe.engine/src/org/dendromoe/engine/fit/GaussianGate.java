package org.dendromoe.engine.fit;

import java.util.Arrays;

import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Covariances;
import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.ParameterShape;
import org.dendromoe.engine.model.Parameters;

/**
 * log π_k = log mass_k + log N(x; c_k, Γ_k): the joint density of features and expert, so that what a pass sums is the
 * likelihood of features and response together. The gate has a closed-form step in place of a gradient
 * ({@link GaussianGateStep}).
 */
final class GaussianGate implements Gate {

    private static final int B = TrainingTable.BLOCK;

    private static final double LOG_ROOT_TWO_PI = 0.91893853320467274178;

    /** Numbers that the covariances of all starts may hold together: 1 GiB. */
    private static final long MOST_NUMBERS = 1L << 27;

    /** The eigenvalues of a covariance of more features would take so long that nobody could cancel. */
    private static final int MOST_FEATURES = 500;

    /** @throws InvalidTableException if the covariances do not fit in memory, or take too long to decompose */
    static void requireSmall(final long features, final FitSettings settings) {
        final double numbers = 0.5 * features * (features + 1) * settings.experts() * settings.starts();
        if (features > MOST_FEATURES) {
            throw new InvalidTableException("The table gives " + features + " features, and a Gaussian gate takes "
                + MOST_FEATURES + " at most: each expert has a covariance of features × features. Select fewer columns, "
                + "or take the softmax gate.");
        }
        if (numbers > MOST_NUMBERS) {
            throw new InvalidTableException("The table gives " + features + " features, too many for a Gaussian gate "
                + "of " + settings.experts() + " experts and " + settings.starts() + " starts: each has a covariance of "
                + "features × features. Select fewer columns, or take the softmax gate.");
        }
    }

    @Override
    public int keptLines(final ParameterShape shape) {
        return shape.predictors() - 1;
    }

    @Override
    public void forward(final Panel panel, final double[][] logGate) {
        final Parameters parameters = panel.parameters;
        final double total = logTotalMass(parameters);
        final Covariances covariances = new Covariances(parameters);
        for (int k = 0; k < logGate.length; k++) {
            final double[][] factor = covariances.factor(k);
            double constant = parameters.gate(k, 0) - total;
            final double[] squares = panel.u[k];
            Arrays.fill(squares, 0);
            for (int i = 0; i < factor.length; i++) {
                constant -= LOG_ROOT_TWO_PI + covariances.logDiagonal(k, i);
                whiten(panel, parameters.gate(k, i + 1), factor[i], i, squares);
            }
            for (int n = 0; n < B; n++) {
                logGate[k][n] = constant - 0.5 * squares[n];
            }
        }
    }

    /** Forward substitution: line i of L⁻¹ (x − c), whose squares are added up. */
    private static void whiten(final Panel panel, final double centre, final double[] factor, final int i,
        final double[] squares) {
        final double[] x = panel.x[i + 1];
        final double[] white = panel.kept[i];
        for (int n = 0; n < B; n++) {
            white[n] = x[n] - centre;
        }
        for (int j = 0; j < i; j++) {
            final double f = factor[j];
            final double[] before = panel.kept[j];
            for (int n = 0; n < B; n++) {
                white[n] -= f * before[n];
            }
        }
        final double inverse = 1 / factor[i];
        for (int n = 0; n < B; n++) {
            white[n] *= inverse;
            squares[n] += white[n] * white[n];
        }
    }

    /** @return log Σ mass, which is 0 but for rounding and the starts of a climb */
    private static double logTotalMass(final Parameters parameters) {
        final double[] logMasses = parameters.gateIntercepts();
        double max = Double.NEGATIVE_INFINITY;
        for (final double logMass : logMasses) {
            max = Math.max(max, logMass);
        }
        double sum = 0;
        for (final double logMass : logMasses) {
            sum += Elementary.exp(logMass - max);
        }
        return max + Elementary.log(sum);
    }

    @Override
    public void backward(final Panel panel) {
        // its columns are multiplied by nothing (see Contrasts), so that their lines are not read again
    }

    @Override
    public boolean hasGradient() {
        return false;
    }

    @Override
    public boolean sharesCurvature() {
        return true;
    }

    @Override
    public double curvatureBound() {
        return 1;
    }

    @Override
    public void minorizerCurvature(final Panel panel, final int k, final double[] curvature) {
        Arrays.fill(curvature, curvatureBound());
    }

    @Override
    public void localCurvature(final Panel panel, final int k, final double[] curvature) {
        minorizerCurvature(panel, k, curvature);
    }
}
