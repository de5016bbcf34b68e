package org.dendromoe.engine.fit;

/** Log-likelihood, summed over the rows with their weights; also a part of the sums that need more. */
final class LogLikelihoodSum implements DataPass.Accumulator<LogLikelihoodSum> {

    private double m_logLikelihood;

    @Override
    public void add(final Panel panel) {
        for (int i = 0; i < Panel.B; i++) {
            m_logLikelihood += panel.weight[i] * panel.logLikelihood[i];
        }
    }

    @Override
    public void combine(final LogLikelihoodSum next) {
        m_logLikelihood += next.m_logLikelihood;
    }

    @Override
    public long size() {
        return 1;
    }

    double logLikelihood() {
        return m_logLikelihood;
    }
}
