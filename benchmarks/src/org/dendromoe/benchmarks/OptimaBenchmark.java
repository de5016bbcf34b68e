package org.dendromoe.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FitSettings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * How high whole fits end, in per cent of the best objective of 20 L-BFGS starts, and what they cost beside five such
 * starts of scipy. Arguments: number of starts, number of seeds, tables ("all"), and the program of scipy's starts, if
 * its time is wanted.
 */
public final class OptimaBenchmark {

    private OptimaBenchmark() {
    }

    public static void main(final String[] args) throws IOException, InterruptedException {
        final int starts = args.length > 0 ? Integer.parseInt(args[0]) : FitSettings.DEFAULT.starts();
        final int seeds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        final String tables = args.length > 2 ? args[2] : "all";
        final JsonNode targets = new ObjectMapper()
            .readTree(Files.readString(SharedTables.SHARED.resolve("reference").resolve("targets.json")));
        System.out.printf("%d starts, %d seeds%n%n| table | K | best of 20 | best | median | worst "
            + "| above the best of 20 | passes, median | fit, s | 5 scipy starts, s |%n"
            + "|---|---|---|---|---|---|---|---|---|---|%n", starts, seeds);
        for (final String name : tables.equals("all") ? SharedTables.NAMES : Arrays.asList(tables.split(","))) {
            final TrainingTable table = SharedTables.read(name);
            for (int experts = 2; experts <= 4; experts++) {
                final double target =
                    targets.get(name).get("best").get(Integer.toString(experts)).get("objective").doubleValue();
                report(name, table, FitSettings.DEFAULT.withStarts(starts).withLambda(1).withExperts(experts), seeds,
                    target);
                System.out.println(args.length > 3 ? peer(args[3], name, experts) + " |" : " |");
            }
        }
    }

    private static void report(final String name, final TrainingTable table, final FitSettings settings,
        final int seeds, final double target) {
        final double[] gains = new double[seeds];
        final double[] passes = new double[seeds];
        final double[] seconds = new double[seeds];
        for (int s = 0; s < seeds; s++) {
            final long begin = System.nanoTime();
            final var summary = Trainer.fit(table, settings.withSeed(s + 1), FitMonitor.NONE).model().summary();
            seconds[s] = (System.nanoTime() - begin) / 1e9;
            gains[s] = 100 * (summary.objective() - target) / Math.abs(target);
            passes[s] = summary.passes();
        }
        Arrays.sort(gains);
        final long above = Arrays.stream(gains).filter(gain -> gain > 1e-4).count();
        System.out.printf("| %s | %d | %.3f | %+.2f %% | %+.2f %% | %+.2f %% | %d of %d | %.0f | %.2f | ", name,
            settings.experts(), target, gains[seeds - 1], median(gains), gains[0], above, seeds, median(passes),
            median(seconds));
    }

    private static double median(final double[] values) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String peer(final String program, final String name, final int experts)
        throws IOException, InterruptedException {
        final Path table = SharedTables.SHARED.resolve("data").resolve(name + ".csv");
        // Debian's Python, which Debian's scipy belongs to
        final Process process = new ProcessBuilder("/usr/bin/python3", program, table.toString(),
            Integer.toString(experts)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        final String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? output.strip() : "failed";
    }
}
