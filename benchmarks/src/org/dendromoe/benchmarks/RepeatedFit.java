package org.dendromoe.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.headless.csv.CsvFile;
import org.dendromoe.headless.csv.FeatureChoice;
import org.dendromoe.headless.csv.TrainingCsv;

import com.sun.management.OperatingSystemMXBean;

/**
 * The same unregularised fit again and again in one virtual machine, as in KNIME's that has been running for a while.
 * Arguments: table, class column, experts, seed, tolerance, a log-likelihood to reach. Prints per fit its seconds,
 * those of processor time, those of processor time until the log-likelihood was reached, and the log-likelihood.
 */
public final class RepeatedFit {

    private static final int FITS = 8;

    private RepeatedFit() {
    }

    public static void main(final String[] args) {
        final TrainingTable table = TrainingCsv.read(new CsvFile(Path.of(args[0]), ','), args[1], Optional.empty(),
            FeatureChoice.ALL, MissingPolicy.FAIL, false).table();
        final FitSettings settings = FitSettings.DEFAULT.withExperts(Integer.parseInt(args[2])).withLambda(0)
            .withSeed(Long.parseLong(args[3])).withTolerance(Double.parseDouble(args[4]));
        final double goal = Double.parseDouble(args[5]);
        for (int fit = 0; fit < FITS; fit++) {
            final double[] reached = {Double.NaN};
            final long start = System.nanoTime();
            final double before = processorSeconds();
            final double logLikelihood = Trainer.fit(table, settings, (point, fraction) -> {
                if (Double.isNaN(reached[0]) && point.objective() >= goal) {
                    reached[0] = processorSeconds() - before;
                }
            }).model().summary().logLikelihood();
            System.out.println((System.nanoTime() - start) * 1e-9 + "," + (processorSeconds() - before) + ","
                + reached[0] + "," + logLikelihood);
        }
    }

    /** @return of all threads, the compiler's and the collector's among them */
    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() * 1e-9;
    }
}
