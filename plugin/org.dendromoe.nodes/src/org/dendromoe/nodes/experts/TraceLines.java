package org.dendromoe.nodes.experts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.dendromoe.engine.fit.TracePoint;
import org.dendromoe.engine.model.MixtureModel;

/**
 * The trace of a fit or a selection as lines for the view, each with as many points as can be told apart. Every line
 * has its number, what it is, whether the model comes from it, how many passes it took, and the objective with its
 * distance from the highest one.
 */
final class TraceLines {

    /** Points of all lines together. */
    private static final int MOST_POINTS = 20_000;

    private static final int MOST_POINTS_OF_LINE = 150;

    private static final int LEAST_POINTS_OF_LINE = 10;

    private static final class Line {

        private final List<Integer> m_passes = new ArrayList<>();

        private final List<Double> m_objectives = new ArrayList<>();

        private void add(final int pass, final double objective) {
            m_passes.add(pass);
            m_objectives.add(objective);
        }

        private double highest() {
            return m_objectives.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        }
    }

    /** Those that ended highest are kept. */
    private static final int MOST_LINES = 200;

    private TraceLines() {
    }

    /** One line per start: the logistic or linear regression, the random starts, and the escapes from the best. */
    static Map<String, Object> ofFit(final MixtureModel model, final List<TracePoint> trace) {
        final Map<Integer, Line> lines = new TreeMap<>();
        for (final TracePoint point : trace) {
            lines.computeIfAbsent(point.start(), start -> new Line()).add(point.pass(), point.objective());
        }
        keepHighest(lines);
        final double highest = lines.values().stream().mapToDouble(Line::highest).max().orElse(0);
        final List<Map<String, Object>> drawn = new ArrayList<>();
        lines.forEach((start, line) -> {
            final Map<String, Object> entry = entry(line, lines.size(), highest);
            final boolean escape = start > model.summary().settings().starts();
            entry.put("kind", start == 0 ? "single" : escape ? "escape" : "start");
            if (start == 0) {
                entry.put("name", model.isRegression() ? "Linear regression" : "Logistic regression");
            }
            entry.put("number", escape ? start - model.summary().settings().starts() : start);
            entry.put("winner", start == model.summary().bestStart());
            drawn.add(entry);
        });
        return trace("fit", drawn);
    }

    /** One line per number of experts: the highest objective so far of all climbs with that number. */
    static Map<String, Object> ofSelection(final MixtureModel model, final List<TracePoint> trace) {
        final Map<Integer, Line> lines = new TreeMap<>();
        for (final TracePoint point : trace) {
            final Line line = lines.computeIfAbsent(point.start(), start -> new Line());
            line.add(line.m_passes.size() + 1, line.m_passes.isEmpty() ? point.objective()
                : Math.max(point.objective(), line.m_objectives.get(line.m_objectives.size() - 1)));
        }
        keepHighest(lines);
        final List<Map<String, Object>> drawn = new ArrayList<>();
        lines.forEach((experts, line) -> {
            final Map<String, Object> entry = entry(line, lines.size(), line.highest());
            entry.put("kind", "level");
            entry.put("number", experts);
            entry.put("winner", experts == model.experts());
            drawn.add(entry);
        });
        return trace("selection", drawn);
    }

    private static void keepHighest(final Map<Integer, Line> lines) {
        final List<Integer> numbers = new ArrayList<>(lines.keySet());
        numbers.sort(Comparator.comparingDouble(number -> -lines.get(number).highest()));
        numbers.stream().skip(MOST_LINES).forEach(lines::remove);
    }

    private static Map<String, Object> trace(final String kind, final List<Map<String, Object>> lines) {
        final Map<String, Object> trace = new LinkedHashMap<>();
        trace.put("kind", kind);
        trace.put("lines", lines);
        return trace;
    }

    private static Map<String, Object> entry(final Line line, final int lines, final double highest) {
        final int all = line.m_passes.size();
        final int most =
            Math.max(LEAST_POINTS_OF_LINE, Math.min(MOST_POINTS_OF_LINE, MOST_POINTS / lines));
        final List<Integer> passes = new ArrayList<>();
        final List<Double> objectives = new ArrayList<>();
        final List<Double> gaps = new ArrayList<>();
        // most happens in the first passes
        final int first = all <= most ? all : most / 3;
        for (int i = 0; i < Math.min(all, most); i++) {
            final int at = i < first ? i : first + (int)((long)(i - first + 1) * (all - first) / (most - first)) - 1;
            final double objective = line.m_objectives.get(at);
            passes.add(line.m_passes.get(at));
            objectives.add(finite(objective));
            gaps.add(finite(highest - objective));
        }
        final Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("passes", passes);
        entry.put("objective", objectives);
        entry.put("gap", gaps);
        return entry;
    }

    private static Double finite(final double value) {
        return Double.isFinite(value) ? value : null;
    }
}
