package org.dendromoe.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.FrozenExpert;
import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.data.TrainingTableBuilder;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.ModelSelector;
import org.dendromoe.engine.select.Selection;
import org.dendromoe.engine.select.SelectionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mixtures that have a frozen expert: what it reads, how it is matched, and that it is left as it is. */
class FrozenExpertTest {

    private static final FitSettings SETTINGS =
        FitSettings.DEFAULT.withExperts(3).withLambda(0.5).withStarts(2).withMaxPasses(60).withThreads(1);

    private static final Rows OTHER_LAB = Rows.mixed(150, 1);

    private static final Rows OWN = Rows.mixed(80, 2);

    private static final MixtureModel FROZEN =
        Trainer.fit(OTHER_LAB.table(MissingPolicy.SKIP), SETTINGS, FitMonitor.NONE).model();

    private static MixtureModel fit(final TrainingTable table) {
        return Trainer.fit(table, SETTINGS, FitMonitor.NONE).model();
    }

    /** The own features are others than those of the frozen model, and in another order. */
    private static TrainingTable adapted(final MissingPolicy missing) {
        return OWN.table(List.of(OWN.columns().get(2)), missing, new FrozenModel(FROZEN));
    }

    @Test
    void readsItsOwnColumnsAndPreprocessing() {
        final MixtureModel model = fit(adapted(MissingPolicy.SKIP));
        assertEquals(List.of("b", "a", "organ"), model.inputs().columns().stream().map(Column::name).toList());
        assertEquals(List.of("b"), model.preprocessing().featureNames());
        int complete = 0;
        while (FROZEN.firstProblem(OWN.rows().get(complete)) >= 0) {
            complete++;
        }
        final Row all = OWN.rows().get(complete);
        final Row row = OWN.rows(model.inputs().columns()).get(complete);
        assertEquals(-1, model.firstProblem(row));
        final Prediction prediction = model.predict(row);
        final double[] frozen = FROZEN.predict(all).probabilities();
        final double[] x = new double[1];
        model.preprocessing().standardise(row, x);
        final Parameters parameters = model.parameters();
        for (int m = 0; m < 3; m++) {
            final int inFrozen = FROZEN.classes().indexOf(model.classes().get(m));
            double expected = prediction.gate()[3] * frozen[inFrozen];
            for (int k = 0; k < 3; k++) {
                final double[] expert = new double[3];
                for (int c = 0; c < 3; c++) {
                    expert[c] = parameters.expert(k, c, 0) + parameters.expert(k, c, 1) * x[0];
                }
                LogSpace.softmax(expert);
                expected += prediction.gate()[k] * expert[m];
            }
            assertEquals(expected, prediction.probabilities()[m], 1e-14);
        }
    }

    @Test
    void classesMatchByNameInAnyOrder() {
        final List<String> classes = new ArrayList<>(FROZEN.classes());
        Collections.reverse(classes);
        final TrainingTable plain = OWN.table(MissingPolicy.IMPUTE);
        final double[][] said = new double[plain.rows()][3];
        final double[][] reversed = new double[plain.rows()][3];
        for (int n = 0; n < said.length; n++) {
            said[n] = FROZEN.predict(OWN.rows().get(n)).probabilities();
            for (int m = 0; m < 3; m++) {
                reversed[n][2 - m] = said[n][m];
            }
        }
        final List<String> names = List.of("p", "q", "r");
        final MixtureModel one = fit(plain.withFrozen(FrozenColumns.of(FROZEN.classes(), names), said));
        final MixtureModel two = fit(plain.withFrozen(FrozenColumns.of(classes, names), reversed));
        assertArrayEquals(one.parameters().values(), two.parameters().values());
    }

    @Test
    void otherClassesAreAnErrorThatListsThem() {
        final FrozenExpert frozen = FrozenColumns.of(List.of("c0", "c1", "c7"), List.of("a", "b", "c"));
        final TrainingTable plain = OWN.table(MissingPolicy.IMPUTE);
        final InvalidTableException problem = assertThrows(InvalidTableException.class,
            () -> plain.withFrozen(frozen, new double[plain.rows()][3]));
        assertEquals("The frozen expert has other classes than the training rows. It does not know 'c2'. No row has its "
            + "'c7'.", problem.getMessage());
    }

    @Test
    void aColumnOfAnotherKindOrTheTargetIsAnError() {
        final List<Column> features = List.of(new Column.Nominal("b", List.of()));
        assertEquals("Columns are numbers on one side and nominal on the other, in the table and for the frozen expert: "
            + "'b'.", assertThrows(InvalidTableException.class,
                () -> OWN.table(features, MissingPolicy.SKIP, new FrozenModel(FROZEN))).getMessage());
        final FrozenExpert readsTarget = FrozenColumns.of(FROZEN.classes(), List.of("p", "class", "q"));
        assertEquals("The frozen expert reads the column 'class', which is the target.",
            assertThrows(InvalidTableException.class,
                () -> OWN.table(OWN.columns(), MissingPolicy.SKIP, readsTarget)).getMessage());
    }

    @Test
    void rowsThatItCannotReadFollowTheMissingPolicy() {
        final long complete = OWN.rows().stream().filter(row -> FROZEN.firstProblem(row) < 0).count();
        assertTrue(complete < 80);
        assertEquals(complete, adapted(MissingPolicy.SKIP).rows());
        assertEquals(80, adapted(MissingPolicy.IMPUTE).rows());
        final String message =
            assertThrows(InvalidTableException.class, () -> adapted(MissingPolicy.FAIL)).getMessage();
        assertTrue(message.startsWith("Row 'row") && message.endsWith("is missing."), message);
    }

    @Test
    void probabilityColumnsAreReadAndNeverImputed() {
        final Rows rows = Rows.of(new Column.Numeric("x"), new Column.Numeric("P (yes)"), new Column.Numeric("P (no)"));
        for (int n = 0; n < 60; n++) {
            rows.add(n % 7 - 3.0, n % 2 == 0 ? 0.75 : 0.25, n % 2 == 0 ? 0.25 : 0.75, n % 3 > 0 ? "yes" : "no");
        }
        rows.add(1.0, null, 0.5, "yes");
        final FrozenExpert frozen = FrozenColumns.of(List.of("yes", "no"), List.of("P (yes)", "P (no)"));
        final List<Column> features = List.of(new Column.Numeric("x"));
        final TrainingTable table = rows.table(features, MissingPolicy.IMPUTE, frozen);
        assertEquals(60, table.rows());
        final MixtureModel model = fit(table);
        final List<Row> read = rows.rows(model.inputs().columns());
        assertEquals(1, model.firstProblem(read.get(60)));
        assertFalse(model.imputes(read.get(60)));
        assertEquals("Row 'row61': the cell of column 'P (yes)' is missing.", model.describeProblem(read.get(60), 1));
        assertTrue(model.imputes(read.get(0)));
        rows.add(1.0, 0.9, 0.9, "yes").add(1.0, -0.5, 1.0, "yes").add(1.0, 0.0, 1.0, "yes").add(null, 0.5, 0.5, "yes");
        final List<Row> more = rows.rows(model.inputs().columns());
        assertEquals("Row 'row62': the cell of column 'P (yes)' belongs to class probabilities that do not sum to 1.",
            model.describeProblem(more.get(61), model.firstProblem(more.get(61))));
        assertEquals("Row 'row63': the cell of column 'P (yes)' is -0.5, not a probability.",
            model.describeProblem(more.get(62), model.firstProblem(more.get(62))));
        assertEquals(-1, model.firstProblem(more.get(63)));
        assertEquals("Row 'row65': the cell of column 'x' is missing.",
            model.describeProblem(more.get(64), model.firstProblem(more.get(64))));
        assertTrue(model.imputes(more.get(64)));
    }

    @Test
    void selectionLeavesItAloneAndCountsFreeParametersOnly() throws IOException {
        final TrainingTable table = adapted(MissingPolicy.SKIP);
        final MixtureModel model = fit(table);
        final TrainingTableBuilder again = TrainingTableBuilder.with(model.preprocessing()).frozen(
            model.frozenExpert().orElseThrow());
        OWN.rows(model.inputs().columns()).forEach(again::accept);
        final Selection selection = ModelSelector.select(model, again.build(),
            new SelectionSettings(Criterion.DSC, OptionalInt.of(1), 1), FitMonitor.NONE);
        assertEquals(3, selection.dendrogram().leaves().size());
        assertEquals(2, selection.dendrogram().tree(Criterion.DSC).size());
        assertEquals(model.masses()[3], selection.dendrogram().frozenMass().getAsDouble());
        // a gate vector for all atoms but one, and two free class vectors for each expert; p = 2
        assertEquals(List.of(2L * (3 + 3 * 2), 2L * (2 + 2 * 2), 2L * (1 + 2)),
            selection.dendrogram().levels().stream().map(level -> level.parameters()).toList());
        assertEquals(1, selection.model().experts());
        assertEquals(2, selection.model().masses().length);
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(selection.model(), out);
        final MixtureModel back = ModelFile.read(new ByteArrayInputStream(out.toByteArray()));
        assertArrayEquals(FROZEN.parameters().values(),
            ((FrozenModel)back.frozenExpert().orElseThrow()).model().parameters().values());
    }

    /** One expert beside a frozen one has optima of different heights. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theLastExpertBesideItIsSearchedForLikeTheOthers(final long seed) {
        final TrainingTable plain = OWN.table(MissingPolicy.IMPUTE);
        final FrozenExpert columns = FrozenColumns.of(List.of("c0", "c1", "c2"), List.of("p", "q", "r"));
        final SplittableRandom random = new SplittableRandom(seed);
        final double[][] frozen = new double[plain.rows()][3];
        for (int n = 0; n < frozen.length; n++) {
            final int label = columns.classes().indexOf(plain.preprocessing().schema().classes().get(plain.label(n)));
            final boolean right = plain.features(n)[0] * plain.features(n)[1] > 0;
            frozen[n][right ? label : random.nextInt(3)] = 1;
        }
        final TrainingTable table = plain.withFrozen(columns, frozen);
        final FitSettings settings = SETTINGS.withMaxPasses(2_000).withSeed(seed).withLambda(0.1);
        final MixtureModel one =
            Trainer.fit(table, settings.withExperts(1).withStarts(60), FitMonitor.NONE).model();
        final MixtureModel reduced = ModelSelector.select(Trainer.fit(table, settings, FitMonitor.NONE).model(), table,
            new SelectionSettings(Criterion.HQC, OptionalInt.of(1), 1), FitMonitor.NONE).model();
        assertEquals(one.summary().objective(), reduced.summary().objective(), 1e-6);
    }

    @Test
    void aUselessFrozenExpertLosesItsShareAndAPerfectOneKeepsIt() {
        final TrainingTable plain = OWN.table(MissingPolicy.IMPUTE);
        final FrozenExpert columns = FrozenColumns.of(List.of("c0", "c1", "c2"), List.of("p", "q", "r"));
        final double[][] right = new double[plain.rows()][3];
        final double[][] wrong = new double[plain.rows()][3];
        for (int n = 0; n < right.length; n++) {
            final int label = columns.classes().indexOf(plain.preprocessing().schema().classes().get(plain.label(n)));
            right[n][label] = 1;
            wrong[n][(label + 1) % 3] = 1;
        }
        assertTrue(share(fit(plain.withFrozen(columns, right)), plain, right) > 0.9);
        assertTrue(share(fit(plain.withFrozen(columns, wrong)), plain, wrong) < 0.1);
    }

    /** @return the mean share of the frozen expert over the rows */
    private static double share(final MixtureModel model, final TrainingTable table, final double[][] frozen) {
        double share = 0;
        for (int n = 0; n < table.rows(); n++) {
            share += model.predict(table.features(n), frozen[n]).gate()[model.experts()] / table.rows();
        }
        return share;
    }

    @Test
    void modelsAreNotNestedWithoutEnd() throws IOException {
        MixtureModel model = FROZEN;
        for (int depth = 1; depth <= FrozenModel.MOST_NESTED; depth++) {
            final ParameterShape shape = FROZEN.parameters().shape();
            model = MixtureModel.withFrozen(FROZEN.preprocessing(),
                new Parameters(Shapes.withFrozen(shape).withExperts(1)), new FrozenModel(model), FROZEN.summary());
        }
        final MixtureModel deep = model;
        assertThrows(IllegalArgumentException.class, () -> new FrozenModel(deep));
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(deep, out);
        assertEquals(1, ModelFile.read(new ByteArrayInputStream(out.toByteArray())).experts());
    }
}
