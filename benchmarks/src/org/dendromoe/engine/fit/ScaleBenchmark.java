package org.dendromoe.engine.fit;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

import org.dendromoe.benchmarks.SimulatedTable;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;

import com.sun.management.OperatingSystemMXBean;

/**
 * Builds a long table, times passes over it and fits it shortly, in a virtual machine whose heap is given little more
 * than the design matrix takes.
 */
public final class ScaleBenchmark {

    private static final int EXPERTS = 3;

    /** Rows that are read in passes over the table, so that the compiler has done with most of them. */
    private static final int ROWS_READ = 55_000_000;

    private static final int FIT_PASSES = 5;

    private static final double MEGA = 1e6;

    private ScaleBenchmark() {
    }

    /** @param args rows, features, whether in single precision */
    public static void main(final String[] args) {
        final int rows = Integer.parseInt(args[0]);
        final int features = Integer.parseInt(args[1]);
        final boolean single = Boolean.parseBoolean(args[2]);
        final FitSettings settings = FitSettings.DEFAULT.withExperts(EXPERTS).withLambda(1).withStarts(2)
            .withMaxPasses(FIT_PASSES);
        final double start = seconds();
        final TrainingTable table = SimulatedTable.of(rows, features, single);
        final double built = seconds();
        final double[] pass;
        try (Workers workers = new Workers(settings.threads(), () -> false)) {
            pass = pass(new Problem(table, settings, 1, workers));
        }
        final double before = seconds();
        final MixtureModel model = Trainer.fit(table, settings, FitMonitor.NONE).model();
        final double fitted = seconds() - before;
        System.gc();
        final Runtime runtime = Runtime.getRuntime();
        final double matrix = (double)rows * features * Double.BYTES;
        System.out.printf("| %d | %s | %.0f | %.0f | %.2f | %.0f | %.1f | %.0f | %.0f | %.0f | %.1f |%n", rows,
            single ? "single" : "double", matrix / MEGA, runtime.maxMemory() / MEGA, runtime.maxMemory() / matrix,
            (runtime.totalMemory() - runtime.freeMemory()) / MEGA, built - start, 1e3 * pass[0],
            1e9 * pass[0] / rows, 1e9 * pass[1] / rows, fitted);
        if (table.rows() != rows || !model.parameters().isFinite()) {
            throw new IllegalStateException("The table or the model is not what it should be.");
        }
    }

    /** @return medians of the seconds, and of the processor's seconds over all threads, that F and its gradient take */
    private static double[] pass(final Problem problem) {
        final Parameters at = problem.zero(EXPERTS);
        final int passes = ROWS_READ / problem.table().rows();
        final double[] times = new double[passes];
        final double[] processor = new double[passes];
        for (int i = 0; i < passes; i++) {
            final double start = seconds();
            final double processorStart = processorSeconds();
            problem.evaluate(at, CurvatureSum.Kind.NONE);
            times[i] = seconds() - start;
            processor[i] = processorSeconds() - processorStart;
        }
        Arrays.sort(times);
        Arrays.sort(processor);
        return new double[]{times[passes / 2], processor[passes / 2]};
    }

    private static double processorSeconds() {
        return ((OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9;
    }

    private static double seconds() {
        return System.nanoTime() * 1e-9;
    }
}
