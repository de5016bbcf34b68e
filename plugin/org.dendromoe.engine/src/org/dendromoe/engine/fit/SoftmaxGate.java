package org.dendromoe.engine.fit;

import org.dendromoe.engine.data.TrainingTable;

/** π(x) = softmax_k(w_kᵀ x̃); curvature bounded by ½ (Böhning 1992, Ann. Inst. Statist. Math. 44). */
final class SoftmaxGate implements Gate {

    private static final int B = TrainingTable.BLOCK;

    @Override
    public void forward(final double[][] u, final int experts, final double[][] logGate) {
        SoftmaxPanel.shift(u, 0, experts);
        for (int k = 0; k < experts; k++) {
            System.arraycopy(u[k], 0, logGate[k], 0, B);
        }
        final double[] logSum = SoftmaxPanel.exponentiate(u, 0, experts);
        for (int k = 0; k < experts; k++) {
            Lines.subtract(logGate[k], logSum);
        }
    }

    @Override
    public void backward(final double[][] u, final int experts, final double[][] tau, final double[] weight) {
        for (int k = 0; k < experts; k++) {
            residual(u[k], tau[k], weight);
        }
    }

    private static void residual(final double[] probability, final double[] tau, final double[] weight) {
        for (int i = 0; i < B; i++) {
            probability[i] = weight[i] * (tau[i] - probability[i]);
        }
    }

    @Override
    public double curvatureBound() {
        return SoftmaxPanel.CURVATURE_BOUND;
    }

    @Override
    public void localCurvature(final double[][] u, final int experts, final double[] curvature) {
        SoftmaxPanel.localCurvature(u, 0, experts, curvature);
    }
}
