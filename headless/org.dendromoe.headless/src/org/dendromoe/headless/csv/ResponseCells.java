package org.dendromoe.headless.csv;

import java.util.ArrayList;
import java.util.List;

import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.NormalMixture;
import org.dendromoe.engine.model.Prediction;
import org.dendromoe.nodes.predictor.PredictionNames;

/** Mean, standard deviation and quantiles of a numeric target, and what the gate says of the experts. */
final class ResponseCells implements AppendedCells {

    private final MixtureModel m_model;

    private final PredictionCsv.Options m_options;

    ResponseCells(final MixtureModel model, final PredictionCsv.Options options) {
        m_model = model;
        m_options = options;
    }

    @Override
    public List<String> names() {
        final List<String> names = new ArrayList<>();
        final String prediction = m_options.predictionColumn()
            .orElseGet(() -> PredictionNames.prediction(m_model.preprocessing().schema().target()));
        names.add(prediction);
        names.add(PredictionNames.deviation(prediction));
        m_options.quantiles().forEach(level -> names.add(PredictionNames.quantile(prediction, level)));
        if (m_options.experts()) {
            names.addAll(ExpertCells.names(m_model));
        }
        return names;
    }

    @Override
    public List<String> cells(final Row row) {
        final NormalMixture distribution = m_model.distribution(row);
        final List<String> cells = new ArrayList<>();
        cells.add(Double.toString(distribution.mean()));
        cells.add(Double.toString(distribution.deviation()));
        m_options.quantiles().forEach(level -> cells.add(Double.toString(distribution.quantile(level))));
        if (m_options.experts()) {
            cells.addAll(ExpertCells.cells(m_model, new Prediction(new double[0], distribution.gate())));
        }
        return cells;
    }
}
