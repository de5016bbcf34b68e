package org.dendromoe.engine;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.data.StreamedRows;
import org.dendromoe.engine.data.TableStream;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.TracePoint;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.incremental.HeldOutPoint;
import org.dendromoe.engine.incremental.IncrementalFit;
import org.dendromoe.engine.incremental.IncrementalMonitor;
import org.dendromoe.engine.incremental.IncrementalSettings;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.Curvature;
import org.dendromoe.engine.model.FitSummary;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.ModelSelector;
import org.dendromoe.engine.select.SelectionSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that would take minutes ends soon after another thread says so, wherever it is. */
class CancellationTest {

    private static final Duration HANG = Duration.ofSeconds(30);

    /** Never converges, and has more starts than anybody waits for. */
    private static final FitSettings ENDLESS = FitSettings.DEFAULT.withExperts(3).withStarts(1_000)
        .withMaxPasses(1_000_000).withTolerance(1e-300).withLambda(0.01);

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

    private static void endsWhenCancelled(final int delay, final Consumer<FitMonitor> work) {
        final AtomicBoolean cancelled = new AtomicBoolean();
        final Thread canceller = new Thread(() -> {
            try {
                Thread.sleep(delay);
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            cancelled.set(true);
        });
        canceller.start();
        final FitMonitor monitor = new FitMonitor() {
            @Override
            public void afterPass(final TracePoint point, final double fraction) {
                // nobody watches
            }

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        };
        assertTimeoutPreemptively(HANG, () -> assertThrows(CancellationException.class, () -> work.accept(monitor)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 150})
    void fit(final int delay) {
        final TrainingTable tall = table(5_000, 20, 3);
        endsWhenCancelled(delay, monitor -> Trainer.fit(tall, ENDLESS.withThreads(2), monitor));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 150})
    void searchForLambda(final int delay) {
        final TrainingTable tall = table(5_000, 20, 3);
        endsWhenCancelled(delay, monitor -> Trainer.fit(tall, ENDLESS.withLambdaChosen().withThreads(2), monitor));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 200})
    void basisOfAWideTable(final int delay) {
        final TrainingTable wide = table(400, 3_000, 2);
        endsWhenCancelled(delay, monitor -> Trainer.fit(wide, ENDLESS.withThreads(2), monitor));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 400})
    void curvatureOfManyFeatures(final int delay) {
        final TrainingTable square = table(900, 1_000, 2);
        for (final Curvature curvature : Curvature.values()) {
            endsWhenCancelled(delay,
                monitor -> Trainer.fit(square, ENDLESS.withCurvature(curvature).withThreads(2), monitor));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void manyClasses(final int delay) {
        final TrainingTable many = table(3_000, 5, 1_000);
        endsWhenCancelled(delay, monitor -> Trainer.fit(many, ENDLESS.withThreads(2), monitor));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 1_000})
    void incrementalFit(final int delay) {
        final Rows rows = Rows.mixed(5_000, 1);
        final FitSettings start = FitSettings.DEFAULT.withExperts(3).withLambda(1).withMaxPasses(20);
        final IncrementalSettings endless =
            new IncrementalSettings(start, IncrementalSettings.MOST_PASSES, 8, 100);
        final TableStream table = StreamedRows.stream(rows, MissingPolicy.IMPUTE, 100);
        endsWhenCancelled(delay, monitor -> IncrementalFit.fit(table, endless, Optional.empty(),
            new IncrementalMonitor() {

                @Override
                public void afterPass(final TracePoint point, final double fraction) {
                    monitor.afterPass(point, fraction);
                }

                @Override
                public void afterRows(final HeldOutPoint point, final double fraction) {
                    // nobody watches
                }

                @Override
                public boolean isCancelled() {
                    return monitor.isCancelled();
                }
            }));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 100})
    void selection(final int delay) {
        final TrainingTable table = table(300, 5, 2);
        final MixtureModel model = Trainer.fit(table,
            FitSettings.DEFAULT.withExperts(40).withStarts(1).withLambda(0.1).withMaxPasses(2), FitMonitor.NONE).model();
        final MixtureModel endless = new MixtureModel(model.preprocessing(), model.parameters(),
            new FitSummary(ENDLESS.withExperts(40), 0.1, 300, 0, 0, 0, 0, 1, false, 1, List.of()));
        endsWhenCancelled(delay, monitor -> ModelSelector.select(endless, table,
            new SelectionSettings(Criterion.BIC, OptionalInt.empty(), 2), monitor));
    }
}
