package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.Parameters;

/** The curvature that no minorizer's exceeds at any parameters: summed when it is first asked for, and kept. */
final class LooseCurvature {

    private final DataPass m_pass;

    private final Parameters m_shape;

    private CurvatureSum m_sum;

    /** @param shape parameters of a model with one expert */
    LooseCurvature(final DataPass pass, final Parameters shape) {
        m_pass = pass;
        m_shape = shape;
    }

    synchronized CurvatureSum sum() {
        if (m_sum == null) {
            m_sum = m_pass.run(m_shape, () -> new CurvatureSum(m_pass, CurvatureSum.Kind.LOOSE, m_shape));
        }
        return m_sum;
    }
}
