package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.List;

import org.dendromoe.benchmarks.SharedTables;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.Curvature;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.Parameters;

/**
 * Passes over the data until F is within 1e-8 relative of the best value reached from a start: accelerated climb
 * against plain tight MM from the same start, λ = 1.
 */
public final class PassesBenchmark {

    private static final double WITHIN = 1e-8;

    /** Plain MM is given up after this many times the passes of the accelerated climb. */
    private static final int PATIENCE = 30;

    private static final FitSettings SETTINGS = FitSettings.DEFAULT.withTolerance(1e-9).withMaxPasses(5_000);

    private PassesBenchmark() {
    }

    public static void main(final String[] args) {
        final List<Double> ratios = new ArrayList<>();
        System.out.println("| table | K | accelerated | plain tight MM | ratio | plain MM on its way to |\n"
            + "|---|---|---|---|---|---|");
        try (Workers workers = new Workers(SETTINGS.threads(), () -> false)) {
            for (final String name : SharedTables.NAMES) {
                final TrainingTable table = SharedTables.read(name);
                for (int experts = 2; experts <= 4; experts++) {
                    ratios.add(compare(name, table, experts, workers));
                }
            }
        }
        ratios.sort(null);
        System.out.printf("%nmedian ratio %.1f%n", ratios.get(ratios.size() / 2));
    }

    private static double compare(final String name, final TrainingTable table, final int experts,
        final Workers workers) {
        final Problem problem = new Problem(table, SETTINGS, 1, workers);
        final Ascent logistic = new Ascent(problem, problem.zero(1));
        climb(logistic, 60, Double.POSITIVE_INFINITY);
        final Parameters start = problem.startingPoints(logistic.parameters()).start(1, experts);

        final List<double[]> accelerated = climb(new Ascent(problem, start), SETTINGS.maxPasses(), Double.NaN);
        final int limit = PATIENCE * first(accelerated, top(accelerated));
        final FitSettings plain = SETTINGS.withMethod(Method.MM).withCurvature(Curvature.TIGHT);
        final List<double[]> minorized =
            climb(new Ascent(new Problem(table, plain, 1, workers), start), limit, top(accelerated));

        // the value both are to reach is the higher end, but where plain MM passes by on its way to another optimum
        final boolean other = top(minorized) - top(accelerated) > WITHIN * Math.abs(top(minorized));
        final double goal = other ? top(accelerated) : Math.max(top(accelerated), top(minorized));
        final int fast = first(accelerated, goal);
        final int slow = first(minorized, goal);
        final String beyond = slow == 0 ? "> " : "";
        final double ratio = (double)(slow == 0 ? limit : slow) / fast;
        System.out.printf("| %s | %d | %d | %s%d | %s%.1f | %s |%n", name, experts, fast, beyond,
            slow == 0 ? limit : slow, beyond, ratio, other ? "another optimum" : "");
        return ratio;
    }

    /** @return {passes, F} after every step */
    private static List<double[]> climb(final Ascent ascent, final int passes, final double enough) {
        final List<double[]> path = new ArrayList<>();
        path.add(new double[]{ascent.passes(), ascent.objective()});
        while (ascent.passes() < passes && ascent.gradientNorm() > SETTINGS.tolerance()
            && !(ascent.objective() >= enough) && ascent.step()) {
            path.add(new double[]{ascent.passes(), ascent.objective()});
        }
        return path;
    }

    private static double top(final List<double[]> path) {
        return path.get(path.size() - 1)[1];
    }

    /** @return passes until F was near the best, 0 if it never was */
    private static int first(final List<double[]> path, final double best) {
        return path.stream().filter(point -> point[1] >= best - WITHIN * Math.abs(best)).findFirst()
            .map(point -> (int)point[0]).orElse(0);
    }
}
