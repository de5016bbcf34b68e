package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Committee;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.score.Scorer;
import org.junit.jupiter.api.Test;

class CommitteeFitTest {

    private static final FitSettings SETTINGS =
        FitSettings.DEFAULT.withExperts(4).withLambda(3).withStarts(3).withMaxPasses(200).withThreads(2);

    private static final int TRAINED = 800;

    private static final double[][] X = features(2_000, 1);

    private static final int[] Y = classes(X, 2);

    private static double[][] features(final int rows, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, rows).mapToObj(n -> random.doubles(8, -1.7, 1.7).toArray()).toArray(double[][]::new);
    }

    /** Two classes around a sphere, which no few hyperplanes describe: one mixture cannot be sure of its experts. */
    private static int[] classes(final double[][] x, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        return Arrays.stream(x).mapToInt(row -> {
            final double score = 7.7 - Arrays.stream(row).map(value -> value * value).sum();
            return random.nextDouble() < 1 / (1 + Math.exp(-2 * score)) ? 1 : 0;
        }).toArray();
    }

    private static TrainingTable training() {
        return TrainingTable.of(Arrays.copyOf(X, TRAINED), Arrays.copyOf(Y, TRAINED), 2);
    }

    private static double logLoss(final MixtureModel model) {
        final Scorer scorer = new Scorer(2);
        for (int n = TRAINED; n < X.length; n++) {
            scorer.add(model.predict(X[n]).probabilities(), Y[n]);
        }
        return scorer.scores().logLoss();
    }

    @Test
    void anAveragePredictsBetterAndItsSharpnessHelps() {
        final MixtureModel single = Trainer.fit(training(), SETTINGS, FitMonitor.NONE).model();
        final MixtureModel average = Trainer.fit(training(), SETTINGS.withMembers(20), FitMonitor.NONE).model();
        assertEquals(20, average.members());
        final Committee committee = average.committee().orElseThrow();
        final double blunt = logLoss(single.averagedWith(new Committee(committee.members(), 1)));
        assertTrue(blunt < logLoss(single) - 0.005, blunt + " against " + logLoss(single));
        assertTrue(committee.sharpness() > 1.1, "sharpness " + committee.sharpness());
        assertTrue(logLoss(average) < blunt - 0.003, logLoss(average) + " against " + blunt);
    }

    @Test
    void rowsOfALargeFoldAreSpread() {
        final BitSet rows = new BitSet();
        rows.set(10, 20);
        assertArrayEquals(new int[]{10, 13, 16}, CommitteeFit.spread(rows, 3));
        assertArrayEquals(rows.stream().toArray(), CommitteeFit.spread(rows, 10));
        assertArrayEquals(rows.stream().toArray(), CommitteeFit.spread(rows, 11));
    }

    @Test
    void theModelItselfIsThatOfAFitWithoutAverage() {
        final MixtureModel single = Trainer.fit(training(), SETTINGS, FitMonitor.NONE).model();
        final MixtureModel average = Trainer.fit(training(), SETTINGS.withMembers(3), FitMonitor.NONE).model();
        assertArrayEquals(single.parameters().values(), average.parameters().values());
        assertArrayEquals(single.predict(X[5]).gate(), average.predict(X[5]).gate());
        assertTrue(average.summary().passes() > single.summary().passes());
    }

    @Test
    void probabilitiesAreTheSharpenedMean() {
        final MixtureModel average = Trainer.fit(training(), SETTINGS.withMembers(8), FitMonitor.NONE).model();
        final Committee committee = average.committee().orElseThrow();
        for (final double sharpness : new double[]{0.5, 1, 1.7}) {
            double one = average.parameters().predict(X[1_900]).probabilities()[1];
            for (final Parameters member : committee.members()) {
                one += member.predict(X[1_900]).probabilities()[1];
            }
            one /= 8;
            final double expected = 1 / (1 + Math.pow((1 - one) / one, sharpness));
            assertEquals(expected, average.averagedWith(new Committee(committee.members(), sharpness)).predict(X[1_900])
                .probabilities()[1], 1e-14);
        }
    }

    @Test
    void progressNeverGoesBackAndTheTraceIsThatOfTheBestMember() {
        final double[] fraction = new double[1];
        final boolean[] members = new boolean[1];
        final FitResult result = Trainer.fit(training(), SETTINGS.withMembers(6).withLambdaChosen(), (point, share) -> {
            assertTrue(share >= fraction[0] && share <= 1, share + " after " + fraction[0]);
            fraction[0] = share;
            members[0] |= point.start() == TracePoint.MEMBER;
        });
        assertTrue(members[0]);
        assertTrue(result.trace().stream().allMatch(point -> point.start() >= 0));
    }

    @Test
    void sharpnessIsWhereTheHeldOutLogLossIsLeast() {
        // a model that says 0.7 where 0.9 is true: 9 = (7 / 3)^s
        final int rows = 1_000;
        final double[][] x = new double[rows][1];
        final int[] y = IntStream.range(0, rows).map(n -> n % 10 == 0 ? 0 : 1).toArray();
        final Parameters timid = new Parameters(1, 2, 2);
        timid.values()[timid.column(0, 1) * 2] = Math.log(7.0 / 3);
        final TrainingTable table = TrainingTable.of(x, y, 2);
        final HeldOutMean heldOut = new HeldOutMean(table, IntStream.range(0, rows).toArray());
        final Sharpness sharpness = new Sharpness(List.of(heldOut), row -> 1);
        sharpness.measure();
        assertEquals(1, sharpness.ofAll(20));
        try (Workers workers = new Workers(2, () -> false)) {
            heldOut.add(timid, workers);
            sharpness.measure();
            assertEquals(Math.log(9) / Math.log(7.0 / 3), sharpness.ofAll(20), 1e-9);
            final Parameters bolder = timid.copy();
            bolder.values()[timid.column(0, 1) * 2] = Math.log(0.85 / 0.15);
            heldOut.add(bolder, workers);
        }
        final Sharpness second = new Sharpness(List.of(heldOut), row -> 1);
        second.measure();
        final double mean = (0.7 + 0.85) / 2;
        assertEquals(Math.log(9) / Math.log(mean / (1 - mean)), second.ofAll(2), 1e-9);
    }
}
