package org.dendromoe.headless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

class PredictAndScoreTest {

    @TempDir
    private Path m_folder;

    private Path m_table;

    private Path m_model;

    private Path m_predictions;

    private double m_logLikelihood;

    @BeforeEach
    void fit() {
        m_table = CommandLineRun.ecoli(m_folder);
        m_model = m_folder.resolve("model.json");
        m_predictions = m_folder.resolve("predictions.csv");
        m_logLikelihood = CommandLineRun.json("fit", m_table, "--target", "class", "--experts", "2", "--starts", "1",
            "--model", m_model, "--json").get("logLikelihood").doubleValue();
    }

    @Test
    void logLossOfTheTrainingRowsIsTheirLogLikelihood() {
        assertEquals(327, CommandLineRun.json("predict", m_table, "--model", m_model, "--out", m_predictions, "--json")
            .get("rows").intValue());
        final JsonNode scores = CommandLineRun.json("score", m_predictions, "--target", "class", "--json");
        assertEquals(-m_logLikelihood / 327, scores.get("logLoss").doubleValue(), 1e-9);
        assertEquals(327, scores.get("rows").intValue());
        assertEquals(0, scores.get("ignoredRows").intValue());
        for (final String score : List.of("accuracy", "macroF1", "auc")) {
            assertTrue(scores.get(score).doubleValue() > 0.8 && scores.get(score).doubleValue() <= 1, score);
        }
        for (final String score : List.of("brier", "ece")) {
            assertTrue(scores.get(score).doubleValue() > 0 && scores.get(score).doubleValue() < 0.25, score);
        }
        final CommandLineRun words = CommandLineRun.of("score", m_predictions, "--target", "class");
        assertTrue(words.out().contains(String.format("accuracy  %.4f%n", scores.get("accuracy").doubleValue())),
            words.out());
    }

    @Test
    void scoreTellsClassesPartsAndBins() throws IOException {
        Files.writeString(m_predictions, """
            P (c=a),P (c=b),c
            0.75,0.25,a
            0.75,0.25,a
            0.75,0.25,b
            0.75,0.25,a
            0.1,0.9,b
            1,0,b
            """);
        final JsonNode scores = CommandLineRun.json("score", m_predictions, "--target", "c", "--json");
        assertTrue(scores.get("logLoss").isNull());
        assertEquals(1, scores.get("impossibleRows").intValue());
        assertEquals((1 + 1 / 3.0) / 2, scores.get("balancedAccuracy").doubleValue(), 1e-15);
        final JsonNode parts = scores.get("brierParts");
        // 4 rows of frequency 3/4, one of 0 and probability 0.1, one of 0 and probability 1; overall 1/2
        assertEquals(2 * (0.01 + 1) / 6, parts.get("reliability").doubleValue(), 1e-15);
        assertEquals(2 * (4 / 16.0 + 2 / 4.0) / 6, parts.get("resolution").doubleValue(), 1e-15);
        assertEquals(0.5, parts.get("uncertainty").doubleValue(), 1e-15);
        assertEquals(0, parts.get("withinBins").doubleValue(), 1e-15);
        assertEquals("b", scores.get("classScores").get(1).get("class").asText());
        assertEquals(1 / 3.0, scores.get("classScores").get(1).get("recall").doubleValue(), 1e-15);
        assertEquals(15, scores.get("reliability").size());
        assertEquals(0.75, scores.get("reliability").get(11).get("accuracy").doubleValue());
        final CommandLineRun words = CommandLineRun.of("score", m_predictions, "--target", "c");
        assertEquals("warning: The log-loss is infinite: the true class has probability 0 in 1 of 6 rows.\n",
            words.err());
        assertEquals("""
            rows      6
            accuracy  0.6667
            log-loss  Infinity
            Brier     0.5867
            ECE       0.1833
            macro F1  0.6250
            AUC       0.5000

            balanced accuracy  0.6667
            class-wise ECE     0.1833
            clipped log-loss   6.1489
            Brier score        reliability 0.3367 - resolution 0.2500 + uncertainty 0.5000 + within bins 0.0000

                rows  precision  recall      F1     AUC  calibration error  class
                   3     0.6000  1.0000  0.7500  0.5000             0.1833  a
                   3     1.0000  0.3333  0.5000  0.5000             0.1833  b

                rows  confidence  accuracy  95 % interval    bin
                   4      0.7500    0.7500  0.3006 to 0.9544  0.7333 to 0.8000
                   1      0.9000    1.0000  0.2065 to 1.0000  0.8667 to 0.9333
                   1      1.0000    0.0000  0.0000 to 0.7935  0.9333 to 1.0000
            """, words.out());
    }

    @Test
    void rowsWithoutPredictionAreCountedAndIgnored() throws IOException {
        Files.writeString(m_table, Files.readString(m_table) + ",0.3,0.48,0.5,0.5,0.5,0.5,cp\n");
        final CommandLineRun predict =
            CommandLineRun.of("predict", m_table, "--model", m_model, "--out", m_predictions, "--json");
        assertTrue(predict.err().startsWith("warning: 1 of 328 rows have no prediction. Row 'line 329': "),
            predict.err());
        final JsonNode scores = CommandLineRun.json("score", m_predictions, "--target", "class", "--json");
        assertEquals(327, scores.get("rows").intValue());
        assertEquals(1, scores.get("ignoredRows").intValue());
        CommandLineRun.json("predict", m_table, "--model", m_model, "--out", m_predictions, "--unknown", "impute",
            "--json");
        assertEquals(328, CommandLineRun.json("score", m_predictions, "--target", "class", "--json").get("rows")
            .intValue());
    }

    @Test
    void optionsOfThePredictorNode() throws IOException {
        CommandLineRun.json("predict", m_table, "--model", m_model, "--out", m_predictions, "--suffix", " (moe)",
            "--prediction-column", "place", "--json");
        try (var lines = Files.lines(m_predictions)) {
            final String header = lines.findFirst().orElseThrow();
            assertTrue(header.startsWith("mcg,gvh,lip,chg,aac,alm1,alm2,class,P (class=cp) (moe),"), header);
            assertTrue(header.endsWith(" (moe),place,place (Confidence)"), header);
        }
        assertEquals(327, CommandLineRun.json("score", m_predictions, "--target", "class", "--suffix", " (moe)",
            "--json").get("rows").intValue());
        CommandLineRun.json("predict", m_table, "--model", m_model, "--out", m_predictions, "--no-probabilities",
            "--json");
        try (var lines = Files.lines(m_predictions)) {
            assertEquals("mcg,gvh,lip,chg,aac,alm1,alm2,class,Prediction (class),Prediction (class) (Confidence)",
                lines.findFirst().orElseThrow());
        }
    }

    @Test
    void failureLeavesAnEarlierFileAndNoHalfOne() throws IOException {
        Files.writeString(m_predictions, "kept");
        Files.writeString(m_table, Files.readString(m_table) + "x,0.3,0.48,0.5,0.5,0.5,0.5,cp\n");
        final CommandLineRun run = CommandLineRun.of("predict", m_table, "--model", m_model, "--out", m_predictions);
        assertEquals(2, run.exitCode());
        assertEquals("dendromoe: " + m_table
            + ": line 329, column 'mcg': 'x' is not a number, but the column is numeric.\n", run.err());
        assertEquals("kept", Files.readString(m_predictions));
        try (var files = Files.list(m_folder)) {
            assertEquals(3, files.count());
        }
    }

    @Test
    void tableMayBeReplacedByItsPredictions() throws IOException {
        CommandLineRun.json("predict", m_table, "--model", m_model, "--out", m_table, "--json");
        assertEquals(327, CommandLineRun.json("score", m_table, "--target", "class", "--json").get("rows").intValue());
    }

    @Test
    void damagedModelIsRefused() throws IOException {
        final String text = Files.readString(m_model);
        Files.writeString(m_model, text.substring(0, text.length() / 2));
        final CommandLineRun run = CommandLineRun.of("predict", m_table, "--model", m_model, "--out", m_predictions);
        assertEquals(2, run.exitCode());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("dendromoe: " + m_model + ": "), run.err());
        assertFalse(Files.exists(m_predictions));
    }
}
