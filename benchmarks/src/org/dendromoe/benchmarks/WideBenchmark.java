package org.dendromoe.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;

/**
 * Whole fits of a table with many more features than rows, and scikit-learn's logistic regression on the same one.
 * Arguments: the program of scikit-learn's fit, rows, features, experts, λ.
 */
public final class WideBenchmark {

    /** The features share that many hidden causes, as the levels of genes do. */
    private static final int CAUSES = 15;

    private WideBenchmark() {
    }

    public static void main(final String[] args) throws IOException, InterruptedException {
        final int rows = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        final int features = args.length > 2 ? Integer.parseInt(args[2]) : 5_000;
        final int experts = args.length > 3 ? Integer.parseInt(args[3]) : 3;
        final double lambda = args.length > 4 ? Double.parseDouble(args[4]) : 300;
        // as many rows again to score the fits on
        final double[][] x = new double[2 * rows][features];
        final int[] y = new int[2 * rows];
        simulate(x, y);
        standardise(x, rows);
        final TrainingTable table = TrainingTable.of(Arrays.copyOf(x, rows), Arrays.copyOf(y, rows), 2);
        System.out.printf("%d rows, %d features%n%n| | λ | seconds | log-likelihood | held-out log-loss |%n"
            + "|---|---|---|---|---|%n", rows, features);
        for (final int k : new int[]{1, experts}) {
            report(table, FitSettings.DEFAULT.withExperts(k).withLambda(lambda), x, y);
            report(table, FitSettings.DEFAULT.withExperts(k), x, y);
        }
        peer(args[0], x, y, lambda);
    }

    private static void simulate(final double[][] x, final int[] y) {
        final SplittableRandom random = new SplittableRandom(1);
        final double[][] loadings = new double[CAUSES][x[0].length];
        for (final double[] loading : loadings) {
            Arrays.setAll(loading, j -> random.nextGaussian());
        }
        for (int n = 0; n < x.length; n++) {
            final double[] causes = new double[CAUSES];
            Arrays.setAll(causes, c -> random.nextGaussian());
            for (int j = 0; j < x[n].length; j++) {
                x[n][j] = 3 * random.nextGaussian();
                for (int c = 0; c < CAUSES; c++) {
                    x[n][j] += causes[c] * loadings[c][j];
                }
            }
            // which cause decides depends on another one
            y[n] = (causes[0] > 0 ? causes[1] : causes[2]) + 0.3 * random.nextGaussian() > 0 ? 1 : 0;
        }
    }

    /** On the first rows, as the engine does with a user's table. */
    private static void standardise(final double[][] x, final int rows) {
        for (int j = 0; j < x[0].length; j++) {
            double sum = 0;
            double squares = 0;
            for (int n = 0; n < rows; n++) {
                sum += x[n][j];
                squares += x[n][j] * x[n][j];
            }
            final double mean = sum / rows;
            final double deviation = Math.sqrt(squares / rows - mean * mean);
            for (final double[] row : x) {
                row[j] = (row[j] - mean) / deviation;
            }
        }
    }

    private static void report(final TrainingTable table, final FitSettings settings, final double[][] x,
        final int[] y) {
        final long begin = System.nanoTime();
        final MixtureModel model = Trainer.fit(table, settings, FitMonitor.NONE).model();
        final double seconds = (System.nanoTime() - begin) / 1e9;
        double held = 0;
        for (int n = table.rows(); n < x.length; n++) {
            held -= Math.log(model.predict(x[n]).probabilities()[y[n]]);
        }
        System.out.printf("| DendroMoE, K = %d, λ %s | %.3g | %.2f | %.3f | %.3f |%n", settings.experts(),
            settings.lambda().isPresent() ? "given" : "chosen", model.summary().lambda(), seconds,
            model.summary().logLikelihood(), held / (x.length - table.rows()));
    }

    private static void peer(final String program, final double[][] x, final int[] y, final double lambda)
        throws IOException, InterruptedException {
        final int features = x[0].length;
        final Path folder = Files.createTempDirectory("wide");
        final ByteBuffer numbers =
            ByteBuffer.allocate(x.length * features * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (final double[] row : x) {
            for (final double value : row) {
                numbers.putDouble(value);
            }
        }
        final ByteBuffer labels = ByteBuffer.allocate(y.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(y).forEach(labels::putInt);
        try {
            Files.write(folder.resolve("x"), numbers.array());
            Files.write(folder.resolve("y"), labels.array());
            System.out.flush();
            // Debian's Python, which Debian's scikit-learn belongs to
            new ProcessBuilder("/usr/bin/python3", program, folder.toString(), Integer.toString(x.length / 2),
                Integer.toString(features), Double.toString(lambda)).inheritIO().start().waitFor();
        } finally {
            Files.deleteIfExists(folder.resolve("x"));
            Files.deleteIfExists(folder.resolve("y"));
            Files.delete(folder);
        }
    }
}
