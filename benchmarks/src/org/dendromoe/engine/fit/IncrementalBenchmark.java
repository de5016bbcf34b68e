package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.dendromoe.benchmarks.SimulatedMixture;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.TableScan;
import org.dendromoe.engine.data.TableStream;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.data.TrainingTableBuilder;
import org.dendromoe.engine.incremental.HeldOutPoint;
import org.dendromoe.engine.incremental.IncrementalFit;
import org.dendromoe.engine.incremental.IncrementalMonitor;
import org.dendromoe.engine.incremental.IncrementalSettings;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;

/**
 * How far incremental fits are from the objective of the batch fit after one, two and three passes, beside SGD,
 * RMSProp and Adam on the same mini-batches from the same start, each with the best of five learning rates.
 */
public final class IncrementalBenchmark {

    private static final int MOST_PASSES = 3;

    private static final int PART_ROWS = 16_384;

    static final FitSettings FIT = FitSettings.DEFAULT.withExperts(3).withLambda(1);

    static final IncrementalMonitor UNWATCHED = new IncrementalMonitor() {

        @Override
        public void afterPass(final TracePoint point, final double fraction) {
            // nobody watches
        }

        @Override
        public void afterRows(final HeldOutPoint point, final double fraction) {
            // nobody watches
        }
    };

    private final SimulatedMixture m_rows;

    private final TrainingTable m_table;

    private final Workers m_workers;

    private double m_batch = Double.NEGATIVE_INFINITY;

    private IncrementalBenchmark(final SimulatedMixture rows, final Workers workers) {
        m_rows = rows;
        m_workers = workers;
        final TableScan scan = new TableScan(rows.schema(), MissingPolicy.FAIL);
        rows.forEach(rows.schema(), scan);
        final TrainingTableBuilder builder = TrainingTableBuilder.after(scan);
        rows.forEach(rows.schema(), builder);
        m_table = builder.build();
    }

    /** @param args rows, features, rows of the first sample for each comparison */
    public static void main(final String[] args) {
        try (Workers workers = new Workers(FIT.threads(), () -> false)) {
            final IncrementalBenchmark benchmark = new IncrementalBenchmark(
                new SimulatedMixture(Integer.parseInt(args[0]), Integer.parseInt(args[1])), workers);
            for (int i = 2; i < args.length; i++) {
                benchmark.compare(Integer.parseInt(args[i]));
            }
        }
    }

    private void compare(final int startRows) {
        final MixtureModel start = Trainer.fit(stream(settings(1, startRows)).sample(), FIT, FitMonitor.NONE).model();
        final List<double[]> ours = new ArrayList<>();
        Parameters end = null;
        for (final Method method : new Method[]{Method.MM, Method.ACCELERATED}) {
            final double[] objectives = new double[MOST_PASSES];
            for (int passes = 1; passes <= MOST_PASSES; passes++) {
                final IncrementalSettings settings = settings(passes, startRows);
                final IncrementalSettings stepped = new IncrementalSettings(FIT.withMethod(method), passes,
                    settings.batchRows(), startRows);
                final MixtureModel model =
                    IncrementalFit.fit(stream(stepped), stepped, Optional.empty(), UNWATCHED).model();
                objectives[passes - 1] = model.summary().objective();
                end = model.parameters();
            }
            ours.add(objectives);
        }
        m_batch = Math.max(m_batch, Math.max(climbed(end), climbed(m_rows.truth())));
        System.out.printf("%nstart fitted to %d rows; batch objective %.2f, %.6f per row%n%n", startRows, m_batch,
            m_batch / m_table.rows());
        System.out.println("| relative distance to the batch objective | start | 1 pass | 2 passes | 3 passes |");
        System.out.println("|---|---|---|---|---|");
        print("incremental stochastic MM", start.parameters(), ours.get(0));
        print("the same, curvature where the parameters are", start.parameters(), ours.get(1));
        firstOrder(start.parameters());
    }

    private static IncrementalSettings settings(final int passes, final int startRows) {
        return new IncrementalSettings(FIT, passes, IncrementalSettings.DEFAULT.batchRows(), startRows);
    }

    private TableStream stream(final IncrementalSettings settings) {
        return TableStream.of(m_rows, m_rows.schema(), MissingPolicy.FAIL, settings.sample(Optional.empty()));
    }

    private Problem problem() {
        return new Problem(m_table, FIT, lambda(), m_workers);
    }

    private static double lambda() {
        return FIT.lambda().getAsDouble();
    }

    /** @return the objective at the top of the climb over all rows */
    private double climbed(final Parameters from) {
        final Climb climb = new Climb(1, problem(), from, new FitProgress(FitMonitor.NONE));
        climb.run(FIT.maxPasses(), FIT.tolerance());
        return climb.objective();
    }

    private void print(final String name, final Parameters start, final double[] objectives) {
        System.out.printf("| %s | %.2e |", name, distance(problem().objective(start)));
        Arrays.stream(objectives).forEach(objective -> System.out.printf(" %.2e |", distance(objective)));
        System.out.println();
    }

    private double distance(final double objective) {
        return (m_batch - objective) / Math.abs(m_batch);
    }

    private void firstOrder(final Parameters start) {
        final List<FirstOrder> runs = new ArrayList<>();
        for (final FirstOrder.Rule rule : FirstOrder.Rule.values()) {
            Arrays.stream(rule.rates()).forEach(rate -> runs.add(new FirstOrder(rule, rate, start)));
        }
        final TableStream stream = stream(settings(1, 1_000));
        final double[][] objectives = new double[runs.size()][MOST_PASSES];
        final SplittableRandom random = new SplittableRandom(1);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            runs.forEach(FirstOrder::startAverage);
            stream.forEachPart(PART_ROWS, part -> learn(runs, part, random));
            for (int r = 0; r < runs.size(); r++) {
                // the better of the last parameters and of their average over the pass
                objectives[r][pass] = Math.max(problem().objective(runs.get(r).parameters()),
                    problem().objective(runs.get(r).average()));
            }
        }
        for (final FirstOrder.Rule rule : FirstOrder.Rule.values()) {
            int best = -1;
            for (int r = 0; r < runs.size(); r++) {
                if (runs.get(r).rule() == rule && (best < 0
                    || objectives[r][MOST_PASSES - 1] > objectives[best][MOST_PASSES - 1])) {
                    best = r;
                }
            }
            print(rule + ", rate " + runs.get(best).rate(), start, objectives[best]);
        }
    }

    private void learn(final List<FirstOrder> runs, final TrainingTable part, final SplittableRandom random) {
        final int[] order = new int[part.rows()];
        for (int i = 0; i < order.length; i++) {
            final int place = random.nextInt(i + 1);
            order[i] = order[place];
            order[place] = i;
        }
        final int rows = IncrementalSettings.DEFAULT.batchRows();
        for (int from = 0; from < order.length; from += rows) {
            final TrainingTable batch =
                part.rows(Arrays.copyOfRange(order, from, Math.min(order.length, from + rows)));
            // λ of the batch is its share of λ
            final Problem problem =
                new Problem(batch, FIT, lambda() * batch.rows() / m_table.rows(), m_workers);
            for (final FirstOrder run : runs) {
                final double[] gradient = problem.evaluate(run.parameters(), CurvatureSum.Kind.NONE).gradient();
                run.step(Arrays.stream(gradient).map(g -> g / batch.rows()).toArray());
            }
        }
    }
}
