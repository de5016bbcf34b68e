package org.dendromoe.engine.fit;

import java.util.Arrays;
import java.util.BitSet;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.Parameters;

/**
 * One block of rows on its way through the mixture: linear predictors, log-densities, responsibilities. A line holds
 * {@link TrainingTable#BLOCK} numbers, one per row; rows beyond the data have weight 0.
 */
final class Panel {

    static final int B = TrainingTable.BLOCK;

    /** features of the rows, p lines; not to be changed */
    double[][] x;

    /** where the table may put them */
    private final double[][] m_features;

    /** C lines: linear predictors, after {@link #forward} the probabilities of gate and experts */
    final double[][] u;

    /** K lines: responsibilities τ */
    final double[][] tau;

    /** log P(y | x) of each row */
    final double[] logLikelihood = new double[B];

    /** s of each row */
    final double[] weight = new double[B];

    final int[] label = new int[B];

    /** lines of working memory, for whoever works on the panel */
    final double[][] work = new double[3][B];

    /** K lines: log π + log p_k(y) */
    private final double[][] m_logJoint;

    Panel(final TrainingTable table, final Parameters parameters) {
        m_features = table.work();
        u = new double[parameters.columns()][B];
        tau = new double[parameters.experts()][B];
        m_logJoint = new double[parameters.experts()][B];
    }

    void load(final TrainingTable table, final int block, final double[] classWeight, final BitSet leftOut) {
        x = table.block(block, m_features);
        final int rows = table.rowsOf(block);
        for (int i = 0; i < rows; i++) {
            final int row = block * B + i;
            label[i] = table.label(row);
            weight[i] = leftOut.get(row) ? 0 : classWeight[label[i]];
        }
        Arrays.fill(label, rows, B, 0);
        Arrays.fill(weight, rows, B, 0);
    }

    void forward(final Parameters parameters, final Gate gate, final Experts experts) {
        final int count = parameters.experts();
        BlockKernels.multiply(parameters.values(), parameters.columns(), parameters.predictors(), x, u);
        gate.forward(u, count, m_logJoint);
        final double[] logDensity = work[0];
        for (int k = 0; k < count; k++) {
            experts.forward(u, parameters.column(k, 0), label, logDensity);
            Lines.add(m_logJoint[k], logDensity);
        }
        responsibilities(count);
    }

    /** Softmax of the joint log-densities of each row, and the logarithm of their sum. */
    private void responsibilities(final int experts) {
        final double[] max = work[0];
        System.arraycopy(m_logJoint[0], 0, max, 0, B);
        for (int k = 1; k < experts; k++) {
            Lines.raise(max, m_logJoint[k]);
        }
        final double[] sum = work[1];
        Arrays.fill(sum, 0);
        for (int k = 0; k < experts; k++) {
            Lines.subtract(m_logJoint[k], max);
            Elementary.exp(m_logJoint[k], tau[k]);
            Lines.add(sum, tau[k]);
        }
        Elementary.log(sum, logLikelihood);
        Lines.add(logLikelihood, max);
        Lines.invert(sum);
        for (int k = 0; k < experts; k++) {
            Lines.multiply(tau[k], sum);
        }
    }
}
