package org.dendromoe.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.Climb;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.FitProgress;
import org.dendromoe.engine.fit.Problem;
import org.dendromoe.engine.fit.ResponsibilitySum;
import org.dendromoe.engine.fit.StartingPoints;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.fit.Workers;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Level;
import org.dendromoe.engine.select.ModelSelector;
import org.dendromoe.engine.select.SelectionSettings;

/**
 * How often the true number of experts is named, over-fitting by three: by the dendrogram's criteria and along the
 * refined path of a model from ten starts, and by a sweep that fits every number of experts from ten starts. Times are
 * processor times of one thread. Arguments: rows, first and last seed, and names of settings if not all, or drawn-N for
 * one that is drawn with seed N.
 */
public final class SelectionBenchmark {

    private static final int TOO_MANY = 3;

    /** of the over-fitted model, and of every model of the sweep */
    private static final int STARTS = 10;

    private static final double LAMBDA = 1;

    private static final String DRAWN = "drawn-";

    private static final List<Criterion> SWEPT = List.of(Criterion.AIC, Criterion.HQC, Criterion.BIC, Criterion.ICL);

    private final int m_rows;

    private final int m_firstSeed;

    private final int m_lastSeed;

    /** how often each criterion was right, over all settings */
    private final Map<Criterion, Integer> m_path = new EnumMap<>(Criterion.class);

    private final Map<Criterion, Integer> m_sweep = new EnumMap<>(Criterion.class);

    private final double[] m_ratios;

    private int m_runs;

    private SelectionBenchmark(final int rows, final int firstSeed, final int lastSeed, final int scenarios) {
        m_rows = rows;
        m_firstSeed = firstSeed;
        m_lastSeed = lastSeed;
        m_ratios = new double[scenarios * (lastSeed - firstSeed + 1)];
    }

    public static void main(final String[] args) throws IOException {
        final List<String> names = Arrays.asList(args).subList(3, args.length);
        final List<Scenario> scenarios = new ArrayList<>(Scenario.all().stream()
            .filter(scenario -> names.isEmpty() || names.contains(scenario.name())).toList());
        names.stream().filter(name -> name.startsWith(DRAWN))
            .forEach(name -> scenarios.add(Scenario.drawn(Long.parseLong(name.substring(DRAWN.length())))));
        final SelectionBenchmark benchmark = new SelectionBenchmark(Integer.parseInt(args[0]),
            Integer.parseInt(args[1]), Integer.parseInt(args[2]), scenarios.size());
        System.out.printf("%d rows, seeds %s to %s; how often the true number was named%n%n| setting | DSC "
            + "| rescaled DSC | path AIC | path HQC | path BIC | path ICL | sweep AIC | sweep HQC | sweep BIC "
            + "| sweep ICL | time, path / sweep |%n|---|---|---|---|---|---|---|---|---|---|---|---|%n",
            benchmark.m_rows, args[1], args[2]);
        scenarios.forEach(benchmark::run);
        benchmark.print("all", benchmark.m_path, benchmark.m_sweep, benchmark.m_ratios);
    }

    private void run(final Scenario scenario) {
        final Map<Criterion, Integer> path = new EnumMap<>(Criterion.class);
        final Map<Criterion, Integer> sweep = new EnumMap<>(Criterion.class);
        final double[] ratios = new double[m_lastSeed - m_firstSeed + 1];
        for (int seed = m_firstSeed; seed <= m_lastSeed; seed++) {
            final TrainingTable table = scenario.draw(m_rows, seed);
            final FitSettings settings = FitSettings.DEFAULT.withExperts(scenario.experts() + TOO_MANY)
                .withLambda(LAMBDA).withStarts(STARTS).withSeed(seed).withThreads(1);
            final long begin = now();
            final List<Level> levels = path(table, settings);
            final long between = now();
            final double[][] swept = sweep(table, settings);
            final long end = now();
            ratios[seed - m_firstSeed] = (double)(between - begin) / (end - between);
            m_ratios[m_runs++] = ratios[seed - m_firstSeed];
            for (final Criterion criterion : Criterion.values()) {
                count(named(levels, criterion) == scenario.experts(), criterion, path, m_path);
            }
            for (int c = 0; c < SWEPT.size(); c++) {
                count(lowest(swept[c]) == scenario.experts(), SWEPT.get(c), sweep, m_sweep);
            }
        }
        print(scenario.name(), path, sweep, ratios);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void count(final boolean right, final Criterion criterion, final Map<Criterion, Integer> ofSetting,
        final Map<Criterion, Integer> ofAll) {
        ofSetting.merge(criterion, right ? 1 : 0, Integer::sum);
        ofAll.merge(criterion, right ? 1 : 0, Integer::sum);
    }

    private static List<Level> path(final TrainingTable table, final FitSettings settings) {
        final MixtureModel overfitted = Trainer.fit(table, settings, FitMonitor.NONE).model();
        final SelectionSettings byDefault = SelectionSettings.DEFAULT;
        return ModelSelector.select(overfitted, table,
            new SelectionSettings(byDefault.criterion(), byDefault.experts(), 1), FitMonitor.NONE).dendrogram()
            .levels();
    }

    /** @return the number of experts with the lowest value, levels from many experts to one */
    private static int named(final List<Level> levels, final Criterion criterion) {
        final double[] values = new double[levels.size()];
        levels.forEach(level -> values[level.experts() - 1] = level.value(criterion));
        return lowest(values);
    }

    /** @return one more than the index of the lowest value that is a number */
    private static int lowest(final double[] values) {
        int lowest = Double.isNaN(values[0]) ? 1 : 0;
        for (int i = lowest + 1; i < values.length; i++) {
            lowest = values[i] < values[lowest] ? i : lowest;
        }
        return lowest + 1;
    }

    /** @return AIC, HQC, BIC and ICL of the best of ten starts with each number of experts */
    private static double[][] sweep(final TrainingTable table, final FitSettings settings) {
        final double[][] values = new double[SWEPT.size()][settings.experts()];
        try (Workers workers = new Workers(1, () -> false)) {
            final Problem problem = new Problem(table, settings, LAMBDA, workers);
            final Parameters logistic = climb(problem, problem.zero(1), settings).parameters();
            final StartingPoints points = problem.startingPoints(logistic);
            for (int k = 1; k <= settings.experts(); k++) {
                Parameters best = logistic;
                double highest = Double.NEGATIVE_INFINITY;
                for (int s = 1; k > 1 && s <= STARTS; s++) {
                    final Climb climb = climb(problem, points.start(s, k), settings);
                    best = climb.objective() > highest ? climb.parameters() : best;
                    highest = Math.max(highest, climb.objective());
                }
                final ResponsibilitySum sum = problem.responsibilities(best);
                final double deviance = -2 * sum.logLikelihood();
                final long parameters = best.shape().degreesOfFreedom();
                values[0][k - 1] = deviance + 2.0 * parameters;
                values[1][k - 1] = deviance + 2 * parameters * Math.log(Math.log(table.rows()));
                values[2][k - 1] = deviance + parameters * Math.log(table.rows());
                values[3][k - 1] = values[2][k - 1] + 2 * sum.entropy();
            }
        }
        return values;
    }

    private static Climb climb(final Problem problem, final Parameters start, final FitSettings settings) {
        final Climb climb = new Climb(1, problem, start, new FitProgress(FitMonitor.NONE));
        climb.run(settings.maxPasses(), settings.tolerance());
        return climb;
    }

    private void print(final String name, final Map<Criterion, Integer> path, final Map<Criterion, Integer> sweep,
        final double[] ratios) {
        final double[] sorted = ratios.clone();
        Arrays.sort(sorted);
        System.out.printf("| %s | %d | %d | ", name, path.get(Criterion.DSC), path.get(Criterion.DSC_RESCALED));
        for (final Map<Criterion, Integer> right : List.of(path, sweep)) {
            SWEPT.forEach(criterion -> System.out.printf("%d | ", right.get(criterion)));
        }
        System.out.printf("%.2f |%n", sorted[sorted.length / 2]);
    }
}
