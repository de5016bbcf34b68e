package org.dendromoe.nodes.scorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.NameList;
import org.dendromoe.engine.score.Scorer;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/** Reads a table row by row and scores its models, all on the same rows: those that every model predicts. */
final class TableScorer {

    /** Sums of shares may miss 0 and 1 by this much. */
    private static final double SLACK = 1e-6;

    private final ScoredColumns m_columns;

    private final DataTableSpec m_table;

    private final Map<String, Integer> m_classes = new HashMap<>();

    private final List<Scorer> m_scorers = new ArrayList<>();

    private final double[][] m_probabilities;

    private final long[] m_unpredicted;

    private final long[] m_unnormalised;

    private long m_rows;

    private long m_unlabelled;

    private long m_ignored;

    private TableScorer(final ScoredColumns columns, final DataTableSpec table) {
        m_columns = columns;
        m_table = table;
        columns.classes().forEach(name -> m_classes.put(name, m_classes.size()));
        columns.models().forEach(model -> m_scorers.add(new Scorer(columns.classes().size())));
        m_probabilities = new double[columns.models().size()][columns.classes().size()];
        m_unpredicted = new long[columns.models().size()];
        m_unnormalised = new long[columns.models().size()];
    }

    /**
     * @throws InvalidTableException if a cell is no probability, a class has no column, or no row can be scored
     * @throws CanceledExecutionException if the user cancels
     */
    static ScoreResult score(final ScoredColumns columns, final BufferedDataTable table, final ExecutionContext exec)
        throws CanceledExecutionException {
        final TableScorer scorer = new TableScorer(columns, table.getDataTableSpec());
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                exec.setProgress((double)scorer.m_rows / table.size(), "Scoring rows");
                scorer.add(rows.next());
            }
        }
        return scorer.result();
    }

    private void add(final DataRow row) {
        m_rows++;
        final DataCell label = row.getCell(m_columns.target());
        boolean complete = !label.isMissing();
        m_unlabelled += complete ? 0 : 1;
        for (int i = 0; i < m_scorers.size(); i++) {
            final boolean predicted = read(row, m_columns.models().get(i), m_probabilities[i]);
            m_unpredicted[i] += predicted ? 0 : 1;
            complete &= predicted;
        }
        if (!complete) {
            m_ignored++;
            return;
        }
        final Integer trueClass = m_classes.get(label.toString());
        if (trueClass == null) {
            throw new InvalidTableException("Row '" + row.getKey().getString() + "': there is no column with the"
                + " probability of its class '" + label + "' in column '" + m_columns.targetName()
                + "'. There are probabilities of the classes: " + NameList.of(m_columns.classes()) + ".");
        }
        for (int i = 0; i < m_scorers.size(); i++) {
            double sum = 0;
            for (final double p : m_probabilities[i]) {
                sum += p;
            }
            m_unnormalised[i] += Math.abs(sum - 1) > Scorer.LARGEST_ROUNDING ? 1 : 0;
            m_scorers.get(i).add(m_probabilities[i], trueClass);
        }
    }

    /** @return whether no probability is missing or NaN */
    private boolean read(final DataRow row, final ScoredModel model, final double[] probabilities) {
        boolean complete = true;
        for (int m = 0; m < probabilities.length; m++) {
            final DataCell cell = row.getCell(model.columns().get(m));
            final double p = cell.isMissing() ? Double.NaN : ((DoubleValue)cell).getDoubleValue();
            if (p < -SLACK || p > 1 + SLACK) {
                throw new InvalidTableException("Row '" + row.getKey().getString() + "', column '"
                    + m_columns.column(m_table, model, m) + "': " + p + " is not a probability.");
            }
            complete &= !Double.isNaN(p);
            probabilities[m] = Math.min(1, Math.max(0, p));
        }
        return complete;
    }

    private ScoreResult result() {
        if (m_ignored == m_rows) {
            throw new InvalidTableException(m_rows == 0 ? "The table is empty: there is no row to score."
                : "No row has both a class in column '" + m_columns.targetName() + "' and all probabilities of "
                    + (m_scorers.size() == 1 ? "the model." : "every model."));
        }
        final List<ScoreResult.Model> models = new ArrayList<>();
        for (int i = 0; i < m_scorers.size(); i++) {
            models.add(new ScoreResult.Model(m_columns.models().get(i).name(), m_scorers.get(i).scores()));
        }
        return new ScoreResult(m_columns.classes(), models, m_ignored, warnings(models));
    }

    private List<String> warnings(final List<ScoreResult.Model> models) {
        final List<String> warnings = new ArrayList<>();
        if (m_ignored > 0) {
            warnings.add(m_ignored + " of " + m_rows + " rows ignored: " + String.join(", ", reasons(models)) + ".");
        }
        for (int i = 0; i < models.size(); i++) {
            final String of = models.size() == 1 ? "" : " by '" + models.get(i).name() + "'";
            if (m_unnormalised[i] > 0) {
                warnings.add("The class probabilities" + of + " do not sum to 1 in " + m_unnormalised[i] + " of "
                    + (m_rows - m_ignored) + " rows; they are scored as they are.");
            }
            final long impossible = models.get(i).scores().impossibleRows();
            if (impossible > 0) {
                warnings.add("The log-loss is infinite: the true class has probability 0" + of + " in " + impossible
                    + " of " + (m_rows - m_ignored) + " rows.");
            }
        }
        return warnings;
    }

    private List<String> reasons(final List<ScoreResult.Model> models) {
        final List<String> reasons = new ArrayList<>();
        if (m_unlabelled > 0) {
            reasons.add(m_unlabelled + " without a class");
        }
        for (int i = 0; i < models.size(); i++) {
            if (m_unpredicted[i] > 0) {
                reasons.add(m_unpredicted[i] + " without all probabilities"
                    + (models.size() == 1 ? "" : " of '" + models.get(i).name() + "'"));
            }
        }
        return reasons;
    }
}
