package org.dendromoe.engine.fit;

import java.util.Arrays;

import org.dendromoe.engine.data.TrainingTable;

/** p_k(x) = softmax_m(v_kmᵀ x̃); curvature bounded by ½ (Böhning 1992, Ann. Inst. Statist. Math. 44). */
final class MultinomialExperts implements Experts.Plain {

    private static final int B = TrainingTable.BLOCK;

    private final int m_classes;

    /** @param classes M */
    MultinomialExperts(final int classes) {
        m_classes = classes;
    }

    @Override
    public void forward(final Panel panel, final int k, final double[] logDensity) {
        final double[][] u = panel.u;
        final int firstLine = panel.parameters.column(k, 0);
        final int[] label = panel.label;
        SoftmaxPanel.shift(u, firstLine, m_classes);
        for (int i = 0; i < B; i++) {
            logDensity[i] = u[firstLine + label[i]][i];
        }
        Lines.subtract(logDensity, SoftmaxPanel.exponentiate(u, firstLine, m_classes));
    }

    @Override
    public void forwardPlainly(final Panel panel, final int k, final double[] joint) {
        final double[][] u = panel.u;
        final int firstLine = panel.parameters.column(k, 0);
        final int[] label = panel.label;
        SoftmaxPanel.normalise(u, firstLine, m_classes);
        for (int i = 0; i < B; i++) {
            joint[i] *= u[firstLine + label[i]][i];
        }
    }

    @Override
    public void backward(final Panel panel, final int k, final double[] share) {
        final double[][] u = panel.u;
        final int firstLine = panel.parameters.column(k, 0);
        final int[] label = panel.label;
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
    public void minorizerCurvature(final Panel panel, final int k, final double[] curvature) {
        Arrays.fill(curvature, curvatureBound());
    }

    @Override
    public void localCurvature(final Panel panel, final int k, final double[] curvature) {
        SoftmaxPanel.localCurvature(panel.u, panel.parameters.column(k, 0), m_classes, curvature);
    }
}
