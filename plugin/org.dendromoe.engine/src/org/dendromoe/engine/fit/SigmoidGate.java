package org.dendromoe.engine.fit;

import java.util.Arrays;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.ParameterShape;

/**
 * π_k = σ(a_k) / Σ_j σ(a_j), a = u / T (arXiv 2602.01466): the softmax of log σ(a).
 * <p>
 * Its minorizer: τ_k log σ(a_k) has curvature τ_k / 4 at most. −log Σ_j σ(a_j) is above its tangent in the σ_j, and
 * −σ has curvature 1/(6√3) at most: 1/(6√3) / Σ_j σ(a_j) in all. Where the sigmoids are small that is no use; but
 * log Σ_j exp(ℓ_j) has curvature ½ at most (Böhning 1992), the ℓ_j = log σ(a_j) are concave and their slopes below 1,
 * so that ½ will do as well. Either holds for a row of its own, so the smaller one is taken.
 */
final class SigmoidGate implements Gate {

    private static final int B = TrainingTable.BLOCK;

    /** of log σ */
    private static final double LOG_SIGMOID = 0.25;

    /** of σ: 1 / (6 √3) */
    private static final double SIGMOID = 1 / (6 * Math.sqrt(3));

    /** Keeps the local curvature away from zero where the probabilities are all but 0 and 1. */
    private static final double LEAST_CURVATURE = 0.02;

    private final double m_perTemperature;

    /** @param temperature T */
    SigmoidGate(final double temperature) {
        m_perTemperature = 1 / temperature;
    }

    /** {@inheritDoc} Here 1 − σ. */
    @Override
    public int keptLines(final ParameterShape shape) {
        return shape.atoms();
    }

    @Override
    public void forward(final Panel panel, final double[][] logGate) {
        final double[] decay = panel.work;
        for (int k = 0; k < logGate.length; k++) {
            final double[] a = panel.u[k];
            for (int i = 0; i < B; i++) {
                a[i] *= m_perTemperature;
                logGate[k][i] = -Math.abs(a[i]);
            }
            Elementary.exp(logGate[k], decay);
            complement(a, decay, panel.kept[k]);
            for (int i = 0; i < B; i++) {
                decay[i] += 1;
            }
            Elementary.log(decay, logGate[k]);
            logSigmoid(a, logGate[k]);
        }
        SoftmaxPanel.forward(panel.u, logGate);
    }

    /** 1 − σ(a) = exp(−|a|) / (1 + exp(−|a|)) for a ≥ 0, otherwise 1 / (1 + exp(−|a|)) */
    private static void complement(final double[] a, final double[] decay, final double[] out) {
        for (int i = 0; i < B; i++) {
            out[i] = (a[i] >= 0 ? decay[i] : 1) / (1 + decay[i]);
        }
    }

    private static void logSigmoid(final double[] a, final double[] logOfOneAndDecay) {
        for (int i = 0; i < B; i++) {
            a[i] = Math.min(a[i], 0) - logOfOneAndDecay[i];
        }
    }

    @Override
    public void backward(final Panel panel) {
        for (int k = 0; k < panel.tau.length; k++) {
            SoftmaxPanel.residual(panel.u[k], panel.tau[k], panel.weight);
            Lines.multiply(panel.u[k], panel.kept[k]);
            for (int i = 0; i < B; i++) {
                panel.u[k][i] *= m_perTemperature;
            }
        }
    }

    @Override
    public boolean sharesCurvature() {
        return false;
    }

    @Override
    public double curvatureBound() {
        return m_perTemperature * m_perTemperature * (LOG_SIGMOID + SoftmaxPanel.CURVATURE_BOUND);
    }

    @Override
    public void minorizerCurvature(final Panel panel, final int k, final double[] curvature) {
        final double[] sum = panel.work;
        Arrays.fill(sum, panel.kept.length);
        for (final double[] complement : panel.kept) {
            Lines.subtract(sum, complement);
        }
        for (int i = 0; i < B; i++) {
            final double normaliser = sum[i] > 0 ? Math.min(SoftmaxPanel.CURVATURE_BOUND, SIGMOID / sum[i])
                : SoftmaxPanel.CURVATURE_BOUND;
            curvature[i] = m_perTemperature * m_perTemperature * (LOG_SIGMOID * panel.tau[k][i] + normaliser);
        }
    }

    /** {@inheritDoc} Here π (1 − π) (1 − σ)² / T², the information of the gate vector, within sensible bounds. */
    @Override
    public void localCurvature(final Panel panel, final int k, final double[] curvature) {
        final double[] pi = panel.u[k];
        final double[] complement = panel.kept[k];
        for (int i = 0; i < B; i++) {
            curvature[i] = m_perTemperature * m_perTemperature
                * Math.max(LEAST_CURVATURE, pi[i] * (1 - pi[i]) * complement[i] * complement[i]);
        }
    }
}
