package org.dendromoe.engine.incremental;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.RowSource;
import org.dendromoe.engine.data.TableStream;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Problem;
import org.dendromoe.engine.fit.TracePoint;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.fit.Workers;
import org.dendromoe.engine.io.ModelBytes;
import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.ClassWeights;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.ModelSelector;
import org.dendromoe.engine.select.SelectionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fit that reads a table a few times comes close to the fit to all rows in memory. */
class IncrementalFitTest {

    private static final MixtureRows ROWS = new MixtureRows(30_000, 5, 1);

    private static final FitSettings FIT = FitSettings.DEFAULT.withExperts(3).withLambda(1);

    private static final IncrementalSettings SETTINGS = new IncrementalSettings(FIT, 3, 256, 2_000);

    static final IncrementalMonitor UNWATCHED = new IncrementalMonitor() {

        @Override
        public void afterPass(final TracePoint point, final double fraction) {
            // nobody watches
        }

        @Override
        public void afterRows(final HeldOutPoint point, final double fraction) {
            // nobody watches
        }
    };

    private static IncrementalSettings passes(final int passes) {
        return new IncrementalSettings(FIT, passes, SETTINGS.batchRows(), SETTINGS.startRows());
    }

    private static IncrementalResult fit(final IncrementalSettings settings) {
        return IncrementalFit.fit(ROWS.stream(settings), settings, Optional.empty(), UNWATCHED);
    }

    private static double objective(final TrainingTable table, final MixtureModel model, final FitSettings settings) {
        try (Workers workers = new Workers(2, () -> false)) {
            return new Problem(table, settings, model.summary().lambda(), workers).objective(model.parameters());
        }
    }

    /** Distance to the objective of the batch fit, relative to it. */
    private static double distance(final MixtureModel model, final MixtureModel batch) {
        return (batch.summary().objective() - model.summary().objective()) / Math.abs(batch.summary().objective());
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, names = {"ACCELERATED", "MM"})
    void threePassesAreWithinOnePercentOfTheBatchFit(final Method method) {
        final MixtureModel batch = Trainer.fit(ROWS.table(), FIT, FitMonitor.NONE).model();
        final FitSettings fit = FIT.withMethod(method);
        final IncrementalSettings three = new IncrementalSettings(fit, 3, 256, 2_000);
        final MixtureModel start =
            Trainer.fit(ROWS.stream(three).sample(), FIT, FitMonitor.NONE).model();
        final double before = (batch.summary().objective() - objective(ROWS.table(), start, FIT))
            / Math.abs(batch.summary().objective());
        final double after = distance(fit(three).model(), batch);
        assertTrue(after < 0.01, () -> "relative distance " + after);
        assertTrue(after < before / 2, () -> "relative distance " + before + " before the passes, then " + after);
    }

    @Test
    void morePassesComeCloser() {
        final MixtureModel batch = Trainer.fit(ROWS.table(), FIT, FitMonitor.NONE).model();
        final double one = distance(fit(passes(1)).model(), batch);
        final double three = distance(fit(passes(3)).model(), batch);
        assertTrue(three < one, () -> one + " after one pass, " + three + " after three");
    }

    @Test
    void summaryIsExact() {
        final IncrementalResult result = fit(passes(2));
        final FitSummary summary = result.model().summary();
        final TrainingTable table = ROWS.table();
        assertEquals(objective(table, result.model(), FIT), summary.objective(), 1e-9 * Math.abs(summary.objective()));
        assertEquals(summary.objective() + summary.lambda() / 2 * result.model().parameters().squaredSlopes(),
            summary.logLikelihood(), 1e-9 * Math.abs(summary.objective()));
        assertEquals(30_000, summary.rows());
        assertEquals(3, summary.passes());
        assertEquals(Method.INCREMENTAL, summary.settings().method());
        assertFalse(summary.converged());
        assertTrue(summary.gradientNorm() > 1e-6 && summary.gradientNorm() < 0.05, summary::toString);
        assertEquals(List.of(), summary.warnings());
    }

    @Test
    void sameForAnyNumberOfThreads() throws IOException {
        final IncrementalSettings one = new IncrementalSettings(FIT.withThreads(1), 1, 1_000, 1_000);
        final IncrementalSettings three = new IncrementalSettings(FIT.withThreads(3), 1, 1_000, 1_000);
        assertArrayEquals(ModelBytes.of(fit(one).model()), ModelBytes.of(fit(three).model()));
        assertEquals(fit(one).trace(), fit(three).trace());
    }

    @Test
    void traceIsOfRowsBeforeTheyWereLearnt() {
        final IncrementalResult result = fit(passes(2));
        final List<HeldOutPoint> trace = result.trace();
        assertEquals(2, trace.get(trace.size() - 1).pass());
        assertEquals(30_000, trace.get(trace.size() - 1).rows());
        // the log-loss on new rows of the model that came out; a pass ends with about that
        final TrainingTable fresh = new MixtureRows(30_000, 5, 2).table();
        final double logLoss = -(objective(fresh, result.model(), FIT)
            + result.model().summary().lambda() / 2 * result.model().parameters().squaredSlopes()) / fresh.rows();
        assertEquals(logLoss, trace.get(trace.size() - 1).running(), 0.02);
        double pass = 0;
        long rows = 0;
        double sum = 0;
        for (final HeldOutPoint point : trace) {
            if (point.pass() > pass) {
                pass = point.pass();
                rows = 0;
                sum = 0;
            }
            assertTrue(point.rows() > rows);
            sum += point.logLoss() * (point.rows() - rows);
            rows = point.rows();
            assertEquals(sum / rows, point.running(), 1e-9);
        }
    }

    @Test
    void goesOnFromAModel() {
        final MixtureModel batch = Trainer.fit(ROWS.table(), FIT, FitMonitor.NONE).model();
        final MixtureModel first = fit(passes(1)).model();
        final TableStream stream =
            TableStream.of(ROWS, first.preprocessing(), passes(1).sample(Optional.empty()));
        final IncrementalSettings other = new IncrementalSettings(
            FIT.withExperts(7).withLambdaChosen(), 1, SETTINGS.batchRows(), SETTINGS.startRows());
        final MixtureModel second = IncrementalFit.fit(stream, other, Optional.of(first), UNWATCHED).model();
        assertEquals(3, second.experts());
        assertEquals(3, second.summary().settings().experts());
        assertEquals(1.0, second.summary().lambda());
        assertEquals(first.preprocessing(), second.preprocessing());
        assertTrue(distance(second, batch) < distance(first, batch),
            () -> distance(first, batch) + " before, " + distance(second, batch) + " after");
    }

    @Test
    void neverEndsBelowItsStart() {
        final MixtureModel batch = Trainer.fit(ROWS.table(), FIT, FitMonitor.NONE).model();
        final TableStream stream =
            TableStream.of(ROWS, batch.preprocessing(), SETTINGS.sample(Optional.empty()));
        final IncrementalSettings coarse = new IncrementalSettings(FIT, 1, 16, 50);
        final MixtureModel after = IncrementalFit.fit(stream, coarse, Optional.of(batch), UNWATCHED).model();
        assertTrue(after.summary().objective() >= batch.summary().objective() * (1 + 1e-12));
        assertArrayEquals(batch.parameters().values(), after.parameters().values(), 1e-12);
        assertTrue(after.summary().converged());
        assertTrue(after.summary().warnings().get(0).startsWith("The passes over the table have not improved"));
    }

    @Test
    void smallTableIsFittedInMemory() {
        final MixtureRows few = new MixtureRows(400, 3, 1);
        final FitSettings fit = FIT.withExperts(2).withTolerance(1e-4);
        final IncrementalSettings settings = new IncrementalSettings(fit, 1, 64, 1_000);
        final MixtureModel model =
            IncrementalFit.fit(few.stream(settings), settings, Optional.empty(), UNWATCHED).model();
        final MixtureModel batch = Trainer.fit(few.table(), fit, FitMonitor.NONE).model();
        assertTrue(model.summary().objective() >= batch.summary().objective() - 1e-9);
        assertEquals(List.of(), model.summary().warnings());
    }

    @Test
    void sortedRowsAreToldOf() {
        final List<Row> rows = new ArrayList<>();
        new MixtureRows(40_000, 3, 1).forEach(null, rows::add);
        rows.sort(Comparator.comparing(Row::label));
        final RowSource sorted = (schema, sink) -> rows.forEach(sink::accept);
        final IncrementalSettings settings =
            new IncrementalSettings(FIT.withExperts(2).withStarts(2).withMaxPasses(50), 1, 512, 1_000);
        final TableStream stream = TableStream.of(sorted, new MixtureRows(1, 3, 1).schema(), MissingPolicy.FAIL,
            settings.sample(Optional.empty()));
        final FitSummary summary = IncrementalFit.fit(stream, settings, Optional.empty(), UNWATCHED).model().summary();
        assertTrue(summary.warnings().get(0).startsWith("The rows are sorted by class"), summary::toString);
    }

    @ParameterizedTest
    @EnumSource(ClassWeights.class)
    void classWeightsAreThoseOfTheWholeTable(final ClassWeights weights) {
        final FitSettings fit = FIT.withClassWeights(weights).withStarts(2);
        final IncrementalSettings settings = new IncrementalSettings(fit, 1, 256, 1_000);
        final MixtureModel model =
            IncrementalFit.fit(ROWS.stream(settings), settings, Optional.empty(), UNWATCHED).model();
        assertEquals(objective(ROWS.table(), model, fit), model.summary().objective(), 1e-6);
        assertEquals(weights, model.summary().settings().classWeights());
    }

    @Test
    void otherGatesLearnTheSameWay() {
        final FitSettings fit = FIT.withGating(new SigmoidGating(1)).withStarts(2);
        final MixtureModel batch = Trainer.fit(ROWS.table(), fit, FitMonitor.NONE).model();
        final IncrementalSettings settings = new IncrementalSettings(fit, 3, 256, 2_000);
        final MixtureModel model =
            IncrementalFit.fit(ROWS.stream(settings), settings, Optional.empty(), UNWATCHED).model();
        assertTrue(distance(model, batch) < 0.01, () -> "relative distance " + distance(model, batch));
        assertEquals(new SigmoidGating(1), model.parameters().gating());
    }

    @Test
    void selectorRefinesInMemory() throws IOException {
        final IncrementalSettings settings =
            new IncrementalSettings(FIT.withExperts(4).withMaxPasses(100), 1, 256, 1_000);
        final MixtureModel model = ModelFile.read(new ByteArrayInputStream(ModelBytes.of(fit(settings).model())));
        assertEquals(Method.INCREMENTAL, model.summary().settings().method());
        final MixtureModel reduced = ModelSelector.select(model, ROWS.table(),
            new SelectionSettings(Criterion.BIC, OptionalInt.of(3), 2), FitMonitor.NONE).model();
        assertEquals(3, reduced.experts());
        assertEquals(Method.ACCELERATED, reduced.summary().settings().method());
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new IncrementalSettings(FIT, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new IncrementalSettings(FIT, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new IncrementalSettings(FIT, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new IncrementalSettings(FIT.withMembers(2), 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new IncrementalSettings(FIT.incremental(), 1, 1, 1));
    }
}
