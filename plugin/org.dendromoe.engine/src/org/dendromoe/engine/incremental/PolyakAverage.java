package org.dendromoe.engine.incremental;

import org.dendromoe.engine.model.ParameterShape;
import org.dendromoe.engine.model.Parameters;

/** The mean of the parameters along the way (Polyak and Juditsky 1992, SIAM J. Control Optim. 30). */
final class PolyakAverage {

    private final Parameters m_mean;

    private long m_count;

    PolyakAverage(final ParameterShape shape) {
        m_mean = new Parameters(shape);
    }

    void add(final Parameters parameters) {
        m_count++;
        final double[] mean = m_mean.values();
        for (int i = 0; i < mean.length; i++) {
            mean[i] += (parameters.values()[i] - mean[i]) / m_count;
        }
    }

    /** @return the mean; not a copy */
    Parameters mean() {
        return m_mean;
    }
}
