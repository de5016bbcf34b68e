package org.dendromoe.engine.fit;

import java.util.Arrays;

import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.ParameterShape;

/**
 * Curvature of F's log-likelihood part, summed over the rows: p × p matrices for the gate vectors, a single one where
 * it is the same for all, and for the class vectors of each expert, lower triangles.
 */
final class CurvatureSum implements DataPass.Accumulator<CurvatureSum> {

    /** Which curvature is summed. */
    enum Kind {
        /** none at all */
        NONE,
        /**
         * what the minorizer's never exceeds, at any parameters: c Σ s z̃z̃ᵀ for the gate, c Σ s x̃x̃ᵀ for the
         * experts, c the bound of the family; none for the experts if theirs is the gate's
         */
        LOOSE,
        /** of the minorizer: Σ s h z̃z̃ᵀ for the gate, Σ s τ_k h_k x̃x̃ᵀ for expert k */
        BOUND,
        /** where the parameters are: Σ s h z̃z̃ᵀ for the gate, Σ s τ_k h_k x̃x̃ᵀ for expert k */
        LOCAL
    }

    /** Columns of a triangle that are summed between two looks at whether the work was cancelled. */
    private static final int LINES = 64;

    /** An array holds no larger square. */
    private static final int MOST_PREDICTORS = 46_340;

    private final DataPass m_pass;

    private final Kind m_kind;

    private final int m_predictors;

    private final double[][] m_gate;

    private final double[][] m_experts;

    private final double[] m_rowWeight = new double[Panel.B];

    /**
     * @param shape number of experts and predictors, and the family of the gate
     * @throws InvalidTableException if there are too many features for a matrix of features × features
     */
    CurvatureSum(final DataPass pass, final Kind kind, final ParameterShape shape) {
        final int p = shape.predictors();
        if (p > MOST_PREDICTORS) {
            throw new InvalidTableException("The table gives " + (p - 1) + " features, and this fit takes "
                + (MOST_PREDICTORS - 1) + " at most: it needs a matrix of features × features. Select fewer columns; "
                + "the softmax gate takes any number if there are more features than rows.");
        }
        final boolean loose = kind == Kind.LOOSE;
        m_pass = pass;
        m_kind = kind;
        m_predictors = p;
        m_gate = new double[loose || pass.gate().sharesCurvature() ? 1 : shape.atoms()][p * p];
        m_experts = new double[!loose ? shape.experts() : expertsLikeGate(shape) ? 0 : 1][p * p];
    }

    private boolean expertsLikeGate(final ParameterShape shape) {
        return shape.gating().features() == FeatureMap.IDENTITY
            && m_pass.gate().curvatureBound() == m_pass.experts().curvatureBound();
    }

    @Override
    public void add(final Panel panel) {
        for (int k = 0; k < m_gate.length; k++) {
            gateWeights(panel, k);
            addGram(panel, panel.z, m_gate[k]);
        }
        for (int k = 0; k < m_experts.length; k++) {
            expertWeights(panel, k);
            addGram(panel, panel.x, m_experts[k]);
        }
    }

    private void addGram(final Panel panel, final double[][] features, final double[] sum) {
        final int p = m_predictors;
        for (int j = 0; j < p; j += LINES) {
            m_pass.workers().checkCancelled();
            panel.sums.addWeightedGram(m_rowWeight, j, Math.min(p, j + LINES), features, sum);
        }
    }

    private void gateWeights(final Panel panel, final int k) {
        final Gate gate = m_pass.gate();
        switch (m_kind) {
            case LOCAL -> gate.localCurvature(panel, k, m_rowWeight);
            case BOUND -> gate.minorizerCurvature(panel, k, m_rowWeight);
            default -> Arrays.fill(m_rowWeight, gate.curvatureBound());
        }
        Lines.multiply(m_rowWeight, panel.weight);
    }

    private void expertWeights(final Panel panel, final int k) {
        final Experts experts = m_pass.experts();
        switch (m_kind) {
            case LOCAL -> experts.localCurvature(panel, k, m_rowWeight);
            case BOUND -> experts.minorizerCurvature(panel, k, m_rowWeight);
            default -> Arrays.fill(m_rowWeight, experts.curvatureBound());
        }
        Lines.multiply(m_rowWeight, panel.weight);
        if (m_kind != Kind.LOOSE) {
            Lines.multiply(m_rowWeight, panel.tau[k]);
        }
    }

    @Override
    public void combine(final CurvatureSum next) {
        addTo(m_gate, next.m_gate);
        addTo(m_experts, next.m_experts);
    }

    private static void addTo(final double[][] sums, final double[][] added) {
        for (int k = 0; k < sums.length; k++) {
            for (int i = 0; i < sums[k].length; i++) {
                sums[k][i] += added[k][i];
            }
        }
    }

    @Override
    public long size() {
        return ((long)m_gate.length + m_experts.length) * m_predictors * m_predictors;
    }

    /** @return curvature of each gate vector, or a single one of all; lower triangles */
    double[][] gate() {
        return m_gate;
    }

    /** @return curvature of the class vectors of each expert, or a single one of all, or none if it is the gate's */
    double[][] experts() {
        return m_experts;
    }
}
