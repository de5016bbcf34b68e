package org.dendromoe.nodes.predictor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.Prediction;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.util.UniqueNameGenerator;

/** The columns that the predictor appends: their specs, and the cells of a row in the same order. */
final class PredictionColumns {

    private static final DataCell ZERO = new DoubleCell(0);

    private static final DataCell ONE = new DoubleCell(1);

    private final MoePredictorParameters m_parameters;

    private final StringCell[] m_classes;

    private final StringCell[] m_experts;

    private final List<DataColumnSpec> m_specs = new ArrayList<>();

    /**
     * @param table that the columns are appended to
     * @param schema of the model, with its classes
     * @param experts their number, if it is known yet; must be for columns of the gate's probabilities
     */
    PredictionColumns(final DataTableSpec table, final Schema schema, final OptionalInt experts,
        final MoePredictorParameters parameters) {
        m_parameters = parameters;
        m_experts = IntStream.range(0, experts.orElse(0)).mapToObj(PredictionNames::expertName).map(StringCell::new)
            .toArray(StringCell[]::new);
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
        addExperts(names);
    }

    private void addExperts(final UniqueNameGenerator names) {
        if (m_parameters.m_appendGate) {
            for (int k = 0; k < m_experts.length; k++) {
                m_specs.add(probability(names, PredictionNames.gate(k)));
            }
        }
        if (m_parameters.m_appendExpert) {
            m_specs.add(nominal(names, PredictionNames.expert(), m_experts));
        }
        if (m_parameters.m_appendGateEntropy) {
            m_specs.add(entropy(names));
        }
    }

    private DataColumnSpec entropy(final UniqueNameGenerator names) {
        final DataColumnSpecCreator creator =
            new DataColumnSpecCreator(names.newName(PredictionNames.gateEntropy()), DoubleCell.TYPE);
        if (m_experts.length > 0) {
            final DataCell largest = new DoubleCell(Elementary.log(m_experts.length));
            creator.setDomain(new DataColumnDomainCreator(ZERO, largest).createDomain());
        }
        return creator.createSpec();
    }

    /** @param values empty if they are not known yet */
    private static DataColumnSpec nominal(final UniqueNameGenerator names, final String name,
        final StringCell[] values) {
        final DataColumnSpecCreator creator = new DataColumnSpecCreator(names.newName(name), StringCell.TYPE);
        if (values.length > 0) {
            creator.setDomain(new DataColumnDomainCreator(values).createDomain());
        }
        return creator.createSpec();
    }

    private static DataColumnSpec probability(final UniqueNameGenerator names, final String name) {
        final DataColumnSpecCreator creator = new DataColumnSpecCreator(names.newName(name), DoubleCell.TYPE);
        creator.setDomain(new DataColumnDomainCreator(ZERO, ONE).createDomain());
        return creator.createSpec();
    }

    DataColumnSpec[] specs() {
        return m_specs.toArray(DataColumnSpec[]::new);
    }

    DataCell[] cells(final Prediction prediction) {
        final List<DataCell> cells = new ArrayList<>(m_specs.size());
        if (m_parameters.m_appendProbabilities) {
            Arrays.stream(prediction.probabilities()).forEach(p -> cells.add(new DoubleCell(p)));
        }
        final int predicted = prediction.mostProbableClass();
        cells.add(m_classes[predicted]);
        cells.add(new DoubleCell(prediction.probabilities()[predicted]));
        if (m_parameters.m_appendGate) {
            Arrays.stream(prediction.gate()).forEach(p -> cells.add(new DoubleCell(p)));
        }
        if (m_parameters.m_appendExpert) {
            cells.add(m_experts[prediction.mostTrustedExpert()]);
        }
        if (m_parameters.m_appendGateEntropy) {
            cells.add(new DoubleCell(prediction.gateEntropy()));
        }
        return cells.toArray(DataCell[]::new);
    }

    /** @return the cells of a row that cannot be predicted */
    DataCell[] missing(final String cause) {
        final DataCell[] cells = new DataCell[m_specs.size()];
        Arrays.fill(cells, new MissingCell(cause));
        return cells;
    }
}
