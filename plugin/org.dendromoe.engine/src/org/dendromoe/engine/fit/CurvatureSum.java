package org.dendromoe.engine.fit;

import java.util.Arrays;

import org.dendromoe.engine.model.Parameters;

/**
 * Curvature of F's log-likelihood part, summed over the rows: a p × p matrix for the gate vectors and one for the class
 * vectors of each expert, lower triangles.
 */
final class CurvatureSum implements DataPass.Accumulator<CurvatureSum> {

    /** Which curvature is summed. */
    enum Kind {
        /** none at all */
        NONE,
        /** of the minorizer: c Σ s x̃x̃ᵀ for the gate, c Σ s τ_k x̃x̃ᵀ for expert k, c the bound of the family */
        BOUND,
        /** where the parameters are: Σ s h x̃x̃ᵀ for the gate, Σ s τ_k h_k x̃x̃ᵀ for expert k */
        LOCAL
    }

    /** Lines of a matrix that are summed between two looks at whether the work was cancelled. */
    private static final int LINES = 64;

    private final DataPass m_pass;

    private final Kind m_kind;

    private final Parameters m_shape;

    private final double[] m_gate;

    private final double[][] m_experts;

    private final double[] m_rowWeight = new double[Panel.B];

    /**
     * @param shape number of experts, classes and predictors; for no experts, K = 0, the gate's matrix alone is summed
     */
    CurvatureSum(final DataPass pass, final Kind kind, final Parameters shape) {
        final int p = shape.predictors();
        m_pass = pass;
        m_kind = kind;
        m_shape = shape;
        m_gate = new double[p * p];
        m_experts = new double[shape.experts()][p * p];
    }

    @Override
    public void add(final Panel panel) {
        gateWeights(panel);
        addGram(panel, m_gate);
        for (int k = 0; k < m_experts.length; k++) {
            expertWeights(panel, k);
            addGram(panel, m_experts[k]);
        }
    }

    private void addGram(final Panel panel, final double[] sum) {
        final int p = m_shape.predictors();
        for (int j = 0; j < p; j += LINES) {
            m_pass.workers().checkCancelled();
            BlockKernels.addWeightedGram(m_rowWeight, j, Math.min(p, j + LINES), panel.x, panel.work, sum);
        }
    }

    private void gateWeights(final Panel panel) {
        if (m_kind == Kind.LOCAL) {
            m_pass.gate().localCurvature(panel.u, m_shape.experts(), m_rowWeight);
        } else {
            Arrays.fill(m_rowWeight, m_pass.gate().curvatureBound());
        }
        Lines.multiply(m_rowWeight, panel.weight);
    }

    private void expertWeights(final Panel panel, final int k) {
        if (m_kind == Kind.LOCAL) {
            m_pass.experts().localCurvature(panel.u, m_shape.column(k, 0), m_rowWeight);
        } else {
            Arrays.fill(m_rowWeight, m_pass.experts().curvatureBound());
        }
        Lines.multiply(m_rowWeight, panel.weight);
        Lines.multiply(m_rowWeight, panel.tau[k]);
    }

    @Override
    public void combine(final CurvatureSum next) {
        addTo(m_gate, next.m_gate);
        for (int k = 0; k < m_experts.length; k++) {
            addTo(m_experts[k], next.m_experts[k]);
        }
    }

    private static void addTo(final double[] sum, final double[] added) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += added[i];
        }
    }

    @Override
    public long size() {
        return (1L + m_experts.length) * m_gate.length;
    }

    /** @return curvature of the gate vectors, lower triangle */
    double[] gate() {
        return m_gate;
    }

    /** @return curvature of the class vectors of each expert, lower triangles */
    double[][] experts() {
        return m_experts;
    }
}
