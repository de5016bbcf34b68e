package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.Parameters;

/** The curvature that no minorizer's exceeds at any parameters: summed when it is first asked for, and kept. */
final class LooseCurvature {

    private final DataPass m_pass;

    private final Parameters m_logistic;

    private CurvatureSum m_sum;

    /** @param logistic parameters of a model with one expert */
    LooseCurvature(final DataPass pass, final Parameters logistic) {
        m_pass = pass;
        m_logistic = logistic;
    }

    synchronized CurvatureSum sum() {
        if (m_sum == null) {
            m_sum = m_pass.run(m_logistic, () -> new CurvatureSum(m_pass, CurvatureSum.Kind.LOOSE, m_logistic.shape()));
        }
        return m_sum;
    }

    /** Forgets the sum until it is asked for again. */
    synchronized void release() {
        m_sum = null;
    }
}
