package org.dendromoe.headless.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.MixtureModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code fit --incremental}: one row at a time, and close to the fit in memory. */
class IncrementalFitTest {

    private static final int FEATURES = 10;

    @TempDir
    private Path m_folder;

    /** @return a table whose classes follow another rule on either side of x1 = 0, with noise */
    private Path table(final String name, final int rows, final long seed) throws IOException {
        final Path file = m_folder.resolve(name);
        final SplittableRandom random = new SplittableRandom(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int j = 1; j <= FEATURES; j++) {
                out.write("x" + j + ",");
            }
            out.write("class\n");
            for (int n = 0; n < rows; n++) {
                final double[] x = new double[FEATURES];
                for (int j = 0; j < FEATURES; j++) {
                    x[j] = random.nextInt(-2_000, 2_000) / 1_000.0;
                    out.write(x[j] + ",");
                }
                final double signal = x[0] > 0 ? x[1] : -x[1] - x[2];
                out.write(random.nextDouble() < 1 / (1 + Math.exp(-2 * signal)) ? "yes\n" : "no\n");
            }
        }
        return file;
    }

    private static MixtureModel model(final Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return ModelFile.read(in);
        }
    }

    @Test
    void comesCloseToTheFitInMemory() throws IOException {
        final Path table = table("table.csv", 12_000, 1);
        final Path file = m_folder.resolve("model.json");
        final JsonNode batch =
            CommandLineRun.json("fit", table, "--target", "class", "--experts", 2, "--lambda", 1, "--json");
        final JsonNode json = CommandLineRun.json("fit", table, "--target", "class", "--experts", 2, "--lambda", 1,
            "--incremental", "--start-rows", 2_000, "--batch-rows", 128, "--model", file, "--json");
        final double best = batch.get("objective").doubleValue();
        assertEquals(best, json.get("objective").doubleValue(), 0.01 * Math.abs(best));
        assertEquals(12_000, json.get("rows").intValue());
        assertEquals(4, json.get("passes").intValue());
        assertEquals(-best / 12_000, json.get("heldOutLogLoss").doubleValue(), 0.02);
        assertEquals(Method.INCREMENTAL, model(file).summary().settings().method());
        assertEquals(json.get("objective").doubleValue(), model(file).summary().objective());
        assertEquals(FEATURES, model(file).preprocessing().features().size());
    }

    @Test
    void goesOnFromAModel() throws IOException {
        final Path first = m_folder.resolve("first.json");
        final Path second = m_folder.resolve("second.json");
        CommandLineRun.json("fit", table("a.csv", 3_000, 1), "--target", "class", "--experts", 2, "--lambda", 3,
            "--model", first, "--json");
        final JsonNode json = CommandLineRun.json("fit", table("b.csv", 6_000, 2), "--target", "class",
            "--incremental", "--continue", first, "--passes", 1, "--model", second, "--json");
        assertEquals(2, json.get("experts").intValue());
        assertEquals(3, json.get("lambda").doubleValue());
        assertArrayEquals(model(first).preprocessing().standardisation().means(),
            model(second).preprocessing().standardisation().means());
        assertEquals(OptionalDouble.of(3), model(second).summary().settings().lambda());
        assertEquals(9_000, model(second).summary().rows());
        final Path third = m_folder.resolve("third.json");
        final CommandLineRun further = CommandLineRun.of("fit", table("b.csv", 1_000, 3), "--target", "class",
            "--incremental", "--continue", second, "--passes", 1, "--model", third);
        assertTrue(further.out().contains("10000 rows\nlambda          3.0\n"), further.out() + further.err());
        final CommandLineRun other =
            CommandLineRun.of("fit", table("c.csv", 10, 2), "--target", "x1", "--incremental", "--continue", first);
        assertEquals(2, other.exitCode());
        assertEquals("dendromoe: --target is 'x1', but the model to train further predicts 'class'.",
            other.err().strip());
    }

    @Test
    void lambdaWasChosenIfTheModelItGoesOnFromSaysSo() throws IOException {
        final Path first = m_folder.resolve("first.json");
        final Path second = m_folder.resolve("second.json");
        final Path table = table("a.csv", 300, 1);
        CommandLineRun.json("fit", table, "--target", "class", "--experts", 2, "--starts", 2, "--model", first,
            "--json");
        final CommandLineRun further = CommandLineRun.of("fit", table, "--target", "class", "--incremental",
            "--continue", first, "--passes", 1, "--model", second);
        assertTrue(further.out().contains(", chosen by cross-validation\n"), further.out() + further.err());
        assertTrue(further.out().contains("best of 2 starts: start " + model(first).summary().bestStart() + "\n"),
            further.out());
        assertEquals(OptionalDouble.empty(), model(second).summary().settings().lambda());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--experts 3|--experts is 3, but the model to train further has 2.", "--experts 2|",
        "--gate tanh|--gate is tanh, but the model to train further has sigmoid.", "--gate sigmoid|",
        "--gate sigmoid --temperature 2|--temperature is 2, but the model to train further has 0.5.",
        "--gate sigmoid --temperature 0.5|",
        "--missing fail|--missing is fail, but the model to train further has skip.",
        "--missing skip|", "--features x1|A model that is trained further has its own columns: leave out --features,",
        "--starts 5|--starts is for a fit to a sample; a model that is trained further needs none.",
        "--thorough|--thorough is for", "--max-passes 7|--max-passes is for", "--lambda 2 --tolerance 1e-3 --seed 4|"})
    void optionsThatTheModelDecides(final String options, final String message) throws IOException {
        final Path model = m_folder.resolve("first.json");
        final Path table = table("a.csv", 300, 1);
        CommandLineRun.json("fit", table, "--target", "class", "--experts", 2, "--lambda", 3, "--starts", 2, "--gate",
            "sigmoid", "--temperature", 0.5, "--model", model, "--json");
        final List<Object> args = new ArrayList<>(List.of("fit", table, "--target", "class", "--incremental",
            "--continue", model, "--passes", 1));
        args.addAll(List.of(options.split(" ")));
        final CommandLineRun run = CommandLineRun.of(args.toArray());
        assertEquals(message == null ? 0 : 2, run.exitCode(), run.err());
        assertTrue(message == null || run.err().contains(message), run.err());
    }

    @Test
    void modelsThatCannotBeTrainedFurther() throws IOException {
        final Path model = m_folder.resolve("first.json");
        final Path table = table("a.csv", 300, 1);
        for (final String[] kind : new String[][]{
            {"--regression", "x2", "predicts the numbers of 'x2', and an incremental fit is for classes."},
            {"--members=2", "class", "is an average of 2, and an incremental fit makes one model."},
            {"--l1-share=0.5", "class", "was fitted with an ℓ1 share in its penalty, and an incremental fit has a ridge"
                + " penalty."}}) {
            CommandLineRun.json("fit", table, kind[0], "--target", kind[1], "--exclude", "class".equals(kind[1]) ? "x2"
                : "class", "--experts", 2, "--lambda", 3, "--starts", 2, "--model", model, "--json");
            final CommandLineRun run = CommandLineRun.of("fit", table, "--target", kind[1], "--incremental",
                "--continue", model);
            assertEquals(2, run.exitCode(), run.err());
            assertEquals("dendromoe: The model to train further " + kind[2], run.err().strip());
        }
    }

    @Test
    void helpTellsTheDefaults() {
        final String help = CommandLineRun.of("fit", "--help").out();
        assertFalse(help.contains("null"), help);
        assertTrue(help.contains("Rows that one step is made from (default: 512)."), help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--passes 2|--incremental",
        "--incremental --passes 0|The number of passes over the table must be between 1 and 1000.",
        "--incremental --batch-rows 0|The number of rows per step must be between 1 and 1000000.",
        "--incremental --start-rows 0|The number of rows of the first sample must be between 1 and 1000000.",
        "--incremental --members 5|An incremental fit makes one model, no average of several.",
        "--incremental --single-precision|--single-precision is for tables that are held in memory."})
    void optionsThatDoNotGoTogether(final String options, final String message) throws IOException {
        final List<Object> args = new ArrayList<>(List.of("fit", table("table.csv", 10, 1), "--target", "class"));
        args.addAll(List.of(options.split(" ")));
        final CommandLineRun run = CommandLineRun.of(args.toArray());
        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void badTableIsToldWithItsLine() throws IOException {
        final Path table = table("table.csv", 50, 1);
        Files.writeString(table, Files.readString(table) + ",1,1,1,1,1,1,1,1,1,yes\n");
        final CommandLineRun run =
            CommandLineRun.of("fit", table, "--target", "class", "--missing", "fail", "--incremental");
        assertEquals(2, run.exitCode());
        assertEquals("dendromoe: " + table + ": Row 'line 52': the cell of column 'x1' is missing.",
            run.err().strip());
    }

    /** 400 000 rows of 10 numbers are 32 MB as doubles; the virtual machine has 24 MB for everything. */
    @Test
    void needsNoMemoryForTheTable() throws IOException, InterruptedException {
        final int rows = 400_000;
        final Path table = table("table.csv", rows, 1);
        final Path out = m_folder.resolve("out.json");
        final Path err = m_folder.resolve("err.txt");
        final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx24m", "-cp", System.getProperty("java.class.path"), Main.class.getName(), "fit", table.toString(),
            "--target", "class", "--experts", "2", "--lambda", "1", "--starts", "2", "--incremental", "--passes", "1",
            "--start-rows", "2000", "--json").redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), Files.readString(err));
        assertEquals(rows, new ObjectMapper().readTree(Files.readString(out)).get("rows").intValue());
    }
}
