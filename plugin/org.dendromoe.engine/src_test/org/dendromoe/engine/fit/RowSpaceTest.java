package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.ParameterShape;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.Shapes;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.model.SoftmaxGating;
import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.ModelSelector;
import org.dendromoe.engine.select.Selection;
import org.dendromoe.engine.select.SelectionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowSpaceTest {

    private static final int D = 120;

    private static final Workers ALONE = new Workers(1, () -> false);

    private static final FitSettings SETTINGS =
        FitSettings.DEFAULT.withTolerance(1e-12).withMaxPasses(400).withThreads(1);

    /** 45 rows of 120 features: a duplicated row, one twice as long, one of zeros, and pairs of equal columns */
    private static final double[][] X = rows();

    private static final int[] Y = labels();

    private static final TrainingTable TABLE = TrainingTable.of(X, Y, 3);

    private static double[][] rows() {
        final SplittableRandom random = new SplittableRandom(2);
        final double[][] x = new double[45][D];
        for (final double[] row : x) {
            for (int j = 0; j < D; j++) {
                row[j] = j % 3 == 2 ? row[j - 1] : random.nextGaussian();
            }
        }
        x[7] = x[3].clone();
        x[44] = new double[D];
        for (int j = 0; j < D; j++) {
            x[40][j] = 2 * x[39][j];
        }
        return x;
    }

    private static int[] labels() {
        final int[] y = new int[X.length];
        for (int n = 0; n < y.length; n++) {
            y[n] = X[n][0] + X[n][4] > 1 ? 2 : X[n][5] > 0 ? 1 : 0;
        }
        y[7] = 1 - Math.min(1, y[3]);
        return y;
    }

    @Test
    void coordinatesAndDirectionsMakeUpTheRows() {
        final RowBasis basis = new RowBasis(TABLE, ALONE);
        final double[][] q = basis.directions();
        final double[][] z = basis.coordinates();
        assertEquals(42, q.length);
        for (int a = 0; a < q.length; a++) {
            for (int b = 0; b <= a; b++) {
                assertEquals(a == b ? 1 : 0, CurvaturePairs.dot(q[a], q[b]), 1e-14);
            }
        }
        for (int n = 0; n < X.length; n++) {
            final double[] made = new double[D];
            for (int a = 0; a < q.length; a++) {
                CurvaturePairs.addScaled(made, z[n][a], q[a]);
            }
            assertArrayEquals(X[n], made, 1e-12);
        }
        assertArrayEquals(z[3], z[7], 1e-12);
    }

    @Test
    void basisDoesNotDependOnTheNumberOfThreads() {
        final double[][] alone = new RowBasis(TABLE, ALONE).coordinates();
        try (Workers three = new Workers(3, () -> false)) {
            assertArrayEquals(alone, new RowBasis(TABLE, three).coordinates());
        }
    }

    @Test
    void tableWithMoreRowsThanFeaturesStaysAsItIs() {
        final TrainingTable tall = TrainingTable.of(new double[][]{{1}, {2}, {3}}, new int[]{0, 1, 0}, 2);
        assertSame(tall, RowSpace.of(tall, FitSettings.DEFAULT, ALONE).table());
        final Parameters parameters = new Parameters(1, 2, 2);
        assertSame(parameters, RowSpace.of(tall, FitSettings.DEFAULT, ALONE).lift(parameters));
        assertSame(parameters, RowSpace.of(tall, FitSettings.DEFAULT, ALONE).project(parameters));
    }

    @Test
    void objectiveIsTheSameInBothSpaces() {
        final RowSpace space = RowSpace.of(TABLE, FitSettings.DEFAULT, ALONE);
        final Problem small = new Problem(space, SETTINGS, 3, ALONE);
        final Problem direct = new Problem(TABLE, SETTINGS, 3, ALONE);
        final Parameters inside = small.startingPoints(small.zero(1)).start(1, 3);
        final Parameters lifted = space.lift(inside);
        assertEquals(direct.objective(lifted), small.objective(inside), 1e-10);
        assertArrayEquals(inside.values(), space.project(lifted).values(), 1e-12);
        // what is not in the span of the rows costs penalty and says nothing
        final Parameters anywhere = direct.startingPoints(direct.zero(1)).start(1, 3);
        final Parameters projected = space.project(anywhere);
        assertEquals(direct.logLikelihood(anywhere), small.logLikelihood(projected), 1e-10);
        assertTrue(projected.squaredSlopes() < anywhere.squaredSlopes());
    }

    @Test
    void sigmoidGateSeesTheSameInBothSpaces() {
        final FitSettings settings = SETTINGS.withGating(new SigmoidGating(0.5));
        final RowSpace space = RowSpace.of(TABLE, settings, ALONE);
        final Problem small = new Problem(space, settings, 3, ALONE);
        final Parameters inside = small.startingPoints(small.zero(1)).start(1, 3);
        final Parameters lifted = space.lift(inside);
        assertEquals(new Problem(TABLE, settings, 3, ALONE).objective(lifted), small.objective(inside), 1e-10);
        assertEquals(settings.gating(), space.project(lifted).gating());
        assertTrue(space.table().predictors() < TABLE.predictors());
    }

    @ParameterizedTest
    @EnumSource(value = FeatureMap.class, names = {"TANH", "SQUARE", "COSINE"})
    void gateThatSeesAMapOfEachFeatureKeepsTheFeatures(final FeatureMap map) {
        assertSame(TABLE, RowSpace.of(TABLE, FitSettings.DEFAULT.withGating(new SoftmaxGating(map)), ALONE).table());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void climbEndsWhereTheDirectOneDoes(final int experts) {
        final RowSpace space = RowSpace.of(TABLE, FitSettings.DEFAULT, ALONE);
        // left to itself, each climb would decide by its number of features when to sum the curvature
        final FitSettings settings = SETTINGS.withCurvature(FitSettings.Curvature.TIGHT);
        final Problem small = new Problem(space, settings, 2, ALONE);
        final Problem direct = new Problem(TABLE, settings, 2, ALONE);
        final Parameters start = small.startingPoints(small.zero(1)).start(1, experts);
        final MixtureModel fast = top(small, start);
        final MixtureModel slow = top(direct, space.lift(start));
        // both go as far up as rounding allows
        assertTrue(fast.summary().gradientNorm() < 1e-7 && slow.summary().gradientNorm() < 1e-7);
        assertEquals(slow.summary().objective(), fast.summary().objective(),
            1e-10 * Math.abs(slow.summary().objective()));
        for (final double[] row : X) {
            assertArrayEquals(slow.predict(row).probabilities(), fast.predict(row).probabilities(), 1e-8);
        }
    }

    private static MixtureModel top(final Problem problem, final Parameters start) {
        final FitProgress progress = new FitProgress(FitMonitor.NONE);
        final Climb climb = new Climb(1, problem, start, progress);
        climb.run(SETTINGS.maxPasses(), SETTINGS.tolerance());
        return FittedModel.of(climb, progress.passes());
    }

    @Test
    void withoutPenaltyTheSlopesAreFiniteAndWithinTheSpanOfTheRows() {
        final MixtureModel model = Trainer.fit(TABLE,
            FitSettings.DEFAULT.withExperts(2).withLambda(0).withStarts(2).withMaxPasses(100), FitMonitor.NONE).model();
        assertTrue(model.parameters().isFinite());
        final RowSpace space = RowSpace.of(TABLE, FitSettings.DEFAULT, ALONE);
        assertArrayEquals(model.parameters().values(), space.lift(space.project(model.parameters())).values(),
            1e-12 * Math.sqrt(model.parameters().squaredSlopes()));
    }

    @Test
    void fitAndSelectionAccountForTheFeaturesOfTheTable() {
        final FitSettings settings = FitSettings.DEFAULT.withExperts(3).withStarts(3).withMaxPasses(100).withThreads(2);
        final MixtureModel model = Trainer.fit(TABLE, settings, FitMonitor.NONE).model();
        final FitSummary summary = model.summary();
        final Problem direct = new Problem(TABLE, settings, summary.lambda(), ALONE);
        assertEquals(D + 1, model.parameters().predictors());
        assertEquals(summary.objective(), direct.objective(model.parameters()), 1e-9);
        for (final Criterion criterion : new Criterion[]{Criterion.BIC, Criterion.DSC}) {
            final Selection selection = ModelSelector.select(model, TABLE,
                new SelectionSettings(criterion, java.util.OptionalInt.of(2), 2), FitMonitor.NONE);
            assertEquals(D + 1, selection.model().parameters().predictors());
            assertEquals(selection.model().summary().objective(),
                direct.objective(selection.model().parameters()), 1e-9);
            assertEquals(2L * (D + 1) * 2 + (D + 1), selection.dendrogram().levels().get(1).parameters());
        }
    }

    /** A gate that sees a map of the features rules out the basis of the rows. */
    @Test
    void tooManyFeaturesForAMatrixAreRefused() {
        final Gating gating = new SoftmaxGating(FeatureMap.TANH);
        final DataPass pass = new DataPass(TABLE, SETTINGS.classWeights(), gating, new BitSet(), ALONE);
        final ParameterShape shape = Shapes.multinomial(gating, 2, 3, 50_001);
        final String message = assertThrows(InvalidTableException.class,
            () -> new CurvatureSum(pass, CurvatureSum.Kind.LOOSE, shape)).getMessage();
        assertTrue(message.startsWith("The table gives 50000 features, and this fit takes 46339 at most"), message);
    }
}
