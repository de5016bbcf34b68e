package org.dendromoe.headless.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dendromoe.engine.score.Scorer;
import org.dendromoe.nodes.predictor.PredictionNames;
import org.dendromoe.nodes.predictor.ProbabilityName;

/** The columns of a table of predictions that hold the class probabilities. */
final class ProbabilityColumns {

    private final CsvFile m_file;

    private final CsvCursor m_cursor;

    private final List<String> m_classes = new ArrayList<>();

    private final List<Integer> m_indices = new ArrayList<>();

    /** @throws CsvException if the table has fewer than two such columns */
    ProbabilityColumns(final CsvFile file, final CsvCursor cursor, final String target, final String suffix) {
        m_file = file;
        m_cursor = cursor;
        final Set<String> known = labelsWithColumn(file, target, suffix);
        for (final String name : cursor.columns()) {
            ProbabilityName.of(name, target, known).filter(parts -> parts.suffix().equals(suffix)).ifPresent(parts -> {
                m_classes.add(parts.className());
                m_indices.add(cursor.indexOf(name));
            });
        }
        if (m_classes.size() < 2) {
            throw file.problem("There are no columns '" + PredictionNames.probability(target, "class", suffix)
                + "' with the probabilities of at least two classes.");
        }
    }

    /** @return the true classes that have a column; they tell where a class ends that has brackets of its own */
    private static Set<String> labelsWithColumn(final CsvFile file, final String target, final String suffix) {
        try (CsvCursor cursor = file.open()) {
            final Set<String> names = Set.copyOf(cursor.columns());
            final int index = cursor.indexOf(target);
            final Set<String> labels = new HashSet<>();
            while (cursor.next()) {
                final String label = cursor.cell(index);
                if (label != null && names.contains(PredictionNames.probability(target, label, suffix))) {
                    labels.add(label);
                }
            }
            return labels;
        }
    }

    /** @return the M classes in the order of the columns */
    List<String> classes() {
        return m_classes;
    }

    /**
     * @return the M probabilities of the current row, or {@code null} if all are missing
     * @throws CsvException if they are not probabilities that sum to 1
     */
    double[] read() {
        final double[] probabilities = new double[m_indices.size()];
        int missing = 0;
        double sum = 0;
        for (int m = 0; m < probabilities.length; m++) {
            final String cell = m_cursor.cell(m_indices.get(m));
            if (cell == null) {
                missing++;
                continue;
            }
            probabilities[m] = DecimalNumber.parse(cell);
            if (!(probabilities[m] >= 0 && probabilities[m] <= 1)) {
                throw m_file.problem(m_cursor.line(), m_cursor.columns().get(m_indices.get(m)),
                    "'" + cell + "' is not a probability.");
            }
            sum += probabilities[m];
        }
        if (missing == probabilities.length) {
            return null;
        }
        if (missing > 0 || Math.abs(sum - 1) > Scorer.LARGEST_ROUNDING) {
            throw m_file.problem(m_cursor.line(), m_cursor.columns().get(m_indices.get(0)),
                missing > 0 ? "Some of the class probabilities are missing."
                    : "The class probabilities sum to " + sum + " instead of 1.");
        }
        return probabilities;
    }
}
