package org.dendromoe.engine.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.model.SoftmaxGating;
import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.ModelSelector;
import org.dendromoe.engine.select.Selection;
import org.dendromoe.engine.select.SelectionSettings;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    private static final FitSettings SETTINGS =
        FitSettings.DEFAULT.withExperts(3).withLambda(0.5).withStarts(2).withMaxPasses(50);

    private static TrainingTable table() {
        return Rows.mixed(120, 7).table(MissingPolicy.IMPUTE);
    }

    private static MixtureModel read(final byte[] bytes) throws IOException {
        return ModelFile.read(new ByteArrayInputStream(bytes));
    }

    private static MixtureModel read(final String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        final MixtureModel model = Trainer.fit(table(), SETTINGS, FitMonitor.NONE).model();
        final MixtureModel back = read(ModelBytes.of(model));
        assertArrayEquals(model.parameters().values(), back.parameters().values());
        assertEquals(model.preprocessing().schema(), back.preprocessing().schema());
        assertEquals(model.preprocessing().features(), back.preprocessing().features());
        assertEquals(model.summary(), new org.dendromoe.engine.model.FitSummary(
            back.summary().settings().withThreads(model.summary().settings().threads()), back.summary().lambda(),
            back.summary().rows(),
            back.summary().skippedRows(), back.summary().objective(), back.summary().logLikelihood(),
            back.summary().gradientNorm(), back.summary().passes(), back.summary().converged(),
            back.summary().bestStart(), back.summary().warnings()));
        assertArrayEquals(ModelBytes.of(model), ModelBytes.of(back));
    }

    @Test
    void anAverageIsReadBackAndPredictsTheSame() throws IOException {
        final MixtureModel model = Trainer.fit(table(), SETTINGS.withMembers(4), FitMonitor.NONE).model();
        final MixtureModel back = read(ModelBytes.of(model));
        assertArrayEquals(ModelBytes.of(model), ModelBytes.of(back));
        assertEquals(4, back.members());
        assertEquals(4, back.summary().settings().members());
        for (final Row row : Rows.mixed(20, 8).rows()) {
            assertArrayEquals(model.predict(row).probabilities(), back.predict(row).probabilities());
        }
        assertArrayEquals(ModelBytes.of(model),
            ModelBytes.of(Trainer.fit(table(), SETTINGS.withMembers(4).withThreads(3), FitMonitor.NONE).model()));
    }

    @Test
    void refusesDamagedAverages() throws IOException {
        final String good = new String(
            ModelBytes.of(Trainer.fit(table(), SETTINGS.withMembers(3), FitMonitor.NONE).model()),
            StandardCharsets.UTF_8);
        refused(good.replaceFirst("\"sharpness\" : [^,]*", "\"sharpness\" : 12.5"), "sharpness of an average");
        refused(good.replaceFirst("\"sharpness\" : [^,]*,", ""), "'sharpness' is missing");
        refused(good.replaceFirst("(?s)\"members\" : .*?\"fit\"", "\"members\" : []}, \"fit\""),
            "number of models to average");
        refused(good.replaceFirst("(?s)(\"members\" : .*?\"coefficients\" : \\[ \\[ )[^,]*,", "$1"), "contradicts");
    }

    @Test
    void sameBytesForAnyNumberOfThreads() throws IOException {
        final byte[] one = ModelBytes.of(Trainer.fit(table(), SETTINGS.withThreads(1), FitMonitor.NONE).model());
        for (final int threads : new int[]{2, 4}) {
            assertArrayEquals(one,
                ModelBytes.of(Trainer.fit(table(), SETTINGS.withThreads(threads), FitMonitor.NONE).model()));
        }
    }

    @Test
    void singlePrecisionIsRecordedAndChangesLittle() throws IOException {
        // up to the tolerance, or rounding would decide where the climbs stop
        final FitSettings settings = SETTINGS.withMaxPasses(2_000);
        final TrainingTable single = Rows.mixed(600, 7).table(MissingPolicy.IMPUTE, true);
        final MixtureModel model = Trainer.fit(single, settings.withThreads(1), FitMonitor.NONE).model();
        assertTrue(read(ModelBytes.of(model)).preprocessing().singlePrecision());
        assertArrayEquals(ModelBytes.of(model),
            ModelBytes.of(Trainer.fit(single, settings.withThreads(2), FitMonitor.NONE).model()));
        final TrainingTable exact = Rows.mixed(600, 7).table(MissingPolicy.IMPUTE);
        final MixtureModel expected = Trainer.fit(exact, settings, FitMonitor.NONE).model();
        assertNotEquals(expected.summary().objective(), model.summary().objective());
        assertEquals(expected.summary().objective(), model.summary().objective(), 1e-4);
    }

    @Test
    void filesWithoutThePrecisionHeldDoubles() throws IOException {
        final MixtureModel model = Trainer.fit(table(), SETTINGS, FitMonitor.NONE).model();
        final String text = new String(ModelBytes.of(model), StandardCharsets.UTF_8);
        final String old = text.replaceFirst("\\s*\"singlePrecision\" : false,", "");
        assertNotEquals(text, old);
        assertArrayEquals(ModelBytes.of(model), ModelBytes.of(read(old)));
    }

    @Test
    void everyGateIsReadBackAndPredictsTheSame() throws IOException {
        for (final Gating gating : new Gating[]{new SoftmaxGating(FeatureMap.TANH),
            new SoftmaxGating(FeatureMap.SQUARE), new SoftmaxGating(FeatureMap.COSINE), new SigmoidGating(2.5)}) {
            final MixtureModel model =
                Trainer.fit(table(), SETTINGS.withGating(gating), FitMonitor.NONE).model();
            final MixtureModel back = read(ModelBytes.of(model));
            assertEquals(gating, back.gating());
            assertEquals(gating, back.summary().settings().gating());
            assertArrayEquals(ModelBytes.of(model), ModelBytes.of(back));
            for (final Row row : Rows.mixed(20, 8).rows()) {
                assertArrayEquals(model.predict(row).probabilities(), back.predict(row).probabilities());
                assertArrayEquals(model.predict(row).gate(), back.predict(row).gate());
            }
            assertArrayEquals(ModelBytes.of(model), ModelBytes.of(
                Trainer.fit(table(), SETTINGS.withGating(gating).withThreads(3), FitMonitor.NONE).model()));
        }
    }

    @Test
    void refusesGatesThatContradictThemselves() throws IOException {
        final String sigmoid = new String(ModelBytes.of(Trainer.fit(table(),
            SETTINGS.withGating(new SigmoidGating(2.5)), FitMonitor.NONE).model()), StandardCharsets.UTF_8);
        refused(sigmoid.replaceFirst("\"temperature\" : 2.5,", ""), "temperature");
        refused(sigmoid.replaceFirst("\"temperature\" : 2.5", "\"temperature\" : 0"), "temperature");
        refused(sigmoid.replaceFirst("\"temperature\"", "\"features\" : \"tanh\", \"temperature\""), "as they are");
        refused(sigmoid.replaceFirst("\"temperature\"", "\"features\" : \"sine\", \"temperature\""), "'sine'");
        refused(sigmoid.replaceFirst("\"sigmoid\"", "\"softmax\""), "temperature");
    }

    @Test
    void dendrogramIsReadBack() throws IOException {
        final MixtureModel model = Trainer.fit(table(), SETTINGS, FitMonitor.NONE).model();
        final Selection selection = ModelSelector.select(model, table(),
            new SelectionSettings(Criterion.ICL, OptionalInt.of(2), 1), FitMonitor.NONE);
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        DendrogramFile.write(selection.dendrogram(), out);
        assertEquals(selection.dendrogram(), DendrogramFile.read(new ByteArrayInputStream(out.toByteArray())));
    }

    @Test
    void refusesWhatIsNoModel() throws IOException {
        final String good =
            new String(ModelBytes.of(Trainer.fit(table(), SETTINGS, FitMonitor.NONE).model()), StandardCharsets.UTF_8);
        refused("", "no JSON|a file's object|an object");
        refused("[]", "an object");
        refused("{}", "missing");
        refused("PK\u0003\u0004 something", "damaged");
        refused(good.replace("dendromoe-model", "something"), "format");
        refused(good.replace("\"version\" : 1", "\"version\" : 2"), "another version");
        refused(good.replace("\"softmax\"", "\"sparsemax\""), "family of the gate is not known");
        refused(good.replace("\"multinomial-logistic\"", "\"poisson\""), "family of the experts is not known");
        refused(good.replaceFirst("\"lambda\" : [^,]*", "\"lambda\" : -1"), "regularisation");
        refused(good.replaceFirst("\"lambda\" : [^,]*", "\"lambda\" : 1e999"), "finite");
        refused(good.replaceFirst("\"sd\" : [^,\\n]*", "\"sd\" : 0"), "contradicts");
        refused(good.replaceFirst("(\"categories\" : \\[\\s*(\"[^\"]*\"))", "$1, $2"), "a category twice");
        refused(good + "x", "damaged|after the end");
        refused(good.substring(0, good.length() / 2), "damaged|ends");
        refused("[".repeat(100_000), "damaged|an object");
        refused(good.replaceFirst("\"target\"", "\"tar get\""), "not known");
    }

    private static void refused(final String text, final String message) {
        final ModelFormatException e = assertThrows(ModelFormatException.class, () -> read(text));
        assertTrue(java.util.regex.Pattern.compile(message).matcher(e.getMessage()).find(), e.getMessage());
    }
}
