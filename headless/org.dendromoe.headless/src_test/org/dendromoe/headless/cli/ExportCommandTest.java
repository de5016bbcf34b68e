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
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;

/** A table goes through {@code fit}, {@code export} and ONNX Runtime, and comes out as from {@code predict}. */
class ExportCommandTest {

    private static final Path WORKFLOWS = Path.of("..", "..", "test-workflows");

    private static final Path PAIRS = WORKFLOWS.resolve("ppi-hpylori").resolve("data").resolve("ppi_hpylori.csv");

    private static final Path MICE = WORKFLOWS.resolve("mice-protein").resolve("data").resolve("mice_protein.csv");

    @TempDir
    private Path m_folder;

    /** The outputs of a file for the rows of a table. */
    private record Run(double[][] probabilities, long[] label, double[][] gate, List<String> classes) {
    }

    @ParameterizedTest
    @CsvSource({"ecoli, 4, 1, skip", "ecoli, 2, 3, skip", "pairs, 3, 1, skip", "mice, 2, 1, impute",
        "mice, 2, 3, skip"})
    void predictionsAreThoseOfTheModel(final String table, final int experts, final int members, final String missing)
        throws Exception {
        final Path csv = "ecoli".equals(table) ? CommandLineRun.ecoli(m_folder) : "pairs".equals(table) ? PAIRS : MICE;
        final Path model = m_folder.resolve("model.json");
        CommandLineRun.json("fit", csv, "--target", "class", "--experts", experts, "--starts", 1, "--max-passes", 20,
            "--lambda", 3, "--members", members, "--missing", missing, "--model", model, "--json");
        final Path onnx = m_folder.resolve("model.onnx");
        final JsonNode exported = CommandLineRun.json("export", model, "--onnx", onnx, "--json");
        assertEquals(experts, exported.get("experts").intValue());
        assertEquals(members, exported.get("members").intValue());
        final Path predictions = m_folder.resolve("predictions.csv");
        CommandLineRun.json("predict", csv, "--model", model, "--out", predictions, "--experts", "--unknown",
            "impute".equals(missing) ? "impute" : "missing", "--json");
        final List<List<String>> expected = cells(predictions);
        final Run run = run(onnx, cells(csv));
        assertEquals(run.classes().size(), exported.get("classes").intValue());
        final List<String> header = expected.remove(0);
        int unpredicted = 0;
        for (int n = 0; n < expected.size(); n++) {
            final List<String> row = expected.get(n);
            final String name = "row " + n;
            for (int m = 0; m < run.classes().size(); m++) {
                assertEquals(number(row.get(header.indexOf("P (class=" + run.classes().get(m) + ")"))),
                    run.probabilities()[n][m], 1e-6, name);
            }
            for (int k = 0; k < experts; k++) {
                assertEquals(number(row.get(header.indexOf("Gate (Expert " + (k + 1) + ")"))), run.gate()[n][k], 1e-6,
                    name);
            }
            assertEquals(row.get(header.indexOf("Prediction (class)")),
                run.label()[n] < 0 ? "" : run.classes().get((int)run.label()[n]), name);
            unpredicted += run.label()[n] < 0 ? 1 : 0;
        }
        assertEquals("mice".equals(table) && "skip".equals(missing), unpredicted > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "gaussian"})
    void regressionsPredictTheSameMeanAndStandardDeviation(final String gate) throws Exception {
        final Path csv = m_folder.resolve("numbers.csv");
        final var random = new Random(3);
        final StringBuilder text = new StringBuilder("a,b,yield\n");
        for (int n = 0; n < 200; n++) {
            final double a = 1_000 + random.nextGaussian();
            text.append(a).append(',').append(n % 9 == 0 ? "" : String.valueOf(random.nextDouble())).append(',')
                .append((a > 1_000 ? 5 : -30) * a + random.nextGaussian()).append('\n');
        }
        Files.writeString(csv, text);
        final Path model = m_folder.resolve("model.json");
        CommandLineRun.json("fit", csv, "--regression", "--target", "yield", "--experts", 2, "--starts", 2, "--lambda",
            1, "--gate", gate, "--model", model, "--json");
        final Path onnx = m_folder.resolve("model.onnx");
        assertFalse(CommandLineRun.json("export", model, "--onnx", onnx, "--json").has("classes"));
        final Path predictions = m_folder.resolve("predictions.csv");
        CommandLineRun.json("predict", csv, "--model", model, "--out", predictions, "--json");
        final List<List<String>> expected = cells(predictions);
        final List<String> header = expected.remove(0);
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(Files.readAllBytes(onnx));
                OnnxTensor input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), expected.stream()
                    .map(row -> row.subList(0, 2).stream().mapToDouble(ExportCommandTest::number).toArray())
                    .toArray(double[][]::new));
                OrtSession.Result result = session.run(Map.of("cells", input))) {
            final double[][] mean = (double[][])result.get("mean").orElseThrow().getValue();
            final double[][] deviation = (double[][])result.get("standard_deviation").orElseThrow().getValue();
            for (int n = 0; n < expected.size(); n++) {
                assertEquals(number(expected.get(n).get(header.indexOf("Prediction (yield)"))), mean[n][0],
                    1e-6 * 30_000);
                assertEquals(number(expected.get(n).get(header.indexOf("Prediction (yield) (Standard deviation)"))),
                    deviation[n][0], 1e-6 * 30_000);
            }
        }
    }

    private static Run run(final Path onnx, final List<List<String>> table) throws Exception {
        final OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(Files.readAllBytes(onnx))) {
            final Map<String, String> metadata = session.getMetadata().getCustomMetadata();
            final ObjectMapper json = new ObjectMapper();
            final List<Integer> columns = new ArrayList<>();
            json.readTree(metadata.get("columns"))
                .forEach(column -> columns.add(table.get(0).indexOf(column.get("name").asText())));
            final double[][] cells = table.stream().skip(1)
                .map(row -> columns.stream().mapToDouble(c -> number(row.get(c))).toArray()).toArray(double[][]::new);
            final List<String> classes = new ArrayList<>();
            json.readTree(metadata.get("classes")).forEach(name -> classes.add(name.asText()));
            try (OnnxTensor input = OnnxTensor.createTensor(environment, cells);
                    OrtSession.Result result = session.run(Map.of("cells", input))) {
                return new Run((double[][])result.get("probabilities").orElseThrow().getValue(),
                    (long[])result.get("label").orElseThrow().getValue(),
                    (double[][])result.get("gate").orElseThrow().getValue(), classes);
            }
        }
    }

    private static double number(final String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static List<List<String>> cells(final Path csv) throws IOException {
        try (Stream<String> lines = Files.lines(csv)) {
            return new ArrayList<>(lines.map(line -> Arrays.asList(line.split(",", -1))).toList());
        }
    }

    @Test
    void saysWhatItWrote() throws IOException {
        final Path model = model();
        final Path onnx = Files.writeString(m_folder.resolve("model.onnx"), "an earlier file");
        final CommandLineRun run = CommandLineRun.of("export", model, "--onnx", onnx);
        assertEquals("columns  6\nclasses  5\nexperts  2\nmembers  1\n", run.out());
        assertEquals("", run.err());
        final byte[] written = Files.readAllBytes(onnx);
        CommandLineRun.json("export", model, "--onnx", m_folder.resolve("again.onnx"), "--json");
        assertArrayEquals(written, Files.readAllBytes(m_folder.resolve("again.onnx")));
    }

    private Path model() {
        final Path model = m_folder.resolve("model.json");
        CommandLineRun.json("fit", CommandLineRun.ecoli(m_folder), "--target", "class", "--experts", 2, "--starts", 1,
            "--lambda", 1, "--max-passes", 5, "--model", model, "--json");
        return model;
    }

    @Test
    void aModelThatCannotBeWrittenIsRefused() throws IOException {
        final Path model = model();
        Files.writeString(model, Files.readString(model).replaceFirst("(\"coefficients\" : \\[ \\[ )[^,]*", "$11e305"));
        final CommandLineRun run = CommandLineRun.of("export", model, "--onnx", m_folder.resolve("model.onnx"));
        assertEquals(2, run.exitCode());
        assertEquals("dendromoe: " + model
            + ": The coefficient 1.0E305 of the model is too large for the sums of an ONNX graph.\n", run.err());
        assertFalse(Files.exists(m_folder.resolve("model.onnx")));
        try (Stream<Path> files = Files.list(m_folder)) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".")));
        }
    }
}
