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
