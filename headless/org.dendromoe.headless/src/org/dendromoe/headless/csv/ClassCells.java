package org.dendromoe.headless.csv;

import java.util.ArrayList;
import java.util.List;

import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Prediction;
import org.dendromoe.nodes.predictor.PredictionNames;

/** Class probabilities, the most probable class, and what the gate says of the experts. */
final class ClassCells implements AppendedCells {

    private final MixtureModel m_model;

    private final PredictionCsv.Options m_options;

    ClassCells(final MixtureModel model, final PredictionCsv.Options options) {
        m_model = model;
        m_options = options;
    }

    @Override
    public List<String> names() {
        final String target = m_model.preprocessing().schema().target();
        final List<String> names = new ArrayList<>();
        if (m_options.probabilities()) {
            for (final String name : m_model.classes()) {
                names.add(PredictionNames.probability(target, name, m_options.suffix()));
            }
        }
        final String prediction = m_options.predictionColumn().orElseGet(() -> PredictionNames.prediction(target));
        names.add(prediction);
        names.add(PredictionNames.confidence(prediction));
        if (m_options.experts()) {
            names.addAll(ExpertCells.names(m_model));
        }
        return names;
    }

    @Override
    public List<String> cells(final Row row) {
        final Prediction prediction = m_model.predict(row);
        final List<String> cells = new ArrayList<>();
        if (m_options.probabilities()) {
            for (final double probability : prediction.probabilities()) {
                cells.add(Double.toString(probability));
            }
        }
        final int best = prediction.mostProbableClass();
        cells.add(m_model.classes().get(best));
        cells.add(Double.toString(prediction.probabilities()[best]));
        if (m_options.experts()) {
            cells.addAll(ExpertCells.cells(m_model, prediction));
        }
        return cells;
    }
}
