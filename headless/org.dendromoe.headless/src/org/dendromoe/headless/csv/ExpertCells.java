package org.dendromoe.headless.csv;

import java.util.ArrayList;
import java.util.List;

import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Prediction;
import org.dendromoe.nodes.predictor.PredictionNames;

/** What the gate says of the experts. */
final class ExpertCells {

    private ExpertCells() {
    }

    private static List<String> experts(final MixtureModel model) {
        return PredictionNames.experts(model.experts(), model.frozenExpert().isPresent());
    }

    static List<String> names(final MixtureModel model) {
        final List<String> names = new ArrayList<>();
        experts(model).forEach(name -> names.add(PredictionNames.gate(name)));
        names.add(PredictionNames.expert());
        names.add(PredictionNames.gateEntropy());
        return names;
    }

    static List<String> cells(final MixtureModel model, final Prediction prediction) {
        final List<String> cells = new ArrayList<>();
        for (final double share : prediction.gate()) {
            cells.add(Double.toString(share));
        }
        cells.add(experts(model).get(prediction.mostTrustedExpert()));
        cells.add(Double.toString(prediction.gateEntropy()));
        return cells;
    }
}
