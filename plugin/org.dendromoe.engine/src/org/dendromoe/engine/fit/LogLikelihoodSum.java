package org.dendromoe.engine.fit;

import java.util.function.Function;

/** Log-likelihood, summed over the rows with their weights; also a part of the sums that need more. */
final class LogLikelihoodSum implements DataPass.Accumulator<LogLikelihoodSum> {

    private final Function<Panel, double[]> m_ofRows;

    private double m_logLikelihood;

    LogLikelihoodSum() {
        this(panel -> panel.logLikelihood);
    }

    /** @param ofRows gives the log-likelihood of each row of a panel */
    LogLikelihoodSum(final Function<Panel, double[]> ofRows) {
        m_ofRows = ofRows;
    }

    @Override
    public void add(final Panel panel) {
        final double[] logLikelihood = m_ofRows.apply(panel);
        for (int i = 0; i < Panel.B; i++) {
            m_logLikelihood += panel.weight[i] * logLikelihood[i];
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
