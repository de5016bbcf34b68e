package org.dendromoe.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.data.TrainingTableBuilder;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.FitResult;
import org.dendromoe.engine.fit.LambdaScore;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.io.DendrogramFile;
import org.dendromoe.engine.io.ModelBytes;
import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.ClassWeights;
import org.dendromoe.engine.model.FitSettings.Curvature;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.FrozenModel;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Prediction;
import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Level;
import org.dendromoe.engine.select.Merge;
import org.dendromoe.engine.select.ModelSelector;
import org.dendromoe.engine.select.Selection;
import org.dendromoe.engine.select.SelectionSettings;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What holds of every fit and every selection, whatever the table. */
class FitPropertyTest {

    @Provide
    Arbitrary<HostileTable> tables() {
        return HostileTable.any();
    }

    @Provide
    Arbitrary<FitSettings> settings() {
        return Combinators.combine(Arbitraries.integers().between(1, 6),
            Arbitraries.of(OptionalDouble.of(0), OptionalDouble.of(1e-8), OptionalDouble.of(1), OptionalDouble.of(1e12),
                OptionalDouble.empty()),
            Arbitraries.of(ClassWeights.class), Arbitraries.integers().between(1, 60),
            Arbitraries.of(Method.ACCELERATED, Method.MM), Arbitraries.of(Curvature.class))
            .as((experts, lambda, weights, passes, method, curvature) -> new FitSettings(Gating.SOFTMAX, experts,
                lambda, 0, weights, 2, passes, 1e-6, passes, method, curvature, 1 + passes % 3 * 4, 1));
    }

    @Provide
    Arbitrary<Gating> gates() {
        return AnyGate.any();
    }

    @Property(tries = 100, seed = "1")
    void modelIsFiniteSameForAnyThreadsAndReadBackAsItWas(@ForAll("tables") final HostileTable hostile,
        @ForAll("settings") final FitSettings settings) throws IOException {
        checkFit(hostile, settings, hostile.table().table(MissingPolicy.IMPUTE));
    }

    @Property(tries = 100, seed = "3")
    void modelWithEveryGateIsFiniteSameForAnyThreadsAndReadBackAsItWas(@ForAll("tables") final HostileTable hostile,
        @ForAll("settings") final FitSettings settings, @ForAll("gates") final Gating gating) throws IOException {
        checkFit(hostile, settings.withGating(gating), hostile.table().table(MissingPolicy.IMPUTE));
    }

    @Property(tries = 60, seed = "5")
    void modelWithZeroSlopesIsFiniteSameForAnyThreadsAndReadBackAsItWas(@ForAll("tables") final HostileTable hostile,
        @ForAll("settings") final FitSettings settings, @ForAll("gates") final Gating gating,
        @ForAll @DoubleRange(min = 0.01, max = 1) final double share) throws IOException {
        checkFit(hostile, settings.withGating(gating).withL1Share(share), hostile.table().table(MissingPolicy.IMPUTE));
    }

    @Property(tries = 60, seed = "5")
    void modelBesideAFrozenOneIsFiniteSameForAnyThreadsAndReadBackAsItWas(
        @ForAll("tables") final HostileTable hostile, @ForAll("settings") final FitSettings settings) throws IOException {
        checkFit(hostile, settings, tableWithFrozen(hostile, settings));
    }

    @Property(tries = 40, seed = "6")
    void modelOfEveryGateBesideAFrozenOneIsFinite(@ForAll("tables") final HostileTable hostile,
        @ForAll("settings") final FitSettings settings, @ForAll("gates") final Gating gating) throws IOException {
        checkFit(hostile, settings.withGating(gating), tableWithFrozen(hostile, settings));
    }

    /** @return the rows beside a model that was fitted to them */
    private static TrainingTable tableWithFrozen(final HostileTable hostile, final FitSettings settings) {
        final Rows rows = hostile.table();
        final MixtureModel frozen = Trainer.fit(rows.table(MissingPolicy.IMPUTE),
            settings.withLambda(settings.lambda().orElse(0)).withStarts(1).withMembers(1), FitMonitor.NONE).model();
        return rows.table(rows.columns(), MissingPolicy.IMPUTE, new FrozenModel(frozen));
    }

    private static void checkFit(final HostileTable hostile, final FitSettings settings, final TrainingTable table)
        throws IOException {
        final Rows rows = hostile.table();
        final FitResult result = Trainer.fit(table, settings, FitMonitor.NONE);
        final MixtureModel model = result.model();
        Traces.everyStepRises(result);
        assertTrue(Double.isFinite(model.summary().objective()) && Double.isFinite(model.summary().gradientNorm()));
        for (final LambdaScore score : result.search()) {
            assertTrue(Double.isFinite(score.logLoss()), () -> result.search().toString());
        }
        rows.add(hostile.extreme(true)).add(hostile.extreme(false));
        final byte[] bytes = ModelBytes.of(model);
        final MixtureModel back = ModelFile.read(new ByteArrayInputStream(bytes));
        assertArrayEquals(bytes, ModelBytes.of(back));
        for (final Row row : rows.rows(model.inputs().columns())) {
            isDistribution(model.predict(row));
            assertArrayEquals(model.predict(row).probabilities(), back.predict(row).probabilities());
        }
        assertArrayEquals(bytes, ModelBytes.of(Trainer.fit(table, settings.withThreads(2), FitMonitor.NONE).model()));
    }

    @Property(tries = 40, seed = "2")
    void selectionIsFiniteAndReadBackAsItWas(@ForAll("tables") final HostileTable hostile,
        @ForAll("settings") final FitSettings settings, @ForAll final Criterion criterion) throws IOException {
        checkSelection(hostile, settings, criterion, hostile.table().table(MissingPolicy.IMPUTE));
    }

    @Property(tries = 30, seed = "7")
    void selectionBesideAFrozenModelIsFiniteAndReadBackAsItWas(@ForAll("tables") final HostileTable hostile,
        @ForAll("settings") final FitSettings settings, @ForAll final Criterion criterion) throws IOException {
        checkSelection(hostile, settings, criterion, tableWithFrozen(hostile, settings));
    }

    @Property(tries = 40, seed = "4")
    void selectionFromEveryGateIsFiniteAndReadBackAsItWas(@ForAll("tables") final HostileTable hostile,
        @ForAll("settings") final FitSettings settings, @ForAll final Criterion criterion,
        @ForAll("gates") final Gating gating) throws IOException {
        checkSelection(hostile, settings.withGating(gating), criterion, hostile.table().table(MissingPolicy.IMPUTE));
    }

    @Property(tries = 25, seed = "6")
    void selectionFromZeroSlopesIsFiniteAndReadBackAsItWas(@ForAll("tables") final HostileTable hostile,
        @ForAll("settings") final FitSettings settings, @ForAll final Criterion criterion,
        @ForAll @DoubleRange(min = 0.01, max = 1) final double share) throws IOException {
        checkSelection(hostile, settings.withL1Share(share), criterion, hostile.table().table(MissingPolicy.IMPUTE));
    }

    private static void checkSelection(final HostileTable hostile, final FitSettings settings,
        final Criterion criterion, final TrainingTable table) throws IOException {
        final Rows rows = hostile.table();
        final FitSettings given = settings.withLambda(settings.lambda().orElse(0.1));
        final MixtureModel model = Trainer.fit(table, given, FitMonitor.NONE).model();
        final List<Row> chosen = rows.rows(model.inputs().columns());
        final TrainingTableBuilder again = TrainingTableBuilder.with(model.preprocessing());
        model.frozenExpert().ifPresent(again::frozen);
        chosen.forEach(again::accept);
        final Selection selection = ModelSelector.select(model, again.build(),
            new SelectionSettings(criterion, OptionalInt.empty(), 1), FitMonitor.NONE);
        assertTrue(selection.model().parameters().isFinite());
        assertEquals(model.frozenExpert(), selection.model().frozenExpert());
        chosen.forEach(row -> isDistribution(selection.model().predict(row)));
        for (final Merge merge : selection.dendrogram().tree(criterion)) {
            assertTrue(Double.isFinite(merge.height()), merge::toString);
        }
        for (final Level level : selection.dendrogram().levels()) {
            assertTrue(Double.isFinite(level.meanLogLikelihood()) && Double.isFinite(level.icl()), level::toString);
            assertEquals(level.experts() > 1, Double.isFinite(level.rescaledDsc()) && Double.isFinite(level.dsc()));
        }
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        DendrogramFile.write(selection.dendrogram(), out);
        assertEquals(selection.dendrogram(), DendrogramFile.read(new ByteArrayInputStream(out.toByteArray())));
    }

    private static void isDistribution(final Prediction prediction) {
        for (final double[] shares : new double[][]{prediction.probabilities(), prediction.gate()}) {
            double sum = 0;
            for (final double share : shares) {
                assertTrue(share >= 0 && share <= 1 + 1e-12, () -> share + " is no probability");
                sum += share;
            }
            assertEquals(1, sum, 1e-12);
        }
    }
}
