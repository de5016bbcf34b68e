package org.dendromoe.engine.fit;

/** S_k = Σ_n s_n τ_nk x̃_n x̃_nᵀ of each expert, summed over the rows; p × p, lower triangles. */
final class CurvatureSum implements DataPass.Accumulator<CurvatureSum> {

    private final int m_predictors;

    private final double[][] m_sums;

    private final double[] m_rowWeight = new double[Panel.B];

    private final double[] m_scaled = new double[Panel.B];

    CurvatureSum(final int experts, final int predictors) {
        m_predictors = predictors;
        m_sums = new double[experts][predictors * predictors];
    }

    @Override
    public void add(final Panel panel) {
        for (int k = 0; k < m_sums.length; k++) {
            for (int i = 0; i < Panel.B; i++) {
                m_rowWeight[i] = panel.weight[i] * panel.tau[k * Panel.B + i];
            }
            BlockKernels.addWeightedGram(m_rowWeight, m_predictors, panel.x, m_scaled, m_sums[k]);
        }
    }

    @Override
    public void combine(final CurvatureSum next) {
        for (int k = 0; k < m_sums.length; k++) {
            for (int i = 0; i < m_sums[k].length; i++) {
                m_sums[k][i] += next.m_sums[k][i];
            }
        }
    }

    @Override
    public long size() {
        return (long)m_sums.length * m_predictors * m_predictors;
    }

    double[][] sums() {
        return m_sums;
    }
}
