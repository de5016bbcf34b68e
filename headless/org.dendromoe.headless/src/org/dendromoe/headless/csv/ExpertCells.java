package org.dendromoe.headless.csv;

import java.util.ArrayList;
import java.util.List;

import org.dendromoe.engine.model.Prediction;
import org.dendromoe.nodes.predictor.PredictionNames;

/** What the gate says of the experts. */
final class ExpertCells {

    private ExpertCells() {
    }

    static List<String> names(final int experts) {
        final List<String> names = new ArrayList<>();
        for (int k = 0; k < experts; k++) {
            names.add(PredictionNames.gate(k));
        }
        names.add(PredictionNames.expert());
        names.add(PredictionNames.gateEntropy());
        return names;
    }

    static List<String> cells(final Prediction prediction) {
        final List<String> cells = new ArrayList<>();
        for (final double share : prediction.gate()) {
            cells.add(Double.toString(share));
        }
        cells.add(PredictionNames.expertName(prediction.mostTrustedExpert()));
        cells.add(Double.toString(prediction.gateEntropy()));
        return cells;
    }
}
