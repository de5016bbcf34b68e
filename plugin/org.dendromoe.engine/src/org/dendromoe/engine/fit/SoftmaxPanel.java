package org.dendromoe.engine.fit;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Elementary;

/** Softmax over some lines of a panel, row by row. */
final class SoftmaxPanel {

    private static final int B = TrainingTable.BLOCK;

    private SoftmaxPanel() {
    }

    /** Subtracts from each row the largest value of its lines, so that the largest becomes 0. */
    static void shift(final double[] u, final int firstLine, final int lines) {
        final double[] max = new double[B];
        System.arraycopy(u, firstLine * B, max, 0, B);
        for (int c = 1; c < lines; c++) {
            final int at = (firstLine + c) * B;
            for (int i = 0; i < B; i++) {
                max[i] = Math.max(max[i], u[at + i]);
            }
        }
        for (int c = 0; c < lines; c++) {
            final int at = (firstLine + c) * B;
            for (int i = 0; i < B; i++) {
                u[at + i] -= max[i];
            }
        }
    }

    /**
     * Turns shifted lines into probabilities.
     *
     * @return log Σ exp of the shifted values of each row
     */
    static double[] exponentiate(final double[] u, final int firstLine, final int lines) {
        final double[] sum = new double[B];
        for (int c = 0; c < lines; c++) {
            final int at = (firstLine + c) * B;
            for (int i = 0; i < B; i++) {
                final double e = Elementary.exp(u[at + i]);
                u[at + i] = e;
                sum[i] += e;
            }
        }
        final double[] logSum = new double[B];
        for (int i = 0; i < B; i++) {
            logSum[i] = Elementary.log(sum[i]);
            sum[i] = 1 / sum[i];
        }
        for (int c = 0; c < lines; c++) {
            final int at = (firstLine + c) * B;
            for (int i = 0; i < B; i++) {
                u[at + i] *= sum[i];
            }
        }
        return logSum;
    }
}
