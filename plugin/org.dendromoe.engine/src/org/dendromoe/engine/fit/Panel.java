package org.dendromoe.engine.fit;

import java.util.Arrays;
import java.util.BitSet;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.Parameters;

/**
 * One block of rows on its way through the mixture: linear predictors, log-densities, responsibilities. Arrays have one
 * line of {@link TrainingTable#BLOCK} numbers per predictor or expert; rows beyond the data have weight 0.
 */
final class Panel {

    static final int B = TrainingTable.BLOCK;

    /** features of the rows, p lines; belongs to the table */
    double[] x;

    /** C lines: linear predictors, after {@link #forward} the probabilities of gate and experts */
    final double[] u;

    /** K lines: responsibilities τ */
    final double[] tau;

    /** K lines: log π + log p_k(y) */
    private final double[] m_logJoint;

    private final double[] m_logDensity;

    /** log P(y | x) of each row */
    final double[] logLikelihood = new double[B];

    /** s of each row */
    final double[] weight = new double[B];

    final int[] label = new int[B];

    Panel(final Parameters parameters) {
        u = new double[parameters.columns() * B];
        tau = new double[parameters.experts() * B];
        m_logJoint = new double[parameters.experts() * B];
        m_logDensity = new double[parameters.experts() * B];
    }

    void load(final TrainingTable table, final int block, final double[] classWeight, final BitSet leftOut) {
        x = table.block(block);
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
        for (int k = 0; k < count; k++) {
            experts.forward(u, parameters.column(k, 0), label, m_logDensity, k);
        }
        for (int l = 0; l < count * B; l++) {
            m_logJoint[l] += m_logDensity[l];
        }
        for (int i = 0; i < B; i++) {
            logLikelihood[i] = responsibilities(i, count);
        }
    }

    /** @return log P(y | x) of row i, after its responsibilities have been set */
    private double responsibilities(final int i, final int experts) {
        double max = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < experts; k++) {
            max = Math.max(max, m_logJoint[k * B + i]);
        }
        double sum = 0;
        for (int k = 0; k < experts; k++) {
            final double e = Elementary.exp(m_logJoint[k * B + i] - max);
            tau[k * B + i] = e;
            sum += e;
        }
        for (int k = 0; k < experts; k++) {
            tau[k * B + i] /= sum;
        }
        return max + Elementary.log(sum);
    }
}
