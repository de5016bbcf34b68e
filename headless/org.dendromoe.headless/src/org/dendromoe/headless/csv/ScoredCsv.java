package org.dendromoe.headless.csv;

import java.util.List;

import org.dendromoe.engine.score.Scorer;
import org.dendromoe.engine.score.Scores;

/**
 * Scores of a table of predictions.
 *
 * @param scores over the rows that have both a class and a prediction
 * @param classes the M classes in the order of their columns
 * @param ignoredRows number of the other rows
 */
public record ScoredCsv(Scores scores, List<String> classes, long ignoredRows) {

    /**
     * @param target the column of the true classes
     * @param suffix after the names of the probability columns
     * @throws CsvException if the file cannot be read, has no probabilities of the target's classes, or no row to score
     */
    public static ScoredCsv read(final CsvFile file, final String target, final String suffix) {
        try (CsvCursor cursor = file.open()) {
            final int targetIndex = cursor.indexOf(target);
            final ProbabilityColumns columns = new ProbabilityColumns(file, cursor, target, suffix);
            final Scorer scorer = new Scorer(columns.classes().size());
            long scored = 0;
            long ignored = 0;
            while (cursor.next()) {
                final String label = cursor.cell(targetIndex);
                final double[] probabilities = columns.read();
                if (label == null || probabilities == null) {
                    ignored++;
                    continue;
                }
                final int trueClass = columns.classes().indexOf(label);
                if (trueClass < 0) {
                    throw file.problem(cursor.line(), target, "There is no column with the probability of the class '"
                        + label + "'.");
                }
                scorer.add(probabilities, trueClass);
                scored++;
            }
            if (scored == 0) {
                throw file.problem("No row has both a class in column '" + target + "' and a prediction.");
            }
            return new ScoredCsv(scorer.scores(), List.copyOf(columns.classes()), ignored);
        }
    }
}
