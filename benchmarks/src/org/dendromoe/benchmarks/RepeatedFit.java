package org.dendromoe.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
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
 * Arguments: table, class column, experts, seed, a log-likelihood to reach, and settings that are not the defaults:
 * starts=N, tolerance=X. Prints per fit its seconds, those of processor time, those of processor time until the
 * log-likelihood was reached, and the log-likelihood.
 */
public final class RepeatedFit {

    private static final int FITS = 8;

    private RepeatedFit() {
    }

    public static void main(final String[] args) {
        final TrainingTable table = TrainingCsv.read(new CsvFile(Path.of(args[0]), ','), args[1], Optional.empty(),
            FeatureChoice.ALL, MissingPolicy.FAIL, false).table();
        FitSettings settings = FitSettings.DEFAULT.withExperts(Integer.parseInt(args[2])).withLambda(0)
            .withSeed(Long.parseLong(args[3]));
        for (final String option : Arrays.asList(args).subList(5, args.length)) {
            settings = with(settings, option.split("="));
        }
        final double goal = Double.parseDouble(args[4]);
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

    private static FitSettings with(final FitSettings settings, final String[] option) {
        return switch (option[0]) {
            case "starts" -> settings.withStarts(Integer.parseInt(option[1]));
            case "tolerance" -> settings.withTolerance(Double.parseDouble(option[1]));
            default -> throw new IllegalArgumentException(option[0]);
        };
    }

    /** @return of all threads, the compiler's and the collector's among them */
    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() * 1e-9;
    }
}
