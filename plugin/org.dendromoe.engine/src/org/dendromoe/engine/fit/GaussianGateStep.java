package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.Covariances;
import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Parameters;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The closed-form step of a Gaussian gate (EM: Xu, Jordan and Hinton 1994, NeurIPS 7): mass, mean and covariance of the
 * features under the responsibilities of each expert. Where a covariance is all but singular its eigenvalues are raised
 * to {@link GaussianGating#LEAST_EIGENVALUE}, which is the best covariance without smaller ones, so that the likelihood
 * never falls.
 */
final class GaussianGateStep {

    /** asked between two decompositions, each of which takes d³ operations */
    private final Runnable m_checkCancelled;

    /** @param checkCancelled throws {@link java.util.concurrent.CancellationException} if the work was cancelled */
    GaussianGateStep(final Runnable checkCancelled) {
        m_checkCancelled = checkCancelled;
    }

    /**
     * @param at where the moments were summed
     * @param next receives masses, centres and covariances
     * @param moments Σ s τ_k x̃x̃ᵀ of each expert, lower triangles
     * @return squared length of the step in the metric of the complete data's information
     */
    double apply(final Parameters at, final Parameters next, final double[][] moments) {
        final int p = at.predictors();
        double total = 0;
        for (final double[] moment : moments) {
            total += moment[0];
        }
        final double[] before = at.masses();
        double length = 0;
        for (int k = 0; k < moments.length; k++) {
            final double mass = moments[k][0];
            final double share = Math.max(Double.MIN_NORMAL, mass / total);
            next.values()[k * p] = Elementary.log(share);
            length += total * (share - before[k]) * (share - before[k]) / Math.max(share, before[k]);
            // the region of an expert that has lost its rows stays where it is
            if (mass > Double.MIN_NORMAL / GaussianGating.LEAST_EIGENVALUE) {
                length += mass * region(at, next, k, moments[k]);
            }
        }
        return length;
    }

    private double region(final Parameters at, final Parameters next, final int k, final double[] moment) {
        final int p = at.predictors();
        final int d = p - 1;
        final DMatrixRMaj covariance = new DMatrixRMaj(d, d);
        for (int i = 0; i < d; i++) {
            next.values()[k * p + 1 + i] = moment[(i + 1) * p] / moment[0];
            for (int j = 0; j <= i; j++) {
                final double product = moment[(i + 1) * p + j + 1] / moment[0]
                    - next.gate(k, i + 1) * next.gate(k, j + 1);
                covariance.set(i, j, product);
                covariance.set(j, i, product);
            }
        }
        final DMatrixRMaj factor = factor(covariance);
        final double[][] rows = new double[d][];
        for (int i = 0; i < d; i++) {
            rows[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                rows[i][j] = factor.get(i, j);
            }
        }
        new Covariances(next).setFactor(k, rows);
        return squaredLength(new Covariances(at).factor(k), at, next, k, factor);
    }

    /** @return lower Cholesky factor of the covariance without eigenvalues that are too small */
    private DMatrixRMaj factor(final DMatrixRMaj covariance) {
        final int d = covariance.numRows;
        final CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(d, true);
        final DMatrixRMaj lowered = covariance.copy();
        for (int i = 0; i < d; i++) {
            lowered.add(i, i, -GaussianGating.LEAST_EIGENVALUE);
        }
        m_checkCancelled.run();
        // which has a Cholesky factor if and only if no eigenvalue is below the bound
        final DMatrixRMaj usable = cholesky.decompose(lowered) ? covariance : raised(covariance);
        if (!cholesky.decompose(usable)) {
            throw new IllegalStateException("The covariance of a region is not positive definite.");
        }
        return cholesky.getT(null);
    }

    private DMatrixRMaj raised(final DMatrixRMaj covariance) {
        final int d = covariance.numRows;
        final EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
        eigen.decompose(covariance.copy());
        m_checkCancelled.run();
        final DMatrixRMaj roots = new DMatrixRMaj(d, d);
        for (int i = 0; i < d; i++) {
            final DMatrixRMaj vector = eigen.getEigenVector(i);
            final double value =
                Math.max(GaussianGating.LEAST_EIGENVALUE * (1 + 1e-6), eigen.getEigenvalue(i).getReal());
            CommonOps_DDRM.scale(Math.sqrt(value), vector);
            CommonOps_DDRM.insert(vector, roots, 0, i);
        }
        final DMatrixRMaj result = new DMatrixRMaj(d, d);
        CommonOps_DDRM.multTransB(roots, roots, result);
        return result;
    }

    /** @return ‖L⁻¹ (c⁺ − c)‖² + ½ ‖L⁻¹ (Γ⁺ − Γ) L⁻ᵀ‖², L the factor of Γ before the step */
    private double squaredLength(final double[][] before, final Parameters at, final Parameters next,
        final int k, final DMatrixRMaj after) {
        final int d = before.length;
        final DMatrixRMaj lower = new DMatrixRMaj(d, d);
        final DMatrixRMaj shift = new DMatrixRMaj(d, 1);
        for (int i = 0; i < d; i++) {
            shift.set(i, 0, next.gate(k, i + 1) - at.gate(k, i + 1));
            for (int j = 0; j <= i; j++) {
                lower.set(i, j, before[i][j]);
            }
        }
        final DMatrixRMaj ratio = new DMatrixRMaj(d, d);
        final DMatrixRMaj inverse = new DMatrixRMaj(d, d);
        CommonOps_DDRM.invert(lower, inverse);
        m_checkCancelled.run();
        CommonOps_DDRM.mult(inverse, after, ratio);
        final DMatrixRMaj change = new DMatrixRMaj(d, d);
        CommonOps_DDRM.multTransB(ratio, ratio, change);
        double sum = 0;
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                final double difference = change.get(i, j) - (i == j ? 1 : 0);
                sum += 0.5 * difference * difference;
            }
        }
        final DMatrixRMaj white = new DMatrixRMaj(d, 1);
        CommonOps_DDRM.mult(inverse, shift, white);
        for (int i = 0; i < d; i++) {
            sum += white.get(i, 0) * white.get(i, 0);
        }
        return sum;
    }
}
