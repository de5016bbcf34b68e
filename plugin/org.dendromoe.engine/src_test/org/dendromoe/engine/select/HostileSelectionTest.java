package org.dendromoe.engine.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostileSelectionTest {

    private static final FitSettings SETTINGS =
        FitSettings.DEFAULT.withExperts(4).withLambda(0.1).withStarts(2).withMaxPasses(50).withThreads(2);

    /** a point on either side of 0, many times over */
    private static final TrainingTable SEPARABLE = separable();

    private static TrainingTable separable() {
        final double[][] x = new double[30][1];
        final int[] y = new int[30];
        for (int n = 0; n < 30; n++) {
            y[n] = n % 2;
            x[n][0] = 2 * y[n] - 1;
        }
        return TrainingTable.of(x, y, 2);
    }

    private static MixtureModel model(final TrainingTable table, final Parameters parameters, final double lambda) {
        return new MixtureModel(table.preprocessing(), parameters.centred(),
            new FitSummary(SETTINGS.withExperts(parameters.experts()).withLambda(lambda), lambda, table.rows(), 0, 0,
                0, 0, 1, false, 0, List.of()));
    }

    private static void survives(final MixtureModel model, final TrainingTable table, final Criterion criterion) {
        final Selection selection = ModelSelector.select(model, table,
            new SelectionSettings(criterion, OptionalInt.empty(), 2), FitMonitor.NONE);
        assertTrue(selection.model().parameters().isFinite());
        final Dendrogram dendrogram = selection.dendrogram();
        for (final List<Merge> tree : List.of(dendrogram.mixingMeasures(), dendrogram.refined())) {
            assertEquals(model.experts() - 1, tree.size());
            for (final Merge merge : tree) {
                assertTrue(merge.height() >= 0 && merge.height() < Double.POSITIVE_INFINITY, merge::toString);
            }
        }
        for (final Level level : dendrogram.levels()) {
            if (level.experts() > 1 || !criterion.readsMixingMeasures()) {
                assertTrue(Double.isFinite(level.value(criterion)), level::toString);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void expertsWhoseMassIsTooSmallForANumber(final Criterion criterion) {
        final Parameters parameters = new Parameters(4, 2, 2);
        for (int k = 0; k < 4; k++) {
            parameters.values()[k * 2] = k < 2 ? -3_000 : k;
            parameters.values()[parameters.column(k, 1) * 2 + 1] = k;
        }
        assertEquals(0, parameters.centred().masses()[0]);
        survives(model(SEPARABLE, parameters, 0.1), SEPARABLE, criterion);
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void expertsAsFarApartAsNumbersGo(final Criterion criterion) {
        final Parameters parameters = new Parameters(3, 2, 2);
        for (int k = 0; k < 3; k++) {
            parameters.values()[parameters.column(k, 1) * 2 + 1] = (k + 1) * 1e200;
        }
        survives(model(SEPARABLE, parameters, 0), SEPARABLE, criterion);
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void modelThatIsNeverInDoubt(final Criterion criterion) {
        final Parameters parameters = new Parameters(2, 2, 2);
        for (int k = 0; k < 2; k++) {
            parameters.values()[parameters.column(k, 1) * 2 + 1] = 5_000 + k;
        }
        survives(model(SEPARABLE, parameters, 0), SEPARABLE, criterion);
    }

    /** Differences of such coefficients are no numbers, and no diagonal makes their curvature one. */
    @Test
    void coefficientsNextToTheLargestNumberEnd() {
        final TrainingTable table =
            TrainingTable.of(new double[][]{{1}, {-1}, {3}, {2}}, new int[]{0, 1, 2, 0}, 3);
        final Parameters parameters = new Parameters(2, 3, 2);
        for (int k = 0; k < 2; k++) {
            parameters.values()[parameters.column(k, 0) * 2 + 1] = 8e307;
            parameters.values()[parameters.column(k, 1) * 2 + 1] = -8e307;
        }
        final MixtureModel model = model(table, parameters, 1);
        assertEquals("The curvature of the model is not finite: a feature or a coefficient is too large for this gate. "
            + "Look for outliers in the table, or take the softmax gate.",
            assertThrows(InvalidTableException.class, () -> ModelSelector.select(model, table,
                new SelectionSettings(Criterion.HQC, OptionalInt.empty(), 1), FitMonitor.NONE)).getMessage());
    }

    @Test
    void thousandClassesAndMoreExpertsThanRows() {
        final SplittableRandom random = new SplittableRandom(5);
        final double[][] x = new double[1_000][2];
        final int[] y = new int[x.length];
        for (int n = 0; n < x.length; n++) {
            x[n] = new double[]{random.nextGaussian(), random.nextGaussian()};
            y[n] = n;
        }
        final TrainingTable table = TrainingTable.of(x, y, x.length);
        final FitSettings few = SETTINGS.withExperts(3).withMaxPasses(2);
        survives(Trainer.fit(table, few, FitMonitor.NONE).model(), table, Criterion.BIC);
        final TrainingTable tiny = TrainingTable.of(new double[][]{{1, 2}, {-1, 2}, {3, 0.5}}, new int[]{0, 1, 0}, 2);
        survives(Trainer.fit(tiny, SETTINGS.withExperts(7), FitMonitor.NONE).model(), tiny, Criterion.DSC_RESCALED);
    }
}
