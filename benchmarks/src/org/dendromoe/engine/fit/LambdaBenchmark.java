package org.dendromoe.engine.fit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.dendromoe.benchmarks.SharedTables;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.score.Scorer;
import org.dendromoe.engine.score.Scores;

/** What choosing λ costs, and how well the protein interactions are predicted with the λ chosen. */
public final class LambdaBenchmark {

    private static final int FOLDS = 5;

    /** 200 000 rows of 20 features */
    private static final String SIMULATED = "simulated";

    private static final List<String> TABLES =
        List.of("ecoli5", "wdbc", "yeast", "mice_protein", "ppi_hpylori", SIMULATED);

    private LambdaBenchmark() {
    }

    /** @param args "cost" or "ppi" and the lines to make: tables, or K and K*members; without any all of both */
    public static void main(final String[] args) {
        if (args.length == 0 || args[0].equals("cost")) {
            cost(args.length > 1 ? rest(args) : TABLES);
        }
        if (args.length == 0 || args[0].equals("ppi")) {
            ppi(args.length > 1 ? rest(args) : List.of("1", "3", "5", "10", "5*20", "10*20"));
        }
    }

    private static List<String> rest(final String[] args) {
        return Arrays.asList(args).subList(1, args.length);
    }

    private static void cost(final List<String> names) {
        // the first fit of a virtual machine pays for its compiler
        Trainer.fit(SharedTables.read(TABLES.get(0)), FitSettings.DEFAULT, FitMonitor.NONE);
        System.out.println("| table | λ chosen | fixed λ, s | λ chosen, s | ratio |\n|---|---|---|---|---|");
        for (final String name : names) {
            cost(name, name.equals(SIMULATED) ? simulated(200_000, 20) : SharedTables.read(name));
        }
    }

    private static void cost(final String name, final TrainingTable table) {
        final FitSettings settings = FitSettings.DEFAULT;
        final long start = System.nanoTime();
        final MixtureModel chosen = Trainer.fit(table, settings, FitMonitor.NONE).model();
        final long middle = System.nanoTime();
        Trainer.fit(table, settings.withLambda(chosen.summary().lambda()), FitMonitor.NONE);
        final double fixed = (System.nanoTime() - middle) * 1e-9;
        final double whole = (middle - start) * 1e-9;
        System.out.printf(Locale.ROOT, "| %s | %s | %.1f | %.1f | %.1f |%n", name, chosen.summary().lambda(), fixed,
            whole, whole / fixed);
    }

    /** Two regimes, told apart by one feature, in each of which other features matter. */
    private static TrainingTable simulated(final int rows, final int features) {
        final SplittableRandom random = new SplittableRandom(1);
        final double[][] x = new double[rows][features];
        final int[] y = new int[rows];
        for (int n = 0; n < rows; n++) {
            for (int j = 0; j < features; j++) {
                x[n][j] = random.nextDouble() * 3.4 - 1.7;
            }
            final double score = x[n][0] > 0 ? x[n][1] - x[n][2] : x[n][3] + x[n][4];
            y[n] = random.nextDouble() < 1 / (1 + Math.exp(-2 * score)) ? 1 : 0;
        }
        return TrainingTable.of(x, y, 2);
    }

    private static void ppi(final List<String> lines) {
        System.out.println("| K | models averaged | λ chosen in the folds | accuracy | log-loss | Brier | ECE | s |\n"
            + "|---|---|---|---|---|---|---|---|");
        final TrainingTable table = SharedTables.read("ppi_hpylori");
        final List<BitSet> folds = Folds.of(table, FOLDS, 1);
        for (final String line : lines) {
            final String[] parts = line.split("\\*");
            final FitSettings settings = FitSettings.DEFAULT.withExperts(Integer.parseInt(parts[0]))
                .withMembers(parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
            final long start = System.nanoTime();
            final Scorer scorer = new Scorer(table.classes());
            final StringBuilder lambdas = new StringBuilder();
            for (final BitSet heldOut : folds) {
                final Standardised fold = new Standardised(table, heldOut);
                final MixtureModel model = Trainer.fit(fold.training(), settings, FitMonitor.NONE).model();
                lambdas.append(lambdas.isEmpty() ? "" : ", ").append(model.summary().lambda());
                heldOut.stream().forEach(row -> scorer.add(model.predict(fold.features(row)).probabilities(),
                    table.label(row)));
            }
            final Scores scores = scorer.scores();
            System.out.printf(Locale.ROOT, "| %d | %d | %s | %.3f | %.3f | %.3f | %.3f | %.0f |%n", settings.experts(),
                settings.members(), lambdas, scores.accuracy(), scores.logLoss(), scores.brier(), scores.ece(),
                (System.nanoTime() - start) * 1e-9);
        }
    }

    /** Rows standardised by those that are not held out. */
    private static final class Standardised {

        private final TrainingTable m_table;

        private final double[] m_mean;

        private final double[] m_deviation;

        private final int[] m_training;

        Standardised(final TrainingTable table, final BitSet heldOut) {
            m_table = table;
            m_training = IntStream.range(0, table.rows()).filter(row -> !heldOut.get(row)).toArray();
            m_mean = new double[table.predictors() - 1];
            m_deviation = new double[m_mean.length];
            for (final int row : m_training) {
                final double[] x = table.features(row);
                for (int j = 0; j < x.length; j++) {
                    m_mean[j] += x[j] / m_training.length;
                    m_deviation[j] += x[j] * x[j] / m_training.length;
                }
            }
            for (int j = 0; j < m_mean.length; j++) {
                m_deviation[j] = Math.sqrt(m_deviation[j] - m_mean[j] * m_mean[j]);
            }
        }

        double[] features(final int row) {
            final double[] x = m_table.features(row);
            for (int j = 0; j < x.length; j++) {
                x[j] = (x[j] - m_mean[j]) / m_deviation[j];
            }
            return x;
        }

        TrainingTable training() {
            return TrainingTable.of(Arrays.stream(m_training).mapToObj(this::features).toArray(double[][]::new),
                Arrays.stream(m_training).map(m_table::label).toArray(), m_table.classes());
        }
    }
}
