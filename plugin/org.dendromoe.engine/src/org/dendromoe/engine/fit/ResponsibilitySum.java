package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.Elementary;

/** Log-likelihood, expert masses and entropy of the responsibilities, summed over the rows. */
public final class ResponsibilitySum implements DataPass.Accumulator<ResponsibilitySum> {

    private final double[] m_masses;

    private final LogLikelihoodSum m_logLikelihood = new LogLikelihoodSum();

    private double m_entropy;

    /** @param atoms number of experts, a frozen one included */
    ResponsibilitySum(final int atoms) {
        m_masses = new double[atoms];
    }

    @Override
    public void add(final Panel panel) {
        m_logLikelihood.add(panel);
        for (int k = 0; k < m_masses.length; k++) {
            for (int i = 0; i < Panel.B; i++) {
                final double tau = panel.tau[k][i];
                m_masses[k] += panel.weight[i] * tau;
                if (tau > 0) {
                    m_entropy -= panel.weight[i] * tau * Elementary.log(tau);
                }
            }
        }
    }

    @Override
    public void combine(final ResponsibilitySum next) {
        m_logLikelihood.combine(next.m_logLikelihood);
        m_entropy += next.m_entropy;
        for (int k = 0; k < m_masses.length; k++) {
            m_masses[k] += next.m_masses[k];
        }
    }

    @Override
    public long size() {
        return m_masses.length;
    }

    /** @return Σ_n s_n log P(y_n | x_n) */
    public double logLikelihood() {
        return m_logLikelihood.logLikelihood();
    }

    /** @return −Σ_nk s_n τ_nk log τ_nk ≥ 0 */
    public double entropy() {
        return m_entropy;
    }

    /** @return Σ_n s_n τ_nk of each expert; not a copy */
    public double[] masses() {
        return m_masses;
    }
}
