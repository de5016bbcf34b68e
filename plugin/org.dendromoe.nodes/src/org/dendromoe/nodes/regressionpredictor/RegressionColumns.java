package org.dendromoe.nodes.regressionpredictor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.NormalMixture;
import org.dendromoe.nodes.predictor.AppendedColumns;
import org.dendromoe.nodes.predictor.ExpertColumns;
import org.dendromoe.nodes.predictor.PredictionNames;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.util.UniqueNameGenerator;

/** The columns that the MoE Regression Predictor appends. */
final class RegressionColumns implements AppendedColumns {

    private final boolean m_deviation;

    private final List<Double> m_levels;

    private final ExpertColumns m_experts;

    private final List<DataColumnSpec> m_specs = new ArrayList<>();

    /**
     * @param table that the columns are appended to
     * @param target of the model
     * @param experts their number, if it is known yet; must be for columns of the gate's probabilities
     */
    RegressionColumns(final DataTableSpec table, final String target, final OptionalInt experts,
        final MoeRegressionPredictorParameters parameters) {
        m_deviation = parameters.m_appendDeviation;
        m_levels = parameters.levels();
        m_experts = new ExpertColumns(experts, false, parameters.m_appendGate, parameters.m_appendExpert,
            parameters.m_appendGateEntropy);
        final UniqueNameGenerator names = new UniqueNameGenerator(table);
        final String prediction = parameters.m_predictionColumn.orElseGet(() -> PredictionNames.prediction(target));
        m_specs.add(number(names, prediction));
        if (m_deviation) {
            m_specs.add(number(names, PredictionNames.deviation(prediction)));
        }
        m_levels.forEach(level -> m_specs.add(number(names, PredictionNames.quantile(prediction, level))));
        m_specs.addAll(m_experts.specs(names));
    }

    private static DataColumnSpec number(final UniqueNameGenerator names, final String name) {
        return new DataColumnSpecCreator(names.newName(name), DoubleCell.TYPE).createSpec();
    }

    @Override
    public DataColumnSpec[] specs() {
        return m_specs.toArray(DataColumnSpec[]::new);
    }

    @Override
    public DataCell[] cells(final MixtureModel model, final Row row) {
        final NormalMixture distribution = model.distribution(row);
        final List<DataCell> cells = new ArrayList<>(m_specs.size());
        cells.add(new DoubleCell(distribution.mean()));
        if (m_deviation) {
            cells.add(new DoubleCell(distribution.deviation()));
        }
        m_levels.forEach(level -> cells.add(new DoubleCell(distribution.quantile(level))));
        cells.addAll(m_experts.cells(distribution.gate()));
        return cells.toArray(DataCell[]::new);
    }
}
