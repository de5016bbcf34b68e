package org.dendromoe.engine.select;

import org.dendromoe.engine.model.Covariances;
import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.ExpertFamily;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Parameters;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * How far an atom spreads around its means: second moments, which enter a dissimilarity by their first power and of
 * which a merger keeps those of the two together.
 *
 * @param variance σ² of a Gaussian expert, otherwise 0
 * @param covariance Γ of a Gaussian gate, d × d, otherwise empty
 */
record Spread(double variance, double[][] covariance) {

    /** Keeps the sum of products of a Cholesky factor positive definite in spite of rounding. */
    private static final double ROUNDING = 1e-12;

    static Spread of(final Parameters parameters, final int k) {
        if (parameters.family() != ExpertFamily.GAUSSIAN) {
            return new Spread(0, new double[0][]);
        }
        return new Spread(parameters.variance(k), parameters.gating() instanceof GaussianGating
            ? product(new Covariances(parameters).factor(k)) : new double[0][]);
    }

    private static double[][] product(final double[][] factor) {
        final double[][] product = new double[factor.length][factor.length];
        for (int i = 0; i < factor.length; i++) {
            for (int j = 0; j <= i; j++) {
                for (int q = 0; q <= j; q++) {
                    product[i][j] += factor[i][q] * factor[j][q];
                }
                product[j][i] = product[i][j];
            }
        }
        return product;
    }

    /** @return |σ_i² − σ_j²| + ‖Γ_i − Γ_j‖, the latter the Frobenius norm */
    double distance(final Spread other) {
        double squares = 0;
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                final double difference = covariance[i][j] - other.covariance[i][j];
                squares += difference * difference;
            }
        }
        return Math.abs(variance - other.variance) + Math.sqrt(squares);
    }

    /**
     * @param share weight of this one, 0 to 1
     * @param squaredDistance ‖v_i − v_j‖², the mean squared difference of the two means of the response over rows with
     *            standardised, uncorrelated features
     * @param centre of this one's region
     * @param otherCentre of the other one's
     * @return the second moments of the two around their common means
     */
    Spread merged(final Spread other, final double share, final double squaredDistance, final double[] centre,
        final double[] otherCentre) {
        final double between = share * (1 - share);
        final double[][] sum = new double[covariance.length][covariance.length];
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[i][j] = share * covariance[i][j] + (1 - share) * other.covariance[i][j]
                    + between * (centre[i] - otherCentre[i]) * (centre[j] - otherCentre[j]);
            }
        }
        return new Spread(variance == 0 ? 0
            : share * variance + (1 - share) * other.variance + between * squaredDistance, sum);
    }

    /** Makes these the scales of an expert. */
    void writeTo(final Parameters parameters, final int k) {
        if (parameters.family() != ExpertFamily.GAUSSIAN) {
            return;
        }
        parameters.values()[parameters.scale(k)] = Elementary.log(Math.min(Double.MAX_VALUE, variance));
        if (covariance.length > 0) {
            new Covariances(parameters).setFactor(k, factor());
        }
    }

    private double[][] factor() {
        final int d = covariance.length;
        final DMatrixRMaj matrix = new DMatrixRMaj(d, d);
        double largest = 0;
        for (int i = 0; i < d; i++) {
            largest = Math.max(largest, covariance[i][i]);
            for (int j = 0; j < d; j++) {
                matrix.set(i, j, covariance[i][j]);
            }
        }
        final CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(d, true);
        for (double extra = ROUNDING * largest; !cholesky.decompose(matrix.copy()); extra *= 10) {
            for (int i = 0; i < d; i++) {
                matrix.add(i, i, extra);
            }
        }
        final DMatrixRMaj lower = cholesky.getT(null);
        final double[][] factor = new double[d][];
        for (int i = 0; i < d; i++) {
            factor[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                factor[i][j] = lower.get(i, j);
            }
        }
        return factor;
    }
}
