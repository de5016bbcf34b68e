package org.dendromoe.nodes.predictor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dendromoe.engine.data.Schema;
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

    private final boolean m_probabilities;

    private final StringCell[] m_classes;

    private final List<DataColumnSpec> m_specs = new ArrayList<>();

    /**
     * @param table that the columns are appended to
     * @param schema of the model, with its classes
     */
    PredictionColumns(final DataTableSpec table, final Schema schema, final MoePredictorParameters parameters) {
        m_probabilities = parameters.m_appendProbabilities;
        m_classes = schema.classes().stream().map(StringCell::new).toArray(StringCell[]::new);
        final UniqueNameGenerator names = new UniqueNameGenerator(table);
        if (m_probabilities) {
            for (final String name : schema.classes()) {
                m_specs.add(probability(names,
                    PredictionNames.probability(schema.target(), name, parameters.m_probabilitySuffix)));
            }
        }
        final String prediction =
            parameters.m_predictionColumn.orElseGet(() -> PredictionNames.prediction(schema.target()));
        final DataColumnSpecCreator creator = new DataColumnSpecCreator(names.newName(prediction), StringCell.TYPE);
        creator.setDomain(new DataColumnDomainCreator(m_classes).createDomain());
        m_specs.add(creator.createSpec());
        m_specs.add(probability(names, PredictionNames.confidence(prediction)));
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
        if (m_probabilities) {
            Arrays.stream(prediction.probabilities()).forEach(p -> cells.add(new DoubleCell(p)));
        }
        final int predicted = prediction.mostProbableClass();
        cells.add(m_classes[predicted]);
        cells.add(new DoubleCell(prediction.probabilities()[predicted]));
        return cells.toArray(DataCell[]::new);
    }

    /** @return the cells of a row that cannot be predicted */
    DataCell[] missing(final String cause) {
        final DataCell[] cells = new DataCell[m_specs.size()];
        Arrays.fill(cells, new MissingCell(cause));
        return cells;
    }
}
