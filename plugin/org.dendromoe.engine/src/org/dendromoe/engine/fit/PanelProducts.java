package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.Parameters;

/** The matrix products of a panel: those of the gate apart if it sees a map of the features. */
final class PanelProducts {

    private final FeatureMap m_map;

    /** {@code null} if the gate sees the features as they are */
    private final double[][] m_mapped;

    /** {@code null} if the gate sees the features as they are: then it is among the experts */
    private final ColumnProducts m_gate;

    private final ColumnProducts m_experts;

    /** @param u the panel's C lines */
    PanelProducts(final Parameters parameters, final double[][] u) {
        m_map = parameters.gating().features();
        final boolean apart = m_map != FeatureMap.IDENTITY;
        m_mapped = apart ? new double[parameters.predictors()][Panel.B] : null;
        m_gate = apart ? new ColumnProducts(parameters, 0, parameters.atoms(), u) : null;
        m_experts = new ColumnProducts(parameters, apart ? parameters.atoms() : 0, parameters.columns(), u);
    }

    /** @return what the gate sees of the p lines of x, overwritten by the next call */
    double[][] mapped(final double[][] x) {
        if (m_gate == null) {
            return x;
        }
        m_mapped[0] = x[0];
        for (int j = 1; j < x.length; j++) {
            m_map.apply(x[j], m_mapped[j]);
        }
        return m_mapped;
    }

    /** Linear predictors: of z for the gate, of x for the experts. */
    void multiply(final double[][] z, final double[][] x) {
        if (m_gate != null) {
            m_gate.multiply(z);
        }
        m_experts.multiply(x);
    }

    /**
     * Sums over the rows what u holds times z for the gate, times x for the experts.
     *
     * @param out C × p, added to but for the references of {@link Contrasts}
     */
    void addProducts(final double[][] z, final double[][] x, final CrossProducts sums, final double[] out) {
        if (m_gate != null) {
            m_gate.addProducts(z, sums, out);
        }
        m_experts.addProducts(x, sums, out);
    }
}
