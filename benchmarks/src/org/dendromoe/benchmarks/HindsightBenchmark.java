package org.dendromoe.benchmarks;

import java.util.Locale;

import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;

/**
 * How well new rows are predicted with the λ that is chosen from the training rows, and with the one that hindsight,
 * the new rows themselves, would choose. Argument: number of seeds, each of another table and other starts.
 */
public final class HindsightBenchmark {

    private static final double[] LAMBDAS = {3000, 1000, 300, 100, 30, 10, 3, 1, 0.3, 0.1};

    private HindsightBenchmark() {
    }

    /** Draws a table for a seed. */
    private interface Draw {
        HalvedTable rows(int rows, int features, int seed);
    }

    public static void main(final String[] args) {
        final int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 6;
        System.out.println("| table | rows | features | K | K = 1, λ chosen | λ chosen | best λ in hindsight | "
            + "λ chosen, lowest to highest |\n|---|---|---|---|---|---|---|---|");
        for (final int[] size : new int[][]{{120, 10}, {200, 20}, {400, 40}}) {
            report("product", HalvedTable::ofProduct, size, 2, seeds);
        }
        for (final int[] size : new int[][]{{300, 40}, {300, 150}, {300, 300}, {300, 2000}}) {
            report("causes", HalvedTable::ofCauses, size, 3, seeds);
        }
    }

    private static void report(final String name, final Draw draw, final int[] size, final int experts,
        final int seeds) {
        double one = 0;
        double chosen = 0;
        double hindsight = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            final HalvedTable table = draw.rows(size[0], size[1], seed);
            final FitSettings settings = FitSettings.DEFAULT.withSeed(seed).withExperts(experts);
            one += table.heldOutLogLoss(fit(table, settings.withExperts(1)));
            final MixtureModel model = fit(table, settings);
            chosen += table.heldOutLogLoss(model);
            lowest = Math.min(lowest, model.summary().lambda());
            highest = Math.max(highest, model.summary().lambda());
            double best = Double.POSITIVE_INFINITY;
            for (final double lambda : LAMBDAS) {
                best = Math.min(best, table.heldOutLogLoss(fit(table, settings.withLambda(lambda))));
            }
            hindsight += best;
        }
        System.out.printf(Locale.ROOT, "| %s | %d | %d | %d | %.3f | %.3f | %.3f | %.2g to %.2g |%n", name, size[0],
            size[1], experts, one / seeds, chosen / seeds, hindsight / seeds, lowest, highest);
    }

    private static MixtureModel fit(final HalvedTable table, final FitSettings settings) {
        return Trainer.fit(table.table(), settings, FitMonitor.NONE).model();
    }
}
