package org.dendromoe.headless.cli;

import java.util.Locale;

import org.dendromoe.engine.score.Scores;
import org.dendromoe.headless.csv.ScoredCsv;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Scores: all of them for programs, the main ones for people. */
final class ScoreReport {

    private ScoreReport() {
    }

    static ObjectNode json(final ScoredCsv scored) {
        final Scores scores = scored.scores();
        final ObjectNode json = Json.object();
        Json.put(json, "accuracy", scores.accuracy());
        Json.put(json, "logLoss", scores.logLoss());
        Json.put(json, "brier", scores.brier());
        Json.put(json, "ece", scores.ece());
        Json.put(json, "macroF1", scores.macroF1());
        Json.put(json, "auc", scores.auc());
        json.put("classes", scored.classes().size());
        json.put("rows", scores.rows());
        json.put("ignoredRows", scored.ignoredRows());
        DetailedScoreReport.addTo(json, scored);
        return json;
    }

    static String text(final ScoredCsv scored) {
        final Scores scores = scored.scores();
        return String.format(Locale.ROOT, """
            rows      %d%s
            accuracy  %.4f
            log-loss  %.4f
            Brier     %.4f
            ECE       %.4f
            macro F1  %.4f
            AUC       %.4f
            """, scores.rows(), scored.ignoredRows() == 0 ? ""
                : ", and " + scored.ignoredRows() + " ignored without class or prediction",
            scores.accuracy(), scores.logLoss(), scores.brier(), scores.ece(), scores.macroF1(), scores.auc());
    }
}
