package org.dendromoe.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.data.TrainingTableBuilder;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.FitResult;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.io.DendrogramFile;
import org.dendromoe.engine.io.ModelBytes;
import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.engine.model.ExpertFamily;
import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.ClassWeights;
import org.dendromoe.engine.model.FitSettings.Curvature;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.NormalMixture;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.model.SoftmaxGating;
import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Leaf;
import org.dendromoe.engine.select.Level;
import org.dendromoe.engine.select.Merge;
import org.dendromoe.engine.select.ModelSelector;
import org.dendromoe.engine.select.Selection;
import org.dendromoe.engine.select.SelectionSettings;
import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every regression, whatever the table. */
class RegressionPropertyTest {

    @Provide
    Arbitrary<HostileTable> tables() {
        return HostileTable.any().filter(table -> table.kinds().size() < 15);
    }

    @Provide
    Arbitrary<FitSettings> settings() {
        final Arbitrary<Gating> gates = Arbitraries.of(Gating.SOFTMAX, new GaussianGating(), new GaussianGating(),
            new SoftmaxGating(FeatureMap.TANH), new SigmoidGating(2));
        return Combinators.combine(gates, Arbitraries.integers().between(1, 5),
            Arbitraries.of(OptionalDouble.of(0), OptionalDouble.of(1), OptionalDouble.of(1e12),
                OptionalDouble.empty()),
            Arbitraries.integers().between(1, 60), Arbitraries.of(Method.ACCELERATED, Method.MM))
            .as((gating, experts, lambda, passes, method) -> new FitSettings(gating, experts, lambda, 0,
                ClassWeights.NONE, 2, passes, 1e-6, passes, method, Curvature.AUTO, 1, 1));
    }

    @Property(tries = 150, seed = "6")
    void modelIsFiniteSameForAnyThreadsAndReadBackAsItWas(@ForAll("tables") final HostileTable hostile,
        @ForAll("settings") final FitSettings settings) throws IOException {
        final Rows rows = hostile.numericTable();
        final TrainingTable table = rows.numericTable(MissingPolicy.IMPUTE);
        final FitResult result = Trainer.fit(table, settings, FitMonitor.NONE);
        final MixtureModel model = result.model();
        Traces.everyStepRises(result);
        for (int k = 0; k < model.experts(); k++) {
            assertTrue(model.parameters().variance(k) >= ExpertFamily.LEAST_VARIANCE * (1 - 1e-12));
        }
        final byte[] bytes = ModelBytes.of(model);
        final MixtureModel back = ModelFile.read(new ByteArrayInputStream(bytes));
        assertArrayEquals(bytes, ModelBytes.of(back));
        rows.add(hostile.extreme(true)).add(hostile.extreme(false));
        for (final Row row : rows.rows(model.preprocessing().schema().columns())) {
            final NormalMixture distribution = model.distribution(row);
            isDistribution(distribution);
            assertEquals(distribution.mean(), back.distribution(row).mean());
            assertEquals(distribution.quantile(0.9), back.distribution(row).quantile(0.9));
        }
        assertArrayEquals(bytes, ModelBytes.of(Trainer.fit(table, settings.withThreads(2), FitMonitor.NONE).model()));
    }

    @Property(tries = 60, seed = "7")
    void selectionIsFinite(@ForAll("tables") final HostileTable hostile,
        @ForAll("settings") final FitSettings settings, @ForAll final Criterion criterion) {
        final Rows rows = hostile.numericTable();
        final MixtureModel model = Trainer.fit(rows.numericTable(MissingPolicy.IMPUTE),
            settings.withLambda(settings.lambda().orElse(0.1)), FitMonitor.NONE).model();
        final List<Row> chosen = rows.rows(model.preprocessing().schema().columns());
        final TrainingTableBuilder again = TrainingTableBuilder.with(model.preprocessing());
        chosen.forEach(again::accept);
        final Selection selection = ModelSelector.select(model, again.build(),
            new SelectionSettings(criterion, OptionalInt.empty(), 1), FitMonitor.NONE);
        chosen.forEach(row -> isDistribution(selection.model().distribution(row)));
        for (final Merge merge : selection.dendrogram().tree(criterion)) {
            assertTrue(Double.isFinite(merge.height()), merge::toString);
        }
        for (final Level level : selection.dendrogram().levels()) {
            assertTrue(Double.isFinite(level.meanLogLikelihood()) && Double.isFinite(level.icl()), level::toString);
        }
    }

    @Test
    void tablesThatNothingCanBeLearntFrom() {
        final Rows constant = Rows.of(new Column.Numeric("x")).add(1.0, 3.0).add(2.0, 3.0);
        assertEquals("The target column 'y' has the same number, 3.0, in all rows that can be used; there is nothing to "
            + "learn.", refusal(constant));
        assertEquals("The target column 'y' has the same number, 3.0, in all rows that can be used; there is nothing to "
            + "learn.", refusal(Rows.of(new Column.Numeric("x")).add(1.0, 3.0)));
        assertTrue(refusal(Rows.of(new Column.Numeric("x")).add(1.0, null).add(2.0, null))
            .startsWith("None of the 2 rows can be used: every one misses its target or a feature."));
        assertEquals("Row 'row2', column 'y': Infinity is not a usable number (finite and at most 1e300 in magnitude).",
            refusal(Rows.of(new Column.Numeric("x")).add(1.0, 3.0).add(2.0, Double.POSITIVE_INFINITY)));
    }

    private static String refusal(final Rows rows) {
        return assertThrows(InvalidTableException.class, () -> rows.numericTable(MissingPolicy.SKIP)).getMessage();
    }

    @Test
    void predictionsAreInUnitsOfTheTarget() {
        final SplittableRandom random = new SplittableRandom(3);
        final Rows rows = Rows.of(new Column.Numeric("x"));
        for (int n = 0; n < 400; n++) {
            final double x = 50 + 10 * random.nextDouble();
            rows.add(x, 1e6 + 2e4 * x + 5e3 * random.nextGaussian());
        }
        for (final Gating gating : List.of(Gating.SOFTMAX, new GaussianGating())) {
            final MixtureModel model = Trainer.fit(rows.numericTable(MissingPolicy.FAIL),
                FitSettings.DEFAULT.withExperts(1).withLambda(1e-6).withGating(gating), FitMonitor.NONE).model();
            final NormalMixture first = model.distribution(rows.rows().get(0));
            assertEquals(1e6 + 2e4 * rows.rows().get(0).number(0), first.mean(), 2e3);
            assertEquals(5e3, first.deviation(), 500);
            assertEquals(1e6, model.onOriginalScale().expert(0, 0, 0), 5e4);
            assertEquals(2e4, model.onOriginalScale().expert(0, 0, 1), 1e3);
            assertEquals(5e3, Math.sqrt(model.onOriginalScale().variance(0)), 500);
        }
    }

    @Test
    void expertsAreDescribedWhereTheyAreAtHome() throws IOException {
        final SplittableRandom random = new SplittableRandom(5);
        final Rows rows = Rows.of(new Column.Numeric("x"));
        for (int n = 0; n < 300; n++) {
            final double side = n % 2 == 0 ? 1 : -1;
            final double x = 100 * side + 5 * random.nextGaussian();
            rows.add(x, 7 + side * 3 * (x - 100 * side) + random.nextGaussian());
        }
        final TrainingTable table = rows.numericTable(MissingPolicy.FAIL);
        final FitSettings settings =
            FitSettings.DEFAULT.withExperts(2).withLambda(0.01).withStarts(5).withGating(new GaussianGating());
        final MixtureModel model = Trainer.fit(table, settings, FitMonitor.NONE).model();
        // either line goes through 7 at the centre of its side, and through −293 at the average row
        assertEquals(7, model.atHome().means()[0], 3);
        assertEquals(7, model.atHome().means()[1], 3);
        assertEquals(1, model.atHome().deviations()[0], 0.2);
        final Dendrogram dendrogram =
            ModelSelector.select(model, table, SelectionSettings.DEFAULT, FitMonitor.NONE).dendrogram();
        for (final Leaf leaf : dendrogram.leaves()) {
            assertEquals(Leaf.Saying.MEAN_AT_CENTRE, leaf.saying());
            assertEquals(7, Double.parseDouble(leaf.mainClass().split(" ± ")[0]), 3);
        }
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        DendrogramFile.write(dendrogram, out);
        assertEquals(dendrogram, DendrogramFile.read(new ByteArrayInputStream(out.toByteArray())));
        final MixtureModel softmax =
            Trainer.fit(table, settings.withGating(Gating.SOFTMAX), FitMonitor.NONE).model();
        assertEquals(-293, softmax.atHome().means()[0], 15);
        assertEquals(-293, softmax.atHome().means()[1], 15);
    }

    @Test
    void tooManyFeaturesForAGaussianGateAreRefused() {
        final FitSettings settings = FitSettings.DEFAULT.withGating(new GaussianGating());
        assertEquals("The table gives 501 features, and a Gaussian gate takes 500 at most: each expert has a covariance "
            + "of features × features. Select fewer columns, or take the softmax gate.",
            refusal(501, settings.withExperts(1).withStarts(1)));
        assertEquals("The table gives 400 features, too many for a Gaussian gate of 50 experts and 60 starts: each has a "
            + "covariance of features × features. Select fewer columns, or take the softmax gate.",
            refusal(400, settings.withExperts(50)));
    }

    private static String refusal(final int features, final FitSettings settings) {
        final Rows rows = Rows.of(
            IntStream.range(0, features).mapToObj(c -> new Column.Numeric("x" + c)).toArray(Column[]::new));
        final SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 5; n++) {
            rows.add(random.doubles(features + 1).boxed().toArray());
        }
        final TrainingTable table = rows.numericTable(MissingPolicy.FAIL);
        return assertThrows(InvalidTableException.class, () -> Trainer.fit(table, settings, FitMonitor.NONE))
            .getMessage();
    }

    private static void isDistribution(final NormalMixture distribution) {
        double sum = 0;
        for (final double share : distribution.gate()) {
            assertTrue(share >= 0 && share <= 1 + 1e-12);
            sum += share;
        }
        assertEquals(1, sum, 1e-12);
        assertTrue(Double.isFinite(distribution.mean()) && distribution.deviation() > 0
            && Double.isFinite(distribution.deviation()), distribution::toString);
        assertTrue(distribution.quantile(0.1) <= distribution.quantile(0.9));
    }
}
