package org.dendromoe.engine.fit;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.Parameters;

/** The mean of what several models say of rows that none of them was trained on. */
final class HeldOutMean {

    /** Rows that one task works on. */
    private static final int CHUNK = 64;

    private final TrainingTable m_table;

    private final int[] m_rows;

    /** rows × M: sums of probabilities */
    private final double[][] m_sum;

    private int m_models;

    /** @param rows that are held out */
    HeldOutMean(final TrainingTable table, final int[] rows) {
        m_table = table;
        m_rows = rows;
        m_sum = new double[rows.length][table.classes()];
    }

    /** @param model that was trained without the rows */
    void add(final Parameters model, final Workers workers) {
        m_models++;
        workers.run((m_rows.length + CHUNK - 1) / CHUNK, chunk -> {
            final int end = Math.min(m_rows.length, (chunk + 1) * CHUNK);
            for (int i = chunk * CHUNK; i < end; i++) {
                final double[] probabilities = model.predict(m_table.features(m_rows[i]),
                    m_table.frozenProbabilities(m_rows[i])).probabilities();
                for (int m = 0; m < probabilities.length; m++) {
                    m_sum[i][m] += probabilities[m];
                }
            }
        });
    }

    /** @return number of models so far */
    int models() {
        return m_models;
    }

    int size() {
        return m_rows.length;
    }

    /** @return number of the i-th row in the table */
    int row(final int i) {
        return m_rows[i];
    }

    /** @return class of the i-th row */
    int label(final int i) {
        return m_table.label(m_rows[i]);
    }

    /** @return log of the mean probabilities of the classes of the i-th row, bounded below */
    double[] logMean(final int i) {
        final double[] logMean = new double[m_sum[i].length];
        for (int m = 0; m < logMean.length; m++) {
            logMean[m] = Elementary.log(Math.max(Double.MIN_NORMAL, m_sum[i][m] / m_models));
        }
        return logMean;
    }
}
