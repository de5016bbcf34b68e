package org.dendromoe.headless.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dendromoe.headless.testworkflows.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

class RunCommandTest {

    /** One learner, and five predictors with different options behind it. */
    private static final Path PREDICTORS = Path.of("..", "..", "test-workflows", "predictor-options");

    /** One learner, and selectors with different options behind it. */
    private static final Path SELECTORS = Path.of("..", "..", "test-workflows", "selector-options");

    @TempDir
    private Path m_folder;

    private Path smallWorkflow() throws IOException {
        final Path workflow = m_folder.resolve("small");
        SmallWorkflow.write(workflow);
        return workflow;
    }

    @Test
    void outputTablesAreWrittenByNodeAndPort() throws IOException {
        final Path out = m_folder.resolve("a").resolve("out");
        final CommandLineRun run = CommandLineRun.of("run", smallWorkflow(), "--out", out);
        assertEquals(0, run.exitCode(), run.err());
        try (var files = Files.list(out)) {
            assertEquals(List.of("1-1.csv", "2-1.csv", "2-2.csv", "3-1.csv", "3-2.csv"),
                files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        final List<String> table = Files.readAllLines(out.resolve("1-1.csv"));
        assertEquals(List.of("RowID,x,class,guess", "Row0,0,a,a", "Row1,1,b,b"), table.subList(0, 3));
        assertEquals(11, table.size());
    }

    @Test
    void aLineForEachNode() throws IOException {
        final CommandLineRun run = CommandLineRun.of("run", smallWorkflow(), "--out", m_folder.resolve("out"));
        assertEquals(List.of("[1/3] CSV Reader (#1): done in", "[2/3] Table Partitioner (#2): done in",
            "[3/3] Scorer (#3): done in"),
            run.err().lines().limit(3).map(line -> line.replaceFirst(" [0-9.]+ s$", "")).toList());
    }

    @Test
    void failingNodeIsNamedWithItsMessage() throws IOException {
        final Path workflow = smallWorkflow();
        Files.delete(workflow.resolve("data").resolve(SmallWorkflow.FILE));
        final CommandLineRun run = CommandLineRun.of("run", workflow, "--out", m_folder.resolve("out"), "--json");
        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().endsWith("\ndendromoe: CSV Reader (#1): The file \"" + SmallWorkflow.FILE
            + "\" does not exist in data.\n"), run.err());
        assertTrue(run.err().contains("\n[3/3] Scorer (#3): not executed\n"), run.err());
    }

    @Test
    void expertsScoresAndModel() throws IOException {
        final Path out = m_folder.resolve("out");
        final CommandLineRun words = CommandLineRun.of("run", PREDICTORS, "--out", out);
        final JsonNode json = CommandLineRun.json("run", PREDICTORS, "--out", out, "--json");
        final JsonNode scores = json.get("predictions").get(0);
        final int predictor = scores.get("node").intValue();
        assertTrue(words.out().startsWith("experts: " + json.get("experts").intValue() + "\nMoE Predictor (#"
            + predictor + ")\n"), words.out());
        final JsonNode again =
            CommandLineRun.json("score", out.resolve(predictor + "-1.csv"), "--target", "class", "--json");
        again.fieldNames().forEachRemaining(score -> assertEquals(again.get(score), scores.get(score), score));
        try (var files = Files.newDirectoryStream(out, "*-1.json")) {
            final Path model = files.iterator().next();
            assertArrayEquals(Files.readAllBytes(model), Files.readAllBytes(out.resolve("model.json")));
        }
        try (var pages = Files.newDirectoryStream(out, "*-learner-experts.html")) {
            final Path page = pages.iterator().next();
            assertArrayEquals(Files.readAllBytes(page), Files.readAllBytes(out.resolve("learner-experts.html")));
            assertTrue(Files.readString(page).contains("showExperts(document.getElementById(\"view\")"));
        }
    }

    @Test
    void predictionsWithASuffixAreScoredToo() throws IOException {
        final Path out = m_folder.resolve("out");
        final JsonNode predictions = CommandLineRun.json("run", PREDICTORS, "--out", out, "--json").get("predictions");
        // all but the one without columns of probabilities
        assertEquals(5, predictions.size());
        final List<Double> ofSuffix = new ArrayList<>();
        for (final JsonNode scores : predictions) {
            try (var table = Files.lines(out.resolve(scores.get("node").intValue() + "-1.csv"))) {
                if (!table.findFirst().orElseThrow().contains("P (class=class A),")) {
                    ofSuffix.add(scores.get("logLoss").doubleValue());
                }
            }
        }
        assertEquals(List.of(predictions.get(0).get("logLoss").doubleValue()), ofSuffix);
    }

    @Test
    void expertsAreKeptWhereTheyWereSelected() throws IOException {
        final CommandLineRun run = CommandLineRun.of("run", SELECTORS, "--out", m_folder.resolve("out"));
        assertTrue(run.out().startsWith("experts kept: "), run.out() + run.err());
    }

    @Test
    void predictorNodeAndCommandLineSayTheSame() throws IOException {
        final Path out = m_folder.resolve("out");
        final int predictor = CommandLineRun.json("run", PREDICTORS, "--out", out, "--json").get("predictions").get(0)
            .get("node").intValue();
        final Path predictions = m_folder.resolve("predictions.csv");
        CommandLineRun.json("predict", out.resolve(predictor + "-1.csv"), "--model", out.resolve("model.json"), "--out",
            predictions, "--json");
        final List<String> lines = Files.readAllLines(predictions);
        assertTrue(lines.get(0).endsWith(",Prediction (class) (#1),Prediction (class) (Confidence) (#1)"),
            lines.get(0));
        final int appended = (int)Arrays.stream(lines.get(0).split(",")).filter(name -> name.endsWith(" (#1)")).count();
        for (final String line : lines.subList(1, lines.size())) {
            final List<String> cells = List.of(line.split(",", -1));
            final int end = cells.size();
            assertEquals(cells.subList(end - 2 * appended, end - appended), cells.subList(end - appended, end), line);
        }
    }

    @Test
    void whatIsNoWorkflowIsRefused() {
        final CommandLineRun run = CommandLineRun.of("run", m_folder, "--out", m_folder.resolve("out"));
        assertEquals(2, run.exitCode());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("dendromoe: " + m_folder + ": "), run.err());
        assertFalse(Files.exists(m_folder.resolve("out")));
    }

    @Test
    void folderThatCannotBeMadeIsRefusedBeforeAnythingRuns() throws IOException {
        final Path file = Files.writeString(m_folder.resolve("file"), "");
        final CommandLineRun run = CommandLineRun.of("run", smallWorkflow(), "--out", file);
        assertEquals(2, run.exitCode());
        assertEquals("dendromoe: " + file + ": There is already a file of that name.\n", run.err());
    }
}
