package org.dendromoe.engine.fit;

import java.lang.management.ManagementFactory;
import java.util.Optional;

import org.dendromoe.benchmarks.SimulatedMixture;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.TableStream;
import org.dendromoe.engine.incremental.IncrementalFit;
import org.dendromoe.engine.incremental.IncrementalSettings;
import org.dendromoe.engine.model.FitSummary;

import com.sun.management.OperatingSystemMXBean;

/** An incremental fit to tables of any length in a virtual machine whose small heap is always the same. */
public final class IncrementalMemory {

    private static final double MEGA = 1e6;

    private IncrementalMemory() {
    }

    /** @param args rows, features */
    public static void main(final String[] args) {
        final int features = Integer.parseInt(args[1]);
        final SimulatedMixture rows = new SimulatedMixture(Integer.parseInt(args[0]), features);
        final IncrementalSettings settings = new IncrementalSettings(IncrementalBenchmark.FIT, 3,
            IncrementalSettings.DEFAULT.batchRows(), IncrementalSettings.DEFAULT.startRows());
        final long start = System.nanoTime();
        final TableStream table =
            TableStream.of(rows, rows.schema(), MissingPolicy.FAIL, settings.sample(Optional.empty()));
        final FitSummary summary =
            IncrementalFit.fit(table, settings, Optional.empty(), IncrementalBenchmark.UNWATCHED).model().summary();
        final double seconds = (System.nanoTime() - start) * 1e-9;
        System.gc();
        final Runtime runtime = Runtime.getRuntime();
        final double processor =
            ((OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9;
        System.out.printf("| %d | %.0f | %.0f | %.0f | %.0f | %.0f | %.6f |%n", summary.rows(),
            (double)summary.rows() * features * Double.BYTES / MEGA, runtime.maxMemory() / MEGA,
            (runtime.totalMemory() - runtime.freeMemory()) / MEGA, seconds, processor,
            summary.objective() / summary.rows());
    }
}
