package org.dendromoe.engine.fit;

import java.util.Arrays;

import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.Parameters;

/**
 * The matrix products of a panel whose gate sees a map of the features: gate and experts apart. Each has arrays of its
 * own, as the kernels that take a part of an array, from an index on, were a third slower for every gate.
 */
final class MappedProducts {

    private final FeatureMap m_map;

    private final int m_predictors;

    private final double[][] m_mapped;

    /** the lines of u that belong to the gate */
    private final double[][] m_gateLines;

    private final double[][] m_expertLines;

    private final double[] m_gateCoefficients;

    private final double[] m_expertCoefficients;

    private final double[] m_gateSums;

    private final double[] m_expertSums;

    /** @param u the panel's C lines */
    MappedProducts(final Parameters parameters, final double[][] u) {
        final int gate = parameters.atoms() * parameters.predictors();
        m_map = parameters.gating().features();
        m_predictors = parameters.predictors();
        m_mapped = new double[m_predictors][Panel.B];
        m_gateLines = Arrays.copyOf(u, parameters.atoms());
        m_expertLines = Arrays.copyOfRange(u, parameters.atoms(), u.length);
        m_gateCoefficients = Arrays.copyOf(parameters.values(), gate);
        m_expertCoefficients = Arrays.copyOfRange(parameters.values(), gate, parameters.values().length);
        m_gateSums = new double[gate];
        m_expertSums = new double[m_expertCoefficients.length];
    }

    /** @return the map of the p lines of x, overwritten by the next call */
    double[][] mapped(final double[][] x) {
        m_mapped[0] = x[0];
        for (int j = 1; j < x.length; j++) {
            m_map.apply(x[j], m_mapped[j]);
        }
        return m_mapped;
    }

    /** As {@link BlockKernels#multiply}: z for the gate, x for the experts. */
    void multiply(final double[][] z, final double[][] x) {
        BlockKernels.multiply(m_gateCoefficients, m_gateLines.length, m_predictors, z, m_gateLines);
        BlockKernels.multiply(m_expertCoefficients, m_expertLines.length, m_predictors, x, m_expertLines);
    }

    /** As {@link BlockKernels#addProducts}: z for the gate, x for the experts. */
    void addProducts(final double[][] z, final double[][] x, final double[][] lanes, final double[] out) {
        addProducts(m_gateLines, z, lanes, m_gateSums, out, 0);
        addProducts(m_expertLines, x, lanes, m_expertSums, out, m_gateSums.length);
    }

    private void addProducts(final double[][] lines, final double[][] features, final double[][] lanes,
        final double[] sums, final double[] out, final int from) {
        Arrays.fill(sums, 0);
        BlockKernels.addProducts(lines, lines.length, m_predictors, features, lanes, sums);
        for (int i = 0; i < sums.length; i++) {
            out[from + i] += sums[i];
        }
    }
}
