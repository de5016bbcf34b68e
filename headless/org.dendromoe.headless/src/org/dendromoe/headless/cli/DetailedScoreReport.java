package org.dendromoe.headless.cli;

import java.util.Locale;

import org.dendromoe.engine.score.BrierParts;
import org.dendromoe.engine.score.ClassScores;
import org.dendromoe.engine.score.ReliabilityBin;
import org.dendromoe.engine.score.Scores;
import org.dendromoe.headless.csv.ScoredCsv;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What there is to say beyond the main scores: the parts of the Brier score, every class, and the reliability bins. */
final class DetailedScoreReport {

    /** Names of classes are cut in tables for people. */
    private static final int LONGEST_NAME = 40;

    private DetailedScoreReport() {
    }

    static void addTo(final ObjectNode json, final ScoredCsv scored) {
        final Scores scores = scored.scores();
        Json.put(json, "balancedAccuracy", scores.balancedAccuracy());
        Json.put(json, "clippedLogLoss", scores.clippedLogLoss());
        json.put("impossibleRows", scores.impossibleRows());
        Json.put(json, "classwiseEce", scores.classwiseEce());
        final ObjectNode parts = json.putObject("brierParts");
        Json.put(parts, "reliability", scores.brierParts().reliability());
        Json.put(parts, "resolution", scores.brierParts().resolution());
        Json.put(parts, "uncertainty", scores.brierParts().uncertainty());
        Json.put(parts, "withinBins", scores.brierParts().withinBins());
        for (int m = 0; m < scored.classes().size(); m++) {
            final ClassScores of = scores.classes().get(m);
            final ObjectNode entry = json.withArray("classScores").addObject();
            entry.put("class", scored.classes().get(m));
            entry.put("rows", of.rows());
            Json.put(entry, "precision", of.precision());
            Json.put(entry, "recall", of.recall());
            Json.put(entry, "f1", of.f1());
            Json.put(entry, "auc", of.auc());
            Json.put(entry, "calibrationError", of.calibrationError());
        }
        for (final ReliabilityBin bin : scores.bins()) {
            final ObjectNode entry = json.withArray("reliability").addObject();
            Json.put(entry, "lower", bin.lower());
            Json.put(entry, "upper", bin.upper());
            entry.put("rows", bin.rows());
            Json.put(entry, "meanConfidence", bin.meanProbability());
            Json.put(entry, "accuracy", bin.frequency());
            Json.put(entry, "low", bin.low());
            Json.put(entry, "high", bin.high());
        }
    }

    static String text(final ScoredCsv scored) {
        final Scores scores = scored.scores();
        final BrierParts parts = scores.brierParts();
        final StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, """

            balanced accuracy  %.4f
            class-wise ECE     %.4f
            clipped log-loss   %.4f
            Brier score        reliability %.4f - resolution %.4f + uncertainty %.4f + within bins %.4f

                rows  precision  recall      F1     AUC  calibration error  class
            """, scores.balancedAccuracy(), scores.classwiseEce(), scores.clippedLogLoss(), parts.reliability(),
            parts.resolution(), parts.uncertainty(), parts.withinBins()));
        for (int m = 0; m < scored.classes().size(); m++) {
            final ClassScores of = scores.classes().get(m);
            text.append(String.format(Locale.ROOT, "%8d  %9.4f  %6.4f  %6.4f  %6.4f  %17.4f  %s%n", of.rows(),
                of.precision(), of.recall(), of.f1(), of.auc(), of.calibrationError(), name(scored.classes().get(m))));
        }
        text.append(String.format("%n    rows  confidence  accuracy  95 %% interval    bin%n"));
        scores.bins().stream().filter(bin -> bin.rows() > 0).forEach(bin -> text.append(
            String.format(Locale.ROOT, "%8d  %10.4f  %8.4f  %.4f to %.4f  %.4f to %.4f%n", bin.rows(),
                bin.meanProbability(), bin.frequency(), bin.low(), bin.high(), bin.lower(), bin.upper())));
        return text.toString();
    }

    private static String name(final String name) {
        final String line = name.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_NAME ? line
            : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
