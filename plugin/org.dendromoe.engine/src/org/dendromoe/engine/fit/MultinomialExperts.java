package org.dendromoe.engine.fit;

import org.dendromoe.engine.data.TrainingTable;

/** p_k(x) = softmax_m(v_kmᵀ x̃); curvature bounded by ½ (Böhning 1992, Ann. Inst. Statist. Math. 44). */
final class MultinomialExperts implements Experts {

    private static final int B = TrainingTable.BLOCK;

    private final int m_classes;

    /** @param classes M */
    MultinomialExperts(final int classes) {
        m_classes = classes;
    }

    @Override
    public void forward(final double[][] u, final int firstLine, final int[] label, final double[] logDensity) {
        SoftmaxPanel.shift(u, firstLine, m_classes);
        for (int i = 0; i < B; i++) {
            logDensity[i] = u[firstLine + label[i]][i];
        }
        Lines.subtract(logDensity, SoftmaxPanel.exponentiate(u, firstLine, m_classes));
    }

    @Override
    public void backward(final double[][] u, final int firstLine, final int[] label, final double[] share) {
        for (int m = 0; m < m_classes; m++) {
            residual(u[firstLine + m], share);
        }
        for (int i = 0; i < B; i++) {
            u[firstLine + label[i]][i] += share[i];
        }
    }

    private static void residual(final double[] probability, final double[] share) {
        for (int i = 0; i < B; i++) {
            probability[i] *= -share[i];
        }
    }

    @Override
    public double curvatureBound() {
        return SoftmaxPanel.CURVATURE_BOUND;
    }

    @Override
    public void localCurvature(final double[][] u, final int firstLine, final double[] curvature) {
        SoftmaxPanel.localCurvature(u, firstLine, m_classes, curvature);
    }
}
