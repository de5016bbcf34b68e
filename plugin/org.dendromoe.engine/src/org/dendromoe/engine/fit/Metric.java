package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.dendromoe.engine.model.Parameters;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * A curvature of F, negated: block-diagonal and positive definite, one p × p block for all gate vectors and one for the
 * class vectors of each expert, each with λD added, D = diag(0, 1, …, 1). With the curvature of the quadratic
 * minorizer, {@link #solve} of the gradient is the MM step. Factorised by Cholesky once: p³/3 multiplications per
 * block.
 */
final class Metric {

    /** Pivots below this share of the largest diagonal element count as zero. */
    private static final double SINGULAR = 1e-13;

    private final Parameters m_shape;

    private final LinearSolverDense<DMatrixRMaj> m_gate;

    private final List<LinearSolverDense<DMatrixRMaj>> m_experts = new ArrayList<>();

    private boolean m_regularised;

    /** The same curvature for the class vectors of all experts (loose). */
    Metric(final Parameters shape, final double[] gate, final double[] anyExpert, final double lambda) {
        m_shape = shape;
        m_gate = factorise(gate, lambda);
        final LinearSolverDense<DMatrixRMaj> shared = gate == anyExpert ? m_gate : factorise(anyExpert, lambda);
        m_experts.addAll(Collections.nCopies(shape.experts(), shared));
    }

    /** A curvature for each expert (tight). */
    Metric(final Parameters shape, final CurvatureSum curvature, final double lambda) {
        m_shape = shape;
        m_gate = factorise(curvature.gate(), lambda);
        for (final double[] expert : curvature.experts()) {
            m_experts.add(factorise(expert, lambda));
        }
    }

    private LinearSolverDense<DMatrixRMaj> factorise(final double[] curvature, final double lambda) {
        final int p = m_shape.predictors();
        double largest = Double.MIN_NORMAL;
        for (int j = 0; j < p; j++) {
            largest = Math.max(largest, curvature[j * p + j] + (j == 0 ? 0 : lambda));
        }
        for (double extra = 0;; extra = extra == 0 ? SINGULAR * largest : extra * 10) {
            final DMatrixRMaj matrix = new DMatrixRMaj(p, p);
            for (int j = 0; j < p; j++) {
                for (int l = 0; l <= j; l++) {
                    final double value = curvature[j * p + l] + (j == l ? (j == 0 ? 0 : lambda) + extra : 0);
                    matrix.unsafe_set(j, l, value);
                    matrix.unsafe_set(l, j, value);
                }
            }
            final LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(p);
            if (solver.setA(matrix) && smallestPivot(matrix) > SINGULAR * largest) {
                return solver;
            }
            m_regularised = true;
        }
    }

    /** @param factor the lower triangle that the solver has put in place of the matrix */
    private static double smallestPivot(final DMatrixRMaj factor) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < factor.numRows; j++) {
            final double root = factor.unsafe_get(j, j);
            smallest = Math.min(smallest, root * root);
        }
        return smallest;
    }

    /** @return K */
    int experts() {
        return m_experts.size();
    }

    /**
     * @return whether a singular block needed a tiny diagonal: an expert without mass, or λ = 0 on collinear features
     */
    boolean regularised() {
        return m_regularised;
    }

    /** @return the vector A⁻¹ g, the MM step if g is the gradient, in the layout of {@link Parameters#values()} */
    double[] solve(final double[] gradient) {
        final double[] step = new double[gradient.length];
        solve(m_gate, gradient, 0, m_shape.experts(), step);
        for (int k = 0; k < m_experts.size(); k++) {
            solve(m_experts.get(k), gradient, m_shape.column(k, 0), m_shape.classes(), step);
        }
        return step;
    }

    private void solve(final LinearSolverDense<DMatrixRMaj> solver, final double[] gradient, final int firstColumn,
        final int columns, final double[] step) {
        final int p = m_shape.predictors();
        final DMatrixRMaj right = new DMatrixRMaj(p, columns);
        final DMatrixRMaj solution = new DMatrixRMaj(p, columns);
        for (int c = 0; c < columns; c++) {
            for (int j = 0; j < p; j++) {
                right.unsafe_set(j, c, gradient[(firstColumn + c) * p + j]);
            }
        }
        solver.solve(right, solution);
        for (int c = 0; c < columns; c++) {
            for (int j = 0; j < p; j++) {
                step[(firstColumn + c) * p + j] = solution.unsafe_get(j, c);
            }
        }
    }
}
