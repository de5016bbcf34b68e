package org.dendromoe.engine.fit;

import java.util.Arrays;

import org.dendromoe.engine.model.ParameterShape;

/** π = softmax_k(w_kᵀ z̃); curvature bounded by ½ (Böhning 1992, Ann. Inst. Statist. Math. 44). */
final class SoftmaxGate implements Gate.Plain {

    @Override
    public int keptLines(final ParameterShape shape) {
        return 0;
    }

    @Override
    public void forward(final Panel panel, final double[][] logGate) {
        SoftmaxPanel.forward(panel.u, logGate);
    }

    @Override
    public void forwardPlainly(final Panel panel, final double[][] gate) {
        SoftmaxPanel.normalise(panel.u, 0, gate.length);
        for (int k = 0; k < gate.length; k++) {
            System.arraycopy(panel.u[k], 0, gate[k], 0, Panel.B);
        }
    }

    @Override
    public void backward(final Panel panel) {
        for (int k = 0; k < panel.tau.length; k++) {
            SoftmaxPanel.residual(panel.u[k], panel.tau[k], panel.weight);
        }
    }

    @Override
    public boolean sharesCurvature() {
        return true;
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
        SoftmaxPanel.localCurvature(panel.u, 0, panel.tau.length, curvature);
    }
}
