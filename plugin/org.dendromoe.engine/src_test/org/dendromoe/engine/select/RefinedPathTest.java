package org.dendromoe.engine.select;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.ParameterShape;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.SelectedFeatures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;

class RefinedPathTest {

    /** Two tissues: in the one the first feature parts classes 0 and 2, in the other classes 1 and 2. */
    private static TrainingTable tissues(final long seed) {
        return tissues(seed, 400);
    }

    private static TrainingTable tissues(final long seed, final int rows) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double[][] x = new double[rows][3];
        final int[] y = new int[rows];
        for (int n = 0; n < x.length; n++) {
            for (int j = 0; j < 3; j++) {
                x[n][j] = random.nextGaussian();
            }
            final boolean first = x[n][2] + 0.2 * random.nextGaussian() > 0;
            y[n] = x[n][0] + 0.3 * random.nextGaussian() > 0 ? first ? 0 : 2 : first ? 2 : 1;
        }
        return TrainingTable.of(x, y, 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void reachesTheModelsThatDirectFitsReach(final long seed) {
        final TrainingTable table = tissues(seed);
        final FitSettings settings = FitSettings.DEFAULT.withLambda(1).withThreads(2).withSeed(seed);
        final MixtureModel overfitted = Trainer.fit(table, settings.withExperts(5), FitMonitor.NONE).model();
        final List<Level> levels =
            ModelSelector.select(overfitted, table, SelectionSettings.DEFAULT, FitMonitor.NONE).dendrogram().levels();
        for (int experts = 1; experts <= 2; experts++) {
            final double direct = Trainer.fit(table, settings.withExperts(experts), FitMonitor.NONE).model().summary()
                .logLikelihood();
            assertTrue(levels.get(5 - experts).refinedLogLikelihood() > direct - 1, experts + " experts: "
                + levels.get(5 - experts).refinedLogLikelihood() + ", directly " + direct);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsTheTrueNumber(final long seed) {
        final TrainingTable table = tissues(seed);
        final MixtureModel overfitted = Trainer.fit(table,
            FitSettings.DEFAULT.withLambda(1).withThreads(2).withExperts(4), FitMonitor.NONE).model();
        final Selection selection =
            ModelSelector.select(overfitted, table, SelectionSettings.DEFAULT, FitMonitor.NONE);
        assertEquals(2, selection.model().experts());
    }

    /** Ten features of noise beside the three, which a criterion that counts what was not selected would pay for. */
    @Test
    void selectedSlopesAloneCount() {
        final SplittableRandom random = new SplittableRandom(8);
        final double[][] x = new double[400][13];
        final int[] y = new int[400];
        for (int n = 0; n < x.length; n++) {
            for (int j = 0; j < x[n].length; j++) {
                x[n][j] = random.nextGaussian();
            }
            final boolean first = x[n][2] > 0;
            y[n] = x[n][0] + 0.3 * random.nextGaussian() > 0 ? first ? 0 : 2 : first ? 2 : 1;
        }
        final TrainingTable table = TrainingTable.of(x, y, 3);
        final MixtureModel overfitted = Trainer.fit(table, FitSettings.DEFAULT.withLambda(4).withL1Share(0.9)
            .withStarts(12).withExperts(3).withThreads(2), FitMonitor.NONE).model();
        final Selection selection =
            ModelSelector.select(overfitted, table, SelectionSettings.DEFAULT, FitMonitor.NONE);
        for (final Level level : selection.dendrogram().levels()) {
            final double deviance = -2 * level.refinedLogLikelihood();
            assertTrue(level.parameters() < ParameterShape.softmax(level.experts(), 3, 14).degreesOfFreedom());
            assertEquals(deviance + 2 * level.parameters(), level.aic(), 1e-9);
            assertEquals(deviance + Math.log(400) * level.parameters(), level.bic(), 1e-9);
        }
        assertEquals(2, selection.model().experts());
        assertEquals(SelectedFeatures.degreesOfFreedom(selection.model().parameters()),
            selection.dendrogram().levels().get(1).parameters());
        assertEquals(0.9, selection.model().summary().settings().l1Share());
    }

    @Test
    void traceOfALargeTableIsOfAllItsRows() {
        final TrainingTable table = tissues(1, 12_000);
        final MixtureModel overfitted = Trainer.fit(table,
            FitSettings.DEFAULT.withLambda(1).withThreads(2).withStarts(8).withExperts(4), FitMonitor.NONE).model();
        final Selection selection = ModelSelector.select(overfitted, table, SelectionSettings.DEFAULT, FitMonitor.NONE);
        // the log-likelihood of a sample is far above
        final double highest = overfitted.summary().objective() + 5;
        assertTrue(selection.trace().stream().allMatch(point -> point.objective() < highest));
        for (int experts = 1; experts <= 4; experts++) {
            final int number = experts;
            assertTrue(selection.trace().stream().anyMatch(point -> point.start() == number), experts + " experts");
        }
    }

    @Test
    void noClimbGoesOnBeyondThePassLimit() {
        final int limit = 8;
        // the step that reaches the limit may take several passes
        final int lastStep = 8;
        final TrainingTable table = tissues(1);
        final MixtureModel overfitted = Trainer.fit(table, FitSettings.DEFAULT.withLambda(1).withThreads(2)
            .withExperts(4).withMaxPasses(limit), FitMonitor.NONE).model();
        ModelSelector.select(overfitted, table, SelectionSettings.DEFAULT,
            (point, fraction) -> assertTrue(point.pass() < limit + lastStep, "pass " + point.pass()));
    }

    @Test
    void matchedExpertsComeInTheOrderOfTheAtoms() {
        final SplittableRandom random = new SplittableRandom(3);
        final Parameters parameters = new Parameters(4, 3, 2);
        for (int i = 0; i < parameters.values().length; i++) {
            parameters.values()[i] = random.nextGaussian();
        }
        final Parameters centred = parameters.centred();
        final Parameters shuffled = centred.reordered(new int[]{2, 0, 3, 1});
        assertArrayEquals(new int[]{1, 3, 0, 2}, MixingMeasure.of(centred).match(shuffled));
        assertArrayEquals(centred.values(), shuffled.reordered(new int[]{1, 3, 0, 2}).values());
    }
}
