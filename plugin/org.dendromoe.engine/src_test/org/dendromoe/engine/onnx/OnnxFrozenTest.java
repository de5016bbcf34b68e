package org.dendromoe.engine.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.FrozenExpert;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FrozenColumns;
import org.dendromoe.engine.model.FrozenModel;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.Prediction;
import org.dendromoe.engine.model.SigmoidGating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import ai.onnxruntime.OrtSession;

/** ONNX Runtime says of the file of a model with a frozen expert what the engine says of the model. */
class OnnxFrozenTest {

    private static final double EXACT = 1e-9;

    private static final FitSettings SETTINGS =
        FitSettings.DEFAULT.withExperts(2).withLambda(0.5).withStarts(2).withMaxPasses(40).withThreads(1);

    private static final Column A = new Column.Numeric("a");

    private static final Column ORGAN = new Column.Nominal("organ", List.of());

    private static final Column KIND = new Column.Nominal("kind", List.of());

    private static final List<Column> GIVEN =
        List.of(new Column.Numeric("p"), new Column.Numeric("q"), new Column.Numeric("r"));

    /** @param organs that rows come from; the other lab knows others, in another order */
    private static Rows table(final long seed, final int rows, final String... organs) {
        final Rows table = Rows.of(A, ORGAN, KIND, GIVEN.get(0), GIVEN.get(1), GIVEN.get(2));
        final SplittableRandom random = new SplittableRandom(seed);
        for (int n = 0; n < rows; n++) {
            final double a = random.nextGaussian();
            final String organ = organs[n % organs.length];
            final int label = n < 3 ? n : a + organ.length() > 5 ? 0 : 1 + random.nextInt(2);
            final double p = label == 1 ? 0.8 : 0.1;
            table.add(n % 11 == 3 ? null : a, n % 13 == 4 ? null : organ, n % 2 == 0 ? "even" : "odd", p, 0.9 - p, 0.1,
                "c" + label);
        }
        return table;
    }

    private static Rows own() {
        return table(1, 120, "liver", "heart", "brain");
    }

    private static Rows fresh() {
        final Rows rows = table(2, 60, "heart", "spleen", "brain", "liver", "kidney", "lung");
        for (final Double cell : new Double[]{null, Double.NaN, Double.POSITIVE_INFINITY, 1e300, -1e300, -0.0}) {
            rows.add(cell, "spleen", "odd", 0.2, 0.3, 0.5, null).add(0.5, "liver", "neither", 0.2, 0.3, 0.5, null);
            rows.add(0.5, "liver", "odd", cell, 0.4, 0.6, null).add(cell, null, null, 0.0, 1.0, 0.0, null);
        }
        rows.add(0.5, "liver", "odd", 0.4, 0.4, 0.1, null).add(0.5, "liver", "odd", 0.33, 0.33, 0.33, null)
            .add(0.5, "liver", "odd", 1.005, 0.0, 0.0, null).add(0.5, "liver", "odd", -0.005, 0.5, 0.505, null);
        return rows;
    }

    private static MixtureModel otherLab(final FitSettings settings) {
        return Trainer.fit(table(3, 150, "spleen", "brain", "kidney", "heart").table(List.of(ORGAN, A, KIND),
            MissingPolicy.SKIP, columns()), settings, FitMonitor.NONE).model();
    }

    private static MixtureModel plainOtherLab(final FitSettings settings) {
        final Rows rows = table(3, 150, "spleen", "brain", "kidney", "heart");
        final Rows chosen = Rows.of(ORGAN, A);
        rows.cells().forEach(cells -> chosen.add(cells[1], cells[0], cells[6]));
        return Trainer.fit(chosen.table(MissingPolicy.SKIP), settings, FitMonitor.NONE).model();
    }

    private static FrozenExpert columns() {
        return FrozenColumns.of(List.of("c1", "c0", "c2"), List.of("p", "q", "r"));
    }

    private static MixtureModel adapted(final List<Column> features, final MissingPolicy missing,
        final FrozenExpert frozen, final FitSettings settings) {
        return Trainer.fit(own().table(features, missing, frozen), settings, FitMonitor.NONE).model();
    }

    private static void assertSame(final MixtureModel model) {
        final Rows table = fresh();
        final OnnxRun run = OnnxRun.of(model, table);
        final List<Row> rows = table.rows(model.inputs().columns());
        int predicted = 0;
        for (int n = 0; n < rows.size(); n++) {
            final Row row = rows.get(n);
            if (model.firstProblem(row) >= 0
                && !(model.preprocessing().missingPolicy() == MissingPolicy.IMPUTE && model.imputes(row))) {
                assertEquals(-1, run.label()[n], row.name());
                assertTrue(Double.isNaN(run.probabilities()[n][0]) && Double.isNaN(run.gate()[n][0]), row.name());
                continue;
            }
            predicted++;
            final Prediction expected = model.predict(row);
            assertArrayEquals(expected.probabilities(), run.probabilities()[n], EXACT, row.name());
            assertArrayEquals(expected.gate(), run.gate()[n], EXACT, row.name());
            assertTrue(run.label()[n] >= 0, row.name());
        }
        assertTrue(predicted > 10, predicted + " rows were predicted");
    }

    @ParameterizedTest
    @EnumSource(names = {"SKIP", "IMPUTE"})
    void aModelOfAnotherLabThatKnowsOtherCategories(final MissingPolicy missing) {
        final FrozenExpert frozen = new FrozenModel(plainOtherLab(SETTINGS));
        final MixtureModel model = adapted(List.of(A, ORGAN), missing, frozen, SETTINGS);
        assertSame(model);
        assertSame(adapted(List.of(KIND), missing, frozen, SETTINGS));
        assertSame(adapted(List.of(A, ORGAN), missing, new FrozenModel(plainOtherLab(SETTINGS.withMembers(3))),
            SETTINGS.withGating(new SigmoidGating(0.5)).withMembers(3)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SKIP", "IMPUTE"})
    void columnsOfProbabilities(final MissingPolicy missing) {
        assertSame(adapted(List.of(A, ORGAN), missing, columns(), SETTINGS));
        // which may be features as well
        assertSame(adapted(List.of(KIND, GIVEN.get(1), A), missing, columns(), SETTINGS.withMembers(2)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SKIP", "IMPUTE"})
    void aFrozenModelWithAFrozenExpertOfItsOwn(final MissingPolicy missing) {
        assertSame(adapted(List.of(ORGAN, KIND), missing, new FrozenModel(otherLab(SETTINGS)), SETTINGS));
        assertSame(adapted(List.of(A), missing, new FrozenModel(adapted(List.of(A, ORGAN), missing,
            new FrozenModel(plainOtherLab(SETTINGS)), SETTINGS)), SETTINGS));
    }

    @Test
    void inputsAreDeclaredAndNamed() throws Exception {
        final MixtureModel model = adapted(List.of(ORGAN), MissingPolicy.SKIP, new FrozenModel(otherLab(SETTINGS)),
            SETTINGS);
        try (OrtSession session = OnnxRun.session(OnnxRun.bytes(model))) {
            assertEquals("cells, frozen_probabilities", String.join(", ", session.getInputInfo().keySet()));
            assertEquals("[{\"name\":\"p\",\"class\":\"c1\"},{\"name\":\"q\",\"class\":\"c0\"},"
                + "{\"name\":\"r\",\"class\":\"c2\"}]", session.getMetadata().getCustomMetadata().get("frozen_columns"));
            assertEquals(List.of("organ", "a", "kind"),
                InputColumns.of(model).columns().stream().map(Column::name).toList());
            final Column.Nominal organ = (Column.Nominal)InputColumns.of(model).columns().get(0);
            final List<String> known = ((Column.Nominal)model.preprocessing().schema().columns().get(0)).categories();
            assertEquals(known, organ.categories().subList(0, known.size()));
            assertEquals(Set.of("brain", "heart", "kidney", "spleen"), Set.copyOf(organ.categories()));
        }
    }

    @Test
    void coefficientsOfTheFrozenModelThatWouldOverflowAreRefused() {
        final MixtureModel other = plainOtherLab(SETTINGS);
        final Parameters large = other.parameters().copy();
        large.values()[1] = 1e300;
        final MixtureModel model = adapted(List.of(A), MissingPolicy.SKIP,
            new FrozenModel(new MixtureModel(other.preprocessing(), large, other.summary())), SETTINGS);
        assertThrows(IllegalArgumentException.class, () -> OnnxRun.bytes(model));
    }
}
