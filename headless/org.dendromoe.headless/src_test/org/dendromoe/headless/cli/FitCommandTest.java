package org.dendromoe.headless.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.GateFamily;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.SigmoidGating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

class FitCommandTest {

    @TempDir
    private Path m_folder;

    private Path m_table;

    @BeforeEach
    void copyTable() {
        m_table = CommandLineRun.ecoli(m_folder);
    }

    private MixtureModel read(final Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return ModelFile.read(in);
        }
    }

    @Test
    void jsonHasTheFitInNumbers() throws IOException {
        final Path file = m_folder.resolve("model.json");
        final JsonNode json =
            CommandLineRun.json("fit", m_table, "--target", "class", "--experts", "3", "--model", file, "--json");
        final MixtureModel model = read(file);
        assertEquals(model.summary().objective(), json.get("objective").doubleValue());
        assertEquals(model.summary().logLikelihood(), json.get("logLikelihood").doubleValue());
        assertTrue(json.get("objective").doubleValue() < json.get("logLikelihood").doubleValue());
        assertEquals(model.summary().passes(), json.get("passes").intValue());
        assertTrue(json.get("seconds").doubleValue() > 0);
        assertTrue(json.get("converged").isBoolean());
        assertEquals(3, json.get("experts").intValue());
        assertEquals(5, json.get("classes").intValue());
        assertEquals(6, json.get("features").intValue());
        assertEquals(327, json.get("rows").intValue());
        assertTrue(json.get("warnings").get(0).textValue().contains("'chg'"));
    }

    @Test
    void jsonHasTheSearchForLambda() throws IOException {
        final Path file = m_folder.resolve("model.json");
        final JsonNode json =
            CommandLineRun.json("fit", m_table, "--target", "class", "--experts", "1", "--model", file, "--json");
        final JsonNode search = json.get("lambdaSearch");
        assertTrue(search.size() > 2, search.toString());
        int best = 0;
        for (int i = 1; i < search.size(); i++) {
            assertTrue(search.get(i).get("lambda").doubleValue() < search.get(i - 1).get("lambda").doubleValue());
            best = logLoss(search, i) < logLoss(search, best) ? i : best;
        }
        final double lambda = json.get("lambda").doubleValue();
        assertTrue(lambda <= search.get(Math.max(0, best - 1)).get("lambda").doubleValue(), search.toString());
        assertTrue(lambda >= search.get(Math.min(search.size() - 1, best + 1)).get("lambda").doubleValue(),
            search.toString());
        assertTrue(logLoss(search, best) > 0 && logLoss(search, best) < Math.log(5), "better than guessing");
        assertEquals(0, CommandLineRun.json("fit", m_table, "--target", "class", "--experts", "1", "--lambda", "1",
            "--model", file, "--json").get("lambdaSearch").size());
    }

    private static double logLoss(final JsonNode search, final int tried) {
        return search.get(tried).get("heldOutLogLoss").doubleValue();
    }

    @Test
    void singlePrecisionGivesNearlyTheSameModel() throws IOException {
        final Path exact = m_folder.resolve("exact.json");
        final Path single = m_folder.resolve("single.json");
        CommandLineRun.json("fit", m_table, "--target", "class", "--experts", "1", "--lambda", "1", "--model", exact,
            "--json");
        CommandLineRun.json("fit", m_table, "--target", "class", "--experts", "1", "--lambda", "1", "--model", single,
            "--single-precision", "--json");
        assertTrue(read(single).preprocessing().singlePrecision());
        assertArrayEquals(read(exact).parameters().values(), read(single).parameters().values(), 1e-4);
    }

    @Test
    void defaultsAreThoseOfTheEngine() throws IOException {
        final Path file = m_folder.resolve("model.json");
        CommandLineRun.json("fit", m_table, "--target", "class", "--model", file, "--json");
        assertEquals(FitSettings.DEFAULT, read(file).summary().settings().withThreads(FitSettings.DEFAULT.threads()));
    }

    @ParameterizedTest
    @CsvSource({"accelerated, ACCELERATED, AUTO", "mm-tight, MM, TIGHT", "mm-loose, MM, LOOSE"})
    void everyOptionReachesTheFit(final String name, final FitSettings.Method method,
        final FitSettings.Curvature curvature) throws IOException {
        final Path file = m_folder.resolve("model.json");
        CommandLineRun.json("fit", m_table, "--target", "class", "--experts", "2", "--lambda", "0.5", "--seed", "-7",
            "--starts", "2", "--threads", "1", "--max-passes", "3", "--tolerance", "1e-3", "--class-weights",
            "balanced", "--missing", "impute", "--method", name, "--members", "3", "--features", "mcg,gvh",
            "--features", "aac", "--model", file, "--json");
        final MixtureModel model = read(file);
        assertEquals(new FitSettings(Gating.SOFTMAX, 2, OptionalDouble.of(0.5), 0,
            FitSettings.ClassWeights.BALANCED, 2, 3, 1e-3, -7, method, curvature, 3, 1),
            model.summary().settings().withThreads(1));
        assertEquals(List.of("mcg", "gvh", "aac"), model.preprocessing().featureNames());
    }

    @ParameterizedTest
    @CsvSource({"softmax, ''", "tanh, ' under a tanh softmax gate'", "square, ' under a square softmax gate'",
        "cosine, ' under a cosine softmax gate'", "sigmoid, ' under a sigmoid gate'"})
    void everyGateIsFittedAndPredictedFrom(final String gate, final String said) throws IOException {
        final Path file = m_folder.resolve("model.json");
        final Object[] fit = {"fit", m_table, "--target", "class", "--experts", "2", "--starts", "2", "--lambda", "1",
            "--gate", gate, "--model", file};
        assertEquals("2 experts" + said + ", 5 classes, 6 features, 327 rows",
            CommandLineRun.of(fit).out().lines().findFirst().orElse(""));
        final List<Object> json = new ArrayList<>(List.of(fit));
        json.add("--json");
        assertEquals(gate, CommandLineRun.json(json.toArray()).get("gate").textValue());
        assertEquals(GateFamily.valueOf(gate.toUpperCase(Locale.ROOT)).gating(1), read(file).gating());
        final Path predictions = m_folder.resolve("predictions.csv");
        assertEquals(0, CommandLineRun.of("predict", m_table, "--model", file, "--out", predictions).exitCode());
        assertTrue(CommandLineRun.json("score", predictions, "--target", "class", "--json").get("accuracy")
            .doubleValue() > 0.8);
    }

    @Test
    void theShareOfTheLassoReachesTheFitAndMakesZeros() throws IOException {
        final Path file = m_folder.resolve("model.json");
        CommandLineRun.json("fit", m_table, "--target", "class", "--experts", "2", "--starts", "2", "--lambda", "8",
            "--l1-share", "0.9", "--model", file, "--json");
        final MixtureModel model = read(file);
        assertEquals(0.9, model.summary().settings().l1Share());
        assertTrue(Arrays.stream(model.parameters().values()).filter(value -> value == 0).count() > 10);
        final CommandLineRun refused =
            CommandLineRun.of("fit", m_table, "--target", "class", "--l1-share", "1.5", "--model", file);
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains("The share of the ℓ1 penalty must be between 0 and 1"), refused.err());
    }

    @Test
    void theTemperatureReachesTheFit() throws IOException {
        final Path file = m_folder.resolve("model.json");
        CommandLineRun.json("fit", m_table, "--target", "class", "--experts", "2", "--starts", "2", "--lambda", "1",
            "--gate", "sigmoid", "--temperature", "0.25", "--model", file, "--json");
        assertEquals(new SigmoidGating(0.25), read(file).gating());
    }

    @Test
    void aThoroughFitHasMoreStarts() throws IOException {
        final Path file = m_folder.resolve("model.json");
        CommandLineRun.json("fit", m_table, "--target", "class", "--experts", "2", "--lambda", "1", "--thorough",
            "--max-passes", "2", "--model", file, "--json");
        assertEquals(FitSettings.THOROUGH_STARTS, read(file).summary().settings().starts());
        final CommandLineRun both =
            CommandLineRun.of("fit", m_table, "--target", "class", "--thorough", "--starts", "3");
        assertTrue(both.err().contains("--starts") && both.err().contains("mutually exclusive"), both.err());
    }

    @Test
    void anAverageIsPredictedAndSelectedFrom() throws IOException {
        final Path file = m_folder.resolve("model.json");
        final CommandLineRun run = CommandLineRun.of("fit", m_table, "--target", "class", "--experts", "2", "--starts",
            "2", "--lambda", "1", "--members", "3", "--model", file);
        assertEquals("2 experts, 5 classes, 6 features, 327 rows, average of 3 models",
            run.out().lines().findFirst().orElse(""));
        assertEquals(3, read(file).members());
        final JsonNode warnings = CommandLineRun.json("select", m_table, "--target", "class", "--max-experts", "2",
            "--starts", "2", "--lambda", "1", "--members", "3", "--model", file, "--json").get("warnings");
        assertTrue(warnings.toString().contains("The input is an average of 3 models."), warnings.toString());
        assertEquals(1, read(file).members());
    }

    @Test
    void groupsAreNoFeatureAndStayTogether() throws IOException {
        final List<String> lines = Files.readAllLines(m_table);
        final StringBuilder grouped = new StringBuilder("batch," + lines.get(0) + "\n");
        for (int n = 1; n < lines.size(); n++) {
            grouped.append(n % 11).append(',').append(lines.get(n)).append('\n');
        }
        Files.writeString(m_table, grouped);
        final Path file = m_folder.resolve("model.json");
        CommandLineRun.json("fit", m_table, "--target", "class", "--experts", "2", "--starts", "2", "--group", "batch",
            "--model", file, "--json");
        assertEquals(List.of("mcg", "gvh", "lip", "aac", "alm1", "alm2"), read(file).preprocessing().featureNames());
        assertTrue(error("--group", "bach").contains("'bach'"));
        assertTrue(error("--group", "class").contains("The group column 'class' is also the target column."));
        assertTrue(error("--group", "batch", "--features", "mcg,batch").contains("'batch' cannot be a feature"));
    }

    private String error(final String... options) {
        final List<Object> arguments = new ArrayList<>(List.of("fit", m_table, "--target", "class"));
        arguments.addAll(List.of(options));
        final CommandLineRun run = CommandLineRun.of(arguments.toArray());
        assertTrue(run.exitCode() != 0);
        return run.err();
    }

    @Test
    void modelDoesNotDependOnTheThreads() throws IOException {
        final Path one = m_folder.resolve("one.json");
        final Path two = m_folder.resolve("two.json");
        CommandLineRun.json("fit", m_table, "--target", "class", "--threads", "1", "--model", one, "--json");
        CommandLineRun.json("fit", m_table, "--target", "class", "--threads", "2", "--model", two, "--json");
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }

    @Test
    void peopleGetTheSameInWords() {
        final CommandLineRun run =
            CommandLineRun.of("fit", m_table, "--target", "class", "--experts", "2", "--exclude", "chg");
        assertEquals(0, run.exitCode());
        assertTrue(run.out().startsWith("2 experts, 5 classes, 6 features, 327 rows\nlambda          "), run.out());
        assertTrue(run.out().contains(", chosen by cross-validation\nobjective       -"), run.out());
        assertTrue(run.out().contains("\nconverged after "), run.out());
    }

    @Test
    void oneExpertIsOne() {
        final CommandLineRun run =
            CommandLineRun.of("fit", m_table, "--target", "class", "--experts", "1", "--lambda", "1");
        assertTrue(run.out().startsWith("1 expert, 5 classes, 6 features, 327 rows\n"), run.out());
    }

    @Test
    void delimiterMayBeATab() throws IOException {
        final Path table = m_folder.resolve("ecoli.tsv");
        Files.writeString(table, Files.readString(m_table).replace(',', '\t'));
        assertEquals(327, CommandLineRun.json("fit", table, "--delimiter", "tab", "--target", "class", "--experts", "1",
            "--json").get("rows").intValue());
    }

    @Test
    void aFrozenModelAndItsPredictionsAsColumnsGiveTheSameFit() throws IOException {
        final Path frozen = m_folder.resolve("frozen.json");
        CommandLineRun.json("fit", m_table, "--target", "class", "--experts", "1", "--lambda", "10", "--model", frozen,
            "--json");
        final Path model = m_folder.resolve("adapted.json");
        final JsonNode adapted = CommandLineRun.json("fit", m_table, "--target", "class", "--experts", "1", "--lambda",
            "30", "--starts", "2", "--frozen", frozen, "--model", model, "--json");
        assertTrue(adapted.get("frozenExpert").booleanValue());
        assertEquals(2, read(model).masses().length);
        final Path table = m_folder.resolve("predicted.csv");
        CommandLineRun.json("predict", m_table, "--model", frozen, "--suffix", " LR", "--out", table, "--json");
        final JsonNode columns = CommandLineRun.json("fit", table, "--target", "class", "--exclude",
            "Prediction (class),Prediction (class) (Confidence)", "--experts", "1", "--lambda", "30", "--starts", "2",
            "--frozen-columns", " LR", "--model", m_folder.resolve("columns.json"), "--json");
        assertEquals(6, columns.get("features").intValue());
        assertEquals(adapted.get("objective").doubleValue(), columns.get("objective").doubleValue(), 1e-9);
        final List<String> lines = Files.readAllLines(table);
        final List<String> header = List.of(lines.get(0).split(","));
        Files.write(table, List.of(lines.get(0), with(lines.get(1), 0), with(lines.get(2), 0),
            with(lines.get(3), IntStream.range(0, header.size()).filter(c -> header.get(c).endsWith(" LR")).min()
                .getAsInt())));
        final CommandLineRun imputing = CommandLineRun.of("predict", table, "--model", m_folder.resolve("columns.json"),
            "--unknown", "impute", "--out", m_folder.resolve("imputed.csv"), "--json");
        assertTrue(imputing.err().startsWith("warning: 2 of 3 rows have imputed cells, 1 of 3 rows have no prediction. "
            + "Row 'line 2': "), imputing.err());
        assertTrue(imputing.out().contains("\"imputedRows\":2,\"rowsWithoutPrediction\":1"), imputing.out());
    }

    /** @return the line of a table without what is in a cell */
    private static String with(final String line, final int empty) {
        final String[] cells = line.split(",", -1);
        cells[empty] = "";
        return String.join(",", cells);
    }
}
