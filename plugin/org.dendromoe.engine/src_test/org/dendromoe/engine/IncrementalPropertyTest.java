package org.dendromoe.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Rows;
import org.dendromoe.engine.data.StreamedRows;
import org.dendromoe.engine.data.TableStream;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.fit.TracePoint;
import org.dendromoe.engine.incremental.HeldOutPoint;
import org.dendromoe.engine.incremental.IncrementalFit;
import org.dendromoe.engine.incremental.IncrementalMonitor;
import org.dendromoe.engine.incremental.IncrementalResult;
import org.dendromoe.engine.incremental.IncrementalSettings;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.ClassWeights;
import org.dendromoe.engine.model.FitSettings.Method;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every incremental fit, whatever the table: tiny batches of it, and a first sample of a few rows. */
class IncrementalPropertyTest {

    @Provide
    Arbitrary<HostileTable> tables() {
        return HostileTable.any();
    }

    @Provide
    Arbitrary<IncrementalSettings> settings() {
        return Combinators.combine(Arbitraries.integers().between(1, 5),
            Arbitraries.of(OptionalDouble.of(0), OptionalDouble.of(1e-8), OptionalDouble.of(1), OptionalDouble.empty()),
            Arbitraries.of(ClassWeights.class), Arbitraries.of(Method.ACCELERATED, Method.MM),
            Arbitraries.integers().between(1, 3), Arbitraries.integers().between(1, 30),
            Arbitraries.integers().between(1, 30)).as((experts, lambda, weights, method, passes, batch, start) -> {
                final FitSettings fit = FitSettings.DEFAULT.withExperts(experts).withClassWeights(weights)
                    .withMethod(method).withStarts(2).withMaxPasses(20).withThreads(1);
                return new IncrementalSettings(
                    lambda.isPresent() ? fit.withLambda(lambda.getAsDouble()) : fit, passes, batch, start);
            });
    }

    private static final class Watcher implements IncrementalMonitor {

        private double m_fraction;

        @Override
        public void afterPass(final TracePoint point, final double fraction) {
            rises(fraction);
        }

        @Override
        public void afterRows(final HeldOutPoint point, final double fraction) {
            rises(fraction);
        }

        private void rises(final double fraction) {
            assertTrue(fraction >= m_fraction && fraction <= 1, () -> fraction + " after " + m_fraction);
            m_fraction = fraction;
        }
    }

    @Property(tries = 100, seed = "5")
    void modelIsFiniteAndNotBelowItsStart(@ForAll("tables") final HostileTable hostile,
        @ForAll("settings") final IncrementalSettings settings) {
        final Rows rows = hostile.table();
        final TableStream stream = TableStream.of(StreamedRows.source(rows), StreamedRows.schema(rows),
            MissingPolicy.IMPUTE, settings.sample(Optional.empty()));
        final IncrementalResult result = IncrementalFit.fit(stream, settings, Optional.empty(), new Watcher());
        final double[] values = result.model().parameters().values();
        assertTrue(result.model().parameters().isFinite());
        assertTrue(Double.isFinite(result.model().summary().objective())
            && Double.isFinite(result.model().summary().gradientNorm()));
        for (final HeldOutPoint point : result.trace()) {
            assertTrue(point.logLoss() >= 0 && point.running() >= 0, point::toString);
        }
        final TrainingTable sample = stream.sample();
        if (sample.rows() == stream.rows()) {
            // the start is accelerated whatever the steps are
            final FitSettings ofStart = settings.fit().withMethod(Method.ACCELERATED);
            final double start = Trainer.fit(sample, ofStart, FitMonitor.NONE).model().summary().objective();
            assertTrue(result.model().summary().objective() >= start - 1e-9 * Math.abs(start) - 1e-9,
                () -> result.model().summary().objective() + " after a start of " + start);
        }
        final IncrementalSettings twoThreads = new IncrementalSettings(settings.fit().withThreads(2),
            settings.passes(), settings.batchRows(), settings.startRows());
        assertArrayEquals(values, IncrementalFit.fit(stream, twoThreads, Optional.empty(), new Watcher()).model()
            .parameters().values());
    }
}
