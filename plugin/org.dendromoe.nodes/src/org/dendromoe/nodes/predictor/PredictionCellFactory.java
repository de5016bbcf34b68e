package org.dendromoe.nodes.predictor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.NameList;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.table.RowReader;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.AbstractCellFactory;

/** Predicts row by row, in several threads, and counts the rows with cells that the model cannot use. */
public final class PredictionCellFactory extends AbstractCellFactory {

    private final MixtureModel m_model;

    private final RowReader m_reader;

    private final AppendedColumns m_columns;

    private final boolean m_impute;

    private final LongAdder m_rows = new LongAdder();

    private final LongAdder m_unusableRows = new LongAdder();

    private final LongAdder m_unpredictedRows = new LongAdder();

    /** 1 for columns of the model with a cell that it cannot use */
    private final AtomicIntegerArray m_unusableColumns;

    /**
     * @param table that is predicted
     * @throws org.dendromoe.engine.data.InvalidTableException if the table lacks a column of the model
     */
    PredictionCellFactory(final MixtureModel model, final DataTableSpec table,
        final MoePredictorParameters parameters) {
        this(model, table, parameters.m_unusableCells == UnusableCells.IMPUTE,
            new PredictionColumns(table, new MoeModelPortObject(model).getSpec(), parameters));
    }

    /**
     * @param table that is predicted
     * @param impute whether cells that cannot be used are imputed; if not, their rows have no prediction
     * @throws org.dendromoe.engine.data.InvalidTableException if the table lacks a column of the model
     */
    public PredictionCellFactory(final MixtureModel model, final DataTableSpec table, final boolean impute,
        final AppendedColumns columns) {
        super(true, columns.specs());
        m_model = model;
        m_reader = RowReader.forPrediction(model.inputs(), table);
        m_columns = columns;
        m_impute = impute;
        m_unusableColumns = new AtomicIntegerArray(model.inputs().columns().size());
    }

    @Override
    public DataCell[] getCells(final DataRow dataRow, final long rowIndex) {
        m_rows.increment();
        final Row row = m_reader.row(dataRow);
        final int unusable = m_model.firstProblem(row);
        if (unusable >= 0) {
            m_unusableRows.increment();
            m_unusableColumns.set(unusable, 1);
            if (!m_impute || !m_model.imputes(row)) {
                m_unpredictedRows.increment();
                return m_columns.missing(m_model.describeProblem(row, unusable));
            }
        }
        return m_columns.cells(m_model, row);
    }

    /** @return what the user should know of the rows predicted so far */
    Optional<String> warning() {
        if (m_unusableRows.sum() == 0) {
            return Optional.empty();
        }
        final List<Column> columns = m_model.inputs().columns();
        final List<String> names = IntStream.range(0, columns.size()).filter(c -> m_unusableColumns.get(c) == 1)
            .mapToObj(c -> columns.get(c).name()).toList();
        final long imputed = m_unusableRows.sum() - m_unpredictedRows.sum();
        final String without = m_unpredictedRows.sum() + " of " + m_rows.sum() + " rows have no prediction";
        return Optional.of((imputed == 0 ? without : imputed + " of " + m_rows.sum()
            + " rows are predicted with imputed values" + (m_unpredictedRows.sum() == 0 ? "" : " and " + without))
            + " because of missing values, numbers that are not finite, or unknown categories in: "
            + NameList.of(names) + ".");
    }
}
