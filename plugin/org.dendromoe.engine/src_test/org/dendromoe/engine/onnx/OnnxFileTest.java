package org.dendromoe.engine.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.engine.model.Committee;
import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.Prediction;
import org.dendromoe.engine.model.Shapes;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.model.SoftmaxGating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxModelMetadata;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

/** ONNX Runtime says of a file what the engine says of the model. */
class OnnxFileTest {

    private static final double EXACT = 1e-9;

    private static final FitSettings SETTINGS =
        FitSettings.DEFAULT.withExperts(3).withLambda(0.5).withStarts(2).withMaxPasses(50).withThreads(1);

    private static MixtureModel mixed(final MissingPolicy missing, final FitSettings settings) {
        Rows table = Rows.mixed(150, 7);
        if (missing == MissingPolicy.FAIL) {
            table = new Rows(List.of(new Column.Numeric("a"), new Column.Nominal("organ", List.of()),
                new Column.Numeric("b")));
            for (final Row row : Rows.mixed(150, 7).rows()) {
                if (!row.isMissing(0) && !row.isMissing(1)) {
                    table.add(row.number(0), row.category(1), row.number(2), row.label());
                }
            }
        }
        return Trainer.fit(table.table(missing), settings, FitMonitor.NONE).model();
    }

    /** Rows as they come, and rows with every kind of cell that cannot be used, in every column. */
    private static List<Row> rows() {
        final Rows rows = Rows.of(new Column.Numeric("a"), new Column.Nominal("organ", List.of()),
            new Column.Numeric("b"));
        for (final Row row : Rows.mixed(60, 8).rows()) {
            rows.add(row.isMissing(0) ? null : row.number(0), row.isMissing(1) ? null : row.category(1),
                row.number(2), null);
        }
        for (final Double bad : new Double[]{null, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
            1.1e300, -1.1e300}) {
            rows.add(bad, "liver", 3.5, null).add(0.5, "heart", bad, null).add(bad, "brain", bad, null);
        }
        rows.add(0.5, "spleen", 1.0, null).add(0.5, null, 1.0, null).add(null, null, null, null);
        rows.add(-0.0, "liver", 1e300, null).add(-1e300, "brain", 0.0, null).add(Double.MIN_VALUE, "heart", 7.0, null);
        return rows.rows();
    }

    private static void assertSame(final MixtureModel model, final List<Row> rows, final double tolerance) {
        final OnnxRun run = OnnxRun.of(model,
            rows.stream().map(row -> OnnxRun.cells(model.inputs().columns(), row)).toArray(double[][]::new));
        assertEquals(rows.size(), run.label().length);
        for (int n = 0; n < rows.size(); n++) {
            final String name = rows.get(n).name();
            if (model.preprocessing().missingPolicy() != MissingPolicy.IMPUTE
                && model.preprocessing().firstProblem(rows.get(n)) >= 0) {
                assertNoPrediction(run, n, name);
                continue;
            }
            final Prediction prediction = model.predict(rows.get(n));
            assertArrayEquals(prediction.probabilities(), run.probabilities()[n], tolerance, name);
            assertArrayEquals(prediction.gate(), run.gate()[n], tolerance, name);
            assertEquals(prediction.probabilities()[prediction.mostProbableClass()],
                prediction.probabilities()[(int)run.label()[n]], tolerance, name);
        }
    }

    private static void assertNoPrediction(final OnnxRun run, final int n, final String name) {
        for (final double[] numbers : List.of(run.probabilities()[n], run.gate()[n])) {
            for (final double number : numbers) {
                assertTrue(Double.isNaN(number), name);
            }
        }
        assertEquals(-1, run.label()[n], name);
    }

    @ParameterizedTest
    @EnumSource
    void aFittedModelWithNominalColumnsAndMissingCells(final MissingPolicy missing) {
        assertSame(mixed(missing, SETTINGS), rows(), EXACT);
    }

    @ParameterizedTest
    @EnumSource(names = {"SKIP", "IMPUTE"})
    void anAverage(final MissingPolicy missing) {
        final MixtureModel model = mixed(missing, SETTINGS.withMembers(4));
        assertEquals(4, model.members());
        assertSame(model, rows(), EXACT);
    }

    static Stream<Gating> gatings() {
        return Stream.concat(Stream.of(FeatureMap.values()).map(SoftmaxGating::new),
            DoubleStream.of(0.01, 0.5, 1, 100).mapToObj(SigmoidGating::new));
    }

    /** Of every family: fitted, alone and as an average, and with gates that are very sure. */
    @ParameterizedTest
    @MethodSource("gatings")
    void families(final Gating gating) {
        final MixtureModel fitted = mixed(MissingPolicy.IMPUTE, SETTINGS.withGating(gating));
        assertSame(fitted, rows(), EXACT);
        assertSame(mixed(MissingPolicy.SKIP, SETTINGS.withGating(gating).withMembers(3)), rows(), EXACT);
        final SplittableRandom random = new SplittableRandom(5);
        for (final double scale : new double[]{1, 30}) {
            final Parameters parameters = random(random, 6, 3, fitted.parameters().predictors(), scale);
            assertSame(new MixtureModel(fitted.preprocessing(),
                new Parameters(Shapes.multinomial(gating, 6, 3, parameters.predictors()), parameters.values()),
                fitted.summary()), rows(), EXACT);
        }
    }

    /** Members of other numbers of experts, very sure of different classes, and every sharpness. */
    @ParameterizedTest
    @CsvSource({"0.1", "1", "2.5", "10"})
    void anAverageOfUnlikeMembers(final double sharpness) {
        final MixtureModel best = mixed(MissingPolicy.IMPUTE, SETTINGS);
        final SplittableRandom random = new SplittableRandom(3);
        final int classes = best.classes().size();
        final int predictors = best.parameters().predictors();
        final MixtureModel model = best.averagedWith(new Committee(List.of(random(random, 1, classes, predictors, 300),
            random(random, 7, classes, predictors, 1), random(random, 2, classes, predictors, 50)), sharpness));
        assertSame(model, rows(), EXACT);
    }

    private static Parameters random(final SplittableRandom random, final int experts, final int classes,
        final int predictors, final double scale) {
        final Parameters parameters = new Parameters(experts, classes, predictors);
        for (int i = 0; i < parameters.values().length; i++) {
            parameters.values()[i] = scale * random.nextGaussian();
        }
        return parameters.centred();
    }

    /** Means far from zero, beside which single precision would lose every digit of the standardised value. */
    @ParameterizedTest
    @CsvSource({"1, 2, 1", "2, 2, 3", "3, 5, 40", "12, 3, 7"})
    void scalesAndOffsets(final int experts, final int classes, final int features) {
        final SplittableRandom random = new SplittableRandom(experts);
        final double[] offsets = new double[features];
        final double[] scales = new double[features];
        final Column[] columns = new Column[features];
        for (int f = 0; f < features; f++) {
            columns[f] = new Column.Numeric("column " + f);
            offsets[f] = f % 3 == 0 ? 1e6 : f % 3 == 1 ? -1e9 : 0;
            scales[f] = Math.pow(10, f % 7 - 3);
        }
        final Rows training = Rows.of(columns);
        final Rows fresh = Rows.of(columns);
        for (int n = 0; n < 400; n++) {
            final Object[] cells = new Object[features + 1];
            for (int f = 0; f < features; f++) {
                cells[f] = offsets[f] + scales[f] * random.nextGaussian();
            }
            cells[features] = "class " + (n < classes ? n : random.nextInt(classes));
            (n < 200 ? training : fresh).add(cells);
        }
        final MixtureModel fitted = Trainer.fit(training.table(MissingPolicy.SKIP),
            SETTINGS.withExperts(experts).withMaxPasses(3), FitMonitor.NONE).model();
        assertSame(fitted, fresh.rows(), EXACT);
        assertSame(new MixtureModel(fitted.preprocessing(), random(random, experts, classes, features + 1, 5),
            fitted.summary()), fresh.rows(), EXACT);
    }

    @Test
    void columnsThatWereDroppedAreNoInput() {
        final Rows table = Rows.of(new Column.Numeric("constant"), new Column.Numeric("x"),
            new Column.Nominal("same", List.of()), new Column.Nominal("kind", List.of()));
        for (int n = 0; n < 60; n++) {
            table.add(3.0, n % 7 - 3.0, "always", n % 5 == 0 ? "rare" : "common", n % 3 == 0 ? "yes" : "no");
        }
        final MixtureModel model = Trainer.fit(table.table(MissingPolicy.SKIP), SETTINGS, FitMonitor.NONE).model();
        assertEquals(List.of("x", "kind"), model.preprocessing().schema().columns().stream().map(Column::name).toList());
        final Rows rows = Rows.of(new Column.Numeric("x"), new Column.Nominal("kind", List.of()));
        for (final double x : new double[]{-1e300, -1e9, -3, -0.0, 0.1, 1e9, 1e300}) {
            rows.add(x, "rare", null).add(x, "common", null).add(x, "other", null);
        }
        assertSame(model, rows.rows(), EXACT);
    }

    @Test
    void onlyWholeIndicesOfCategoriesCanBeUsed() {
        final MixtureModel model = mixed(MissingPolicy.SKIP, SETTINGS);
        final double[][] cells = {{0, 0.5, 0}, {0, -1, 0}, {0, 3, 0}, {0, 1e-9, 0}, {0, 2, 0}};
        final OnnxRun run = OnnxRun.of(model, cells);
        for (int n = 0; n < 4; n++) {
            assertNoPrediction(run, n, "row " + n);
        }
        assertTrue(run.label()[4] >= 0);
    }

    @Test
    void noRowsGiveNoPredictions() {
        for (final MissingPolicy missing : MissingPolicy.values()) {
            assertEquals(0, OnnxRun.of(mixed(missing, SETTINGS), new double[0][]).label().length);
        }
    }

    @Test
    void inputAndOutputsAreDeclared() throws Exception {
        final MixtureModel model = mixed(MissingPolicy.SKIP, SETTINGS);
        try (OrtSession session = OnnxRun.session(OnnxRun.bytes(model))) {
            final Map<String, NodeInfo> inputs = session.getInputInfo();
            assertEquals("cells", String.join(", ", inputs.keySet()));
            assertTensor(inputs.get("cells"), OnnxJavaType.DOUBLE, -1, 3);
            final Map<String, NodeInfo> outputs = session.getOutputInfo();
            assertEquals("probabilities, label, gate", String.join(", ", outputs.keySet()));
            assertTensor(outputs.get("probabilities"), OnnxJavaType.DOUBLE, -1, 3);
            assertTensor(outputs.get("label"), OnnxJavaType.INT64, -1);
            assertTensor(outputs.get("gate"), OnnxJavaType.DOUBLE, -1, 3);
        }
    }

    private static void assertTensor(final NodeInfo value, final OnnxJavaType type, final long... shape) {
        final TensorInfo info = (TensorInfo)value.getInfo();
        assertEquals(type, info.type);
        assertArrayEquals(shape, info.getShape());
    }

    @Test
    void metadataNameColumnsClassesAndFeatures() throws Exception {
        final MixtureModel model = mixed(MissingPolicy.IMPUTE, SETTINGS);
        try (OrtSession session = OnnxRun.session(OnnxRun.bytes(model))) {
            final OnnxModelMetadata metadata = session.getMetadata();
            assertEquals("DendroMoE", metadata.getProducerName());
            assertEquals("org.dendromoe", metadata.getDomain());
            assertEquals(Map.of("target", "class", "missing", "impute", "classes", names(model.classes()), "features",
                names(model.preprocessing().featureNames()), "columns", "[{\"name\":\"a\"},{\"name\":\"organ\","
                    + "\"categories\":" + names(((Column.Nominal)model.preprocessing().schema().columns().get(1))
                        .categories())
                    + "},{\"name\":\"b\"}]"),
                metadata.getCustomMetadata());
        }
        assertTrue(new String(OnnxRun.bytes(mixed(MissingPolicy.SKIP, SETTINGS)), StandardCharsets.ISO_8859_1)
            .contains("no prediction"));
    }

    private static String names(final List<String> names) {
        return "[\"" + String.join("\",\"", names) + "\"]";
    }

    @Test
    void namesOfAnyKindSurvive() throws Exception {
        final String hostile = "P (\"x\")\\ \u0000\n\u05d0 \ud83d\udc2d <script>";
        final Rows table = Rows.of(new Column.Numeric(hostile));
        for (int n = 0; n < 20; n++) {
            table.add((double)n, n < 10 ? hostile : "\u00e9");
        }
        final MixtureModel model = Trainer.fit(table.table(MissingPolicy.SKIP), SETTINGS, FitMonitor.NONE).model();
        try (OrtSession session = OnnxRun.session(OnnxRun.bytes(model))) {
            final Map<String, String> metadata = session.getMetadata().getCustomMetadata();
            final ObjectMapper json = new ObjectMapper();
            assertEquals(hostile, json.readTree(metadata.get("columns")).at("/0/name").asText());
            assertEquals(hostile, json.readTree(metadata.get("classes")).get(0).asText());
        }
    }

    @Test
    void sameBytesForAModelThatWasSavedAndForAnyNumberOfThreads() throws IOException {
        final MixtureModel model = mixed(MissingPolicy.IMPUTE, SETTINGS.withMembers(3));
        final ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelFile.write(model, file);
        final byte[] expected = OnnxRun.bytes(model);
        assertArrayEquals(expected, OnnxRun.bytes(ModelFile.read(new ByteArrayInputStream(file.toByteArray()))));
        assertArrayEquals(expected, OnnxRun.bytes(mixed(MissingPolicy.IMPUTE, SETTINGS.withMembers(3).withThreads(2))));
        assertFalse(Arrays.equals(expected, OnnxRun.bytes(mixed(MissingPolicy.SKIP, SETTINGS))));
    }

    @Test
    void theProducerHasTheVersionOfTheBundle() throws IOException {
        final String manifest = Files.readString(Path.of("META-INF", "MANIFEST.MF"));
        assertTrue(manifest.contains("Bundle-Version: " + OnnxFile.PRODUCER_VERSION + ".qualifier"),
            "OnnxFile has another version than the manifest");
        assertTrue(new String(OnnxRun.bytes(mixed(MissingPolicy.SKIP, SETTINGS)), StandardCharsets.ISO_8859_1)
            .contains(OnnxFile.PRODUCER_VERSION));
    }

    @Test
    void coefficientsThatWouldOverflowAreRefused() {
        final MixtureModel model = mixed(MissingPolicy.SKIP, SETTINGS);
        final Parameters large = model.parameters().copy();
        large.values()[large.values().length - 1] = 1e300;
        for (final MixtureModel refused : List.of(
            new MixtureModel(model.preprocessing(), large, model.summary()),
            model.averagedWith(new Committee(List.of(large), 1)))) {
            final IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> OnnxFile.write(refused, OutputStream.nullOutputStream()));
            assertEquals("The coefficient 1.0E300 of the model is too large for the sums of an ONNX graph.",
                e.getMessage());
        }
    }

    @Test
    void howLargeACoefficientMayBeDependsOnWhatTheGateSees() {
        final MixtureModel model = mixed(MissingPolicy.IMPUTE, SETTINGS);
        final Parameters large = model.parameters().copy();
        large.values()[1] = 1e150;
        assertSame(new MixtureModel(model.preprocessing(), large, model.summary()), rows(), EXACT);
        final Parameters square = new Parameters(Shapes.multinomial(new SoftmaxGating(FeatureMap.SQUARE),
            large.experts(), large.classes(), large.predictors()), large.values());
        final MixtureModel refused = new MixtureModel(model.preprocessing(), square, model.summary());
        assertThrows(IllegalArgumentException.class, () -> OnnxRun.bytes(refused));
    }

    @Test
    void modelsBeyondTheSizeOfAFileAreRefused() {
        final MixtureModel model = mixed(MissingPolicy.SKIP, SETTINGS);
        final Parameters many = new Parameters(20_000, 3, model.parameters().predictors());
        final MixtureModel refused = model.averagedWith(
            new Committee(new ArrayList<>(Collections.nCopies(900, many)), 1));
        final IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
            () -> OnnxFile.write(refused, OutputStream.nullOutputStream()));
        assertTrue(e.getMessage().contains("an ONNX file cannot hold them"), e.getMessage());
    }
}
