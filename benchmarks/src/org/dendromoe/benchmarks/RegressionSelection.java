package org.dendromoe.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.data.TableScan;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.data.TrainingTableBuilder;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.ModelSelector;
import org.dendromoe.engine.select.SelectionSettings;

/**
 * How often each criterion finds the two experts of the published simulations (arXiv 2510.12744; arXiv 2305.03288 has
 * the same): y = 15 − 20 x + noise of variance 0.3, or −5 + 20 x + noise of variance 0.4, four experts being fitted. Under
 * the softmax gate x is uniform on [0, 1] and the first expert has the log-odds −8 + 25 x; under the Gaussian gate x is
 * N(0.25, 0.1²) or N(0.75, 0.1²), one half each. Contaminated: one row in a hundred has y from N(0, 10²).
 */
public final class RegressionSelection {

    private static final int OVERFITTED = 4;

    private static final double LAMBDA = 0.01;

    private static final double CONTAMINATION = 0.01;

    private RegressionSelection() {
    }

    /** @param arguments number of seeds, and numbers of rows */
    public static void main(final String[] arguments) {
        final int seeds = Integer.parseInt(arguments[0]);
        System.out.println("| gate | contaminated | rows | | " + String.join(" | ", Arrays.stream(Criterion.values())
            .map(Criterion::name).toList()) + " |");
        System.out.println("|---|---|---|---|" + "---|".repeat(Criterion.values().length));
        for (final Gating gating : List.of(Gating.SOFTMAX, new GaussianGating())) {
            for (final double contamination : new double[]{0, CONTAMINATION}) {
                for (int a = 1; a < arguments.length; a++) {
                    print(gating, contamination, Integer.parseInt(arguments[a]), seeds);
                }
            }
        }
    }

    private static void print(final Gating gating, final double contamination, final int rows, final int seeds) {
        final int[][] counts = new int[Criterion.values().length][OVERFITTED + 1];
        for (int seed = 1; seed <= seeds; seed++) {
            final Dendrogram dendrogram = dendrogram(gating, contamination, rows, seed);
            for (final Criterion criterion : Criterion.values()) {
                counts[criterion.ordinal()][dendrogram.recommendedBy(criterion)]++;
            }
        }
        final List<String> cells = new ArrayList<>();
        for (final int[] ofCriterion : counts) {
            cells.add(Arrays.toString(Arrays.copyOfRange(ofCriterion, 1, OVERFITTED + 1)).replaceAll("[\\[\\],]", ""));
        }
        System.out.printf("| %s | %s | %d | times 1 2 3 4 | %s |%n", gating.equals(Gating.SOFTMAX) ? "softmax"
            : "Gaussian", contamination > 0 ? "1 %" : "no", rows, String.join(" | ", cells));
    }

    private static Dendrogram dendrogram(final Gating gating, final double contamination, final int rows,
        final long seed) {
        final TrainingTable table = table(gating, contamination, rows, seed);
        final FitSettings settings =
            FitSettings.DEFAULT.withGating(gating).withExperts(OVERFITTED).withLambda(LAMBDA).withSeed(seed);
        final MixtureModel model = Trainer.fit(table, settings, FitMonitor.NONE).model();
        return ModelSelector.select(model, table,
            new SelectionSettings(Criterion.DSC, OptionalInt.empty(), settings.threads()), FitMonitor.NONE).dendrogram();
    }

    private static TrainingTable table(final Gating gating, final double contamination, final int rows,
        final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final List<NumericRow> simulated = new ArrayList<>();
        for (int n = 0; n < rows; n++) {
            final boolean softmax = gating.equals(Gating.SOFTMAX);
            final boolean half = random.nextBoolean();
            final double x = softmax ? random.nextDouble() : (half ? 0.25 : 0.75) + 0.1 * random.nextGaussian();
            final boolean first = softmax ? random.nextDouble() < 1 / (1 + Math.exp(8 - 25 * x)) : half;
            final double mean = first ? 15 - 20 * x : -5 + 20 * x;
            final double noise = Math.sqrt(first ? 0.3 : 0.4) * random.nextGaussian();
            final boolean contaminated = random.nextDouble() < contamination;
            simulated.add(new NumericRow(new double[]{x}, null,
                contaminated ? 10 * random.nextGaussian() : mean + noise));
        }
        final TableScan scan =
            new TableScan(new Schema("y", List.of(), List.of(new Column.Numeric("x"))), MissingPolicy.FAIL, true);
        simulated.forEach(scan::accept);
        final TrainingTableBuilder builder = TrainingTableBuilder.after(scan);
        simulated.forEach(builder::accept);
        return builder.build();
    }
}
