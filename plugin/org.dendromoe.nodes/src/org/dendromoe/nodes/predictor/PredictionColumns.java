package org.dendromoe.nodes.predictor;

import static org.dendromoe.nodes.predictor.ExpertColumns.nominal;
import static org.dendromoe.nodes.predictor.ExpertColumns.probability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Prediction;
import org.dendromoe.nodes.port.MoeModelPortObjectSpec;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.util.UniqueNameGenerator;

/** The columns that the MoE Predictor appends. */
final class PredictionColumns implements AppendedColumns {

    private final MoePredictorParameters m_parameters;

    private final StringCell[] m_classes;

    private final ExpertColumns m_experts;

    private final List<DataColumnSpec> m_specs = new ArrayList<>();

    /**
     * @param table that the columns are appended to
     * @param model its classes; the number of experts may not be known yet, unless there are to be columns of the gate's
     *            probabilities
     */
    PredictionColumns(final DataTableSpec table, final MoeModelPortObjectSpec model,
        final MoePredictorParameters parameters) {
        final Schema schema = model.schema();
        m_parameters = parameters;
        m_experts = new ExpertColumns(model.experts(), model.hasFrozen(), parameters.m_appendGate,
            parameters.m_appendExpert, parameters.m_appendGateEntropy);
        m_classes = schema.classes().stream().map(StringCell::new).toArray(StringCell[]::new);
        final UniqueNameGenerator names = new UniqueNameGenerator(table);
        if (m_parameters.m_appendProbabilities) {
            for (final String name : schema.classes()) {
                m_specs.add(probability(names,
                    PredictionNames.probability(schema.target(), name, parameters.m_probabilitySuffix)));
            }
        }
        final String prediction =
            parameters.m_predictionColumn.orElseGet(() -> PredictionNames.prediction(schema.target()));
        m_specs.add(nominal(names, prediction, m_classes));
        m_specs.add(probability(names, PredictionNames.confidence(prediction)));
        m_specs.addAll(m_experts.specs(names));
    }

    @Override
    public DataColumnSpec[] specs() {
        return m_specs.toArray(DataColumnSpec[]::new);
    }

    @Override
    public DataCell[] cells(final MixtureModel model, final Row row) {
        return cells(model.predict(row));
    }

    DataCell[] cells(final Prediction prediction) {
        final List<DataCell> cells = new ArrayList<>(m_specs.size());
        if (m_parameters.m_appendProbabilities) {
            Arrays.stream(prediction.probabilities()).forEach(p -> cells.add(new DoubleCell(p)));
        }
        final int predicted = prediction.mostProbableClass();
        cells.add(m_classes[predicted]);
        cells.add(new DoubleCell(prediction.probabilities()[predicted]));
        cells.addAll(m_experts.cells(prediction.gate()));
        return cells.toArray(DataCell[]::new);
    }
}
