package org.dendromoe.benchmarks;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.TracePoint;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.Curvature;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.ModelSelector;
import org.dendromoe.engine.select.SelectionSettings;

/**
 * How long large fits and selections go on after they have been cancelled, at several random moments of their first
 * seconds. Argument: moments per problem, by default 8.
 */
public final class CancelBenchmark {

    private static final FitSettings ENDLESS = FitSettings.DEFAULT.withExperts(4).withStarts(1_000)
        .withMaxPasses(1_000_000).withTolerance(1e-300).withLambda(1);

    /** Cancelled within these, in milliseconds. */
    private static final int LATEST = 8_000;

    private CancelBenchmark() {
    }

    public static void main(final String[] args) throws InterruptedException {
        final int moments = args.length > 0 ? Integer.parseInt(args[0]) : 8;
        System.out.println("| problem | cancelled after (s), ended within (ms) | longest (ms) |\n|---|---|---|");
        fit("1 000 000 rows × 20", 1_000_000, 20, 3, ENDLESS, moments);
        fit("the same, λ chosen", 1_000_000, 20, 3, ENDLESS.withLambdaChosen(), moments);
        fit("500 rows × 20 000", 500, 20_000, 2, ENDLESS, moments);
        fit("3 000 rows × 2 000", 3_000, 2_000, 2, ENDLESS, moments);
        fit("the same, tight curvature", 3_000, 2_000, 2, ENDLESS.withCurvature(Curvature.TIGHT), moments);
        fit("4 000 rows × 5 000", 4_000, 5_000, 2, ENDLESS, moments);
        fit("20 000 rows × 50, 1 000 classes", 20_000, 50, 1_000, ENDLESS, moments);
        report("300 rows × 500, a number, Gaussian gate", monitor -> Trainer.fit(numbers(300, 500),
            ENDLESS.withStarts(4).withGating(new GaussianGating()), monitor), moments);
        select(moments);
    }

    private static TrainingTable table(final int rows, final int features, final int classes) {
        final SplittableRandom random = new SplittableRandom(1);
        final double[][] x = new double[rows][features];
        final int[] y = new int[rows];
        for (int n = 0; n < rows; n++) {
            for (int j = 0; j < features; j++) {
                x[n][j] = random.nextGaussian();
            }
            y[n] = n % classes;
        }
        return TrainingTable.of(x, y, classes);
    }

    private static TrainingTable numbers(final int rows, final int features) {
        final SplittableRandom random = new SplittableRandom(1);
        return TrainingTable.of(
            Stream.generate(() -> random.doubles(features).toArray()).limit(rows).toArray(double[][]::new),
            random.doubles(rows).toArray());
    }

    private static void fit(final String name, final int rows, final int features, final int classes,
        final FitSettings settings, final int moments) throws InterruptedException {
        final TrainingTable table = table(rows, features, classes);
        report(name, monitor -> Trainer.fit(table, settings, monitor), moments);
    }

    private static void select(final int moments) throws InterruptedException {
        final TrainingTable table = table(20_000, 20, 3);
        final MixtureModel model = Trainer.fit(table,
            ENDLESS.withExperts(100).withStarts(1).withMaxPasses(2).withTolerance(0.1), FitMonitor.NONE).model();
        final MixtureModel endless = new MixtureModel(model.preprocessing(), model.parameters(), new FitSummary(
            ENDLESS.withExperts(100), 1, table.rows(), 0, 0, 0, 0, 1, false, 1, List.of()));
        report("selection from 100 experts", monitor -> ModelSelector.select(endless, table,
            new SelectionSettings(Criterion.BIC, OptionalInt.empty(), FitSettings.DEFAULT.threads()), monitor), moments);
    }

    private static void report(final String name, final Consumer<FitMonitor> work, final int moments)
        throws InterruptedException {
        final SplittableRandom random = new SplittableRandom(2);
        final StringBuilder each = new StringBuilder();
        double longest = 0;
        for (int m = 0; m < moments; m++) {
            final int delay = random.nextInt(LATEST);
            final double latency = latency(work, delay);
            longest = Math.max(longest, latency);
            each.append(String.format("%s%.1f: %.0f", m == 0 ? "" : ", ", delay / 1e3, latency));
        }
        System.out.printf("| %s | %s | %.0f |%n", name, each, longest);
    }

    /** @return milliseconds */
    private static double latency(final Consumer<FitMonitor> work, final int delay) throws InterruptedException {
        final AtomicLong cancelled = new AtomicLong();
        final AtomicLong ended = new AtomicLong();
        final Thread thread = new Thread(() -> {
            try {
                work.accept(new FitMonitor() {
                    @Override
                    public void afterPass(final TracePoint point, final double fraction) {
                        // nobody watches
                    }

                    @Override
                    public boolean isCancelled() {
                        return cancelled.get() != 0;
                    }
                });
            } catch (final CancellationException e) {
                ended.set(System.nanoTime());
            }
        });
        thread.start();
        Thread.sleep(delay);
        cancelled.set(System.nanoTime());
        thread.join();
        if (ended.get() == 0) {
            throw new IllegalStateException("ended by itself, or failed");
        }
        return (ended.get() - cancelled.get()) / 1e6;
    }
}
