package org.dendromoe.benchmarks;

import java.io.IOException;

import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;

/**
 * Whole fits of a table with many more features than rows, and scikit-learn's logistic regression on the same one.
 * Arguments: the program of scikit-learn's fit, rows, features, experts, λ.
 */
public final class WideBenchmark {

    private WideBenchmark() {
    }

    public static void main(final String[] args) throws IOException, InterruptedException {
        final int rows = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        final int features = args.length > 2 ? Integer.parseInt(args[2]) : 5_000;
        final int experts = args.length > 3 ? Integer.parseInt(args[3]) : 3;
        final double lambda = args.length > 4 ? Double.parseDouble(args[4]) : 300;
        final HalvedTable wide = HalvedTable.ofCauses(rows, features, 1);
        System.out.printf("%d rows, %d features%n%n| | λ | seconds | log-likelihood | held-out log-loss |%n"
            + "|---|---|---|---|---|%n", rows, features);
        for (final int k : new int[]{1, experts}) {
            report(wide, FitSettings.DEFAULT.withExperts(k).withLambda(lambda));
            report(wide, FitSettings.DEFAULT.withExperts(k));
        }
        wide.peer(args[0], Double.toString(lambda));
    }

    private static void report(final HalvedTable wide, final FitSettings settings) {
        final long begin = System.nanoTime();
        final MixtureModel model = Trainer.fit(wide.table(), settings, FitMonitor.NONE).model();
        final double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("| DendroMoE, K = %d, λ %s | %.3g | %.2f | %.3f | %.3f |%n", settings.experts(),
            settings.lambda().isPresent() ? "given" : "chosen", model.summary().lambda(), seconds,
            model.summary().logLikelihood(), wide.heldOutLogLoss(model));
    }
}
