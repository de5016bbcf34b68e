package org.dendromoe.engine.fit;

import org.dendromoe.engine.data.TrainingTable;

/** π(x) = softmax_k(w_kᵀ x̃); curvature bounded by ½ (Böhning 1992, Ann. Inst. Statist. Math. 44). */
final class SoftmaxGate implements Gate {

    private static final int B = TrainingTable.BLOCK;

    @Override
    public void forward(final double[] u, final int experts, final double[] logGate) {
        SoftmaxPanel.shift(u, 0, experts);
        System.arraycopy(u, 0, logGate, 0, experts * B);
        final double[] logSum = SoftmaxPanel.exponentiate(u, 0, experts);
        for (int k = 0; k < experts; k++) {
            for (int i = 0; i < B; i++) {
                logGate[k * B + i] -= logSum[i];
            }
        }
    }

    @Override
    public void backward(final double[] u, final int experts, final double[] tau, final double[] weight) {
        for (int k = 0; k < experts; k++) {
            for (int i = 0; i < B; i++) {
                u[k * B + i] = weight[i] * (tau[k * B + i] - u[k * B + i]);
            }
        }
    }

    @Override
    public double curvatureBound() {
        return SoftmaxPanel.CURVATURE_BOUND;
    }

    @Override
    public void localCurvature(final double[] u, final int experts, final double[] curvature) {
        SoftmaxPanel.localCurvature(u, 0, experts, curvature);
    }
}
