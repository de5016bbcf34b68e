package org.dendromoe.engine.incremental;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.TableStream;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Parameters;

/**
 * The passes in which a model learns. The table is taken in parts of a few thousand rows, whose order is shuffled, so
 * that rows which belong together and stand together do not end up in one batch.
 */
final class LearningPasses {

    /** Rows that are shuffled among themselves, unless a batch has more. */
    private static final int PART_ROWS = 16_384;

    /** Numbers that such a part may hold: 32 MiB. */
    private static final int PART_NUMBERS = 1 << 22;

    private final TableStream m_table;

    private final IncrementalSettings m_settings;

    private final double[] m_classWeight;

    private final HeldOutTrace m_trace;

    private final RowOrder m_order = new RowOrder();

    private final PolyakAverage m_average;

    private final StochasticAscent m_ascent;

    private final SplittableRandom m_random;

    private int m_pass;

    private long m_rows;

    /** @param ascent makes the steps
     *  @param trace hears of every batch */
    LearningPasses(final TableStream table, final IncrementalSettings settings, final double[] classWeight,
        final StochasticAscent ascent, final HeldOutTrace trace) {
        m_table = table;
        m_settings = settings;
        m_classWeight = classWeight;
        m_ascent = ascent;
        m_trace = trace;
        m_average = new PolyakAverage(ascent.parameters().shape());
        m_random = new SplittableRandom(settings.fit().seed());
    }

    /** @return number of rows that a part of the table has at most */
    static int partRows(final TableStream table, final int batchRows) {
        final int most = Math.min(PART_ROWS, PART_NUMBERS / table.sample().predictors());
        return Math.max(1, most / batchRows) * batchRows;
    }

    /** @return the mean of the parameters over the last pass, or over the second half of a single one */
    Parameters run() {
        for (m_pass = 1; m_pass <= m_settings.passes(); m_pass++) {
            m_rows = 0;
            m_trace.startPass(m_pass);
            m_table.forEachPart(partRows(m_table, m_settings.batchRows()), this::learn);
        }
        return m_average.mean();
    }

    private void learn(final TrainingTable part) {
        if (m_pass == 1) {
            m_order.add(part.classCounts());
        }
        final int[] order = shuffled(part.rows());
        final int batches = Math.max(1, Math.round((float)order.length / m_settings.batchRows()));
        for (int b = 0; b < batches; b++) {
            final int from = (int)((long)order.length * b / batches);
            final int to = (int)((long)order.length * (b + 1) / batches);
            learn(part, Arrays.copyOfRange(order, from, to));
        }
    }

    private void learn(final TrainingTable part, final int[] rows) {
        double weight = 0;
        for (final int row : rows) {
            weight += m_classWeight[part.label(row)];
        }
        m_trace.add(rows.length, weight, m_ascent.step(part.rows(rows)));
        m_rows += rows.length;
        if (m_pass == m_settings.passes() && (m_pass > 1 || 2 * m_rows > m_table.rows())) {
            m_average.add(m_ascent.parameters());
        }
    }

    private int[] shuffled(final int rows) {
        final int[] order = new int[rows];
        for (int i = 0; i < rows; i++) {
            final int place = m_random.nextInt(i + 1);
            order[i] = order[place];
            order[place] = i;
        }
        return order;
    }

    /** @return whether the rows come sorted by class, so that the passes see one class after the other */
    boolean sorted() {
        return m_order.isSorted();
    }
}
