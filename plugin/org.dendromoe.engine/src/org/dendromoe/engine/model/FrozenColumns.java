package org.dendromoe.engine.model;

import java.util.List;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.FrozenExpert;
import org.dendromoe.engine.data.Row;

/**
 * A frozen expert whose class probabilities are in columns of the table, from any learner.
 *
 * @param classes the M classes, at least two, distinct
 * @param columns the M columns of numbers with their probabilities
 */
public record FrozenColumns(List<String> classes, List<Column> columns) implements FrozenExpert {

    /** Probabilities may sum to this much more or less than 1, since they may be rounded; their ratios count. */
    public static final double LARGEST_ROUNDING = 0.01;

    /** @throws IllegalArgumentException if the parts do not fit together */
    public FrozenColumns {
        classes = List.copyOf(classes);
        columns = List.copyOf(columns);
        if (classes.size() < 2 || classes.size() != columns.size()
            || classes.stream().distinct().count() < classes.size()
            || columns.stream().map(Column::name).distinct().count() < columns.size()
            || !columns.stream().allMatch(Column.Numeric.class::isInstance)) {
            throw new IllegalArgumentException("The frozen expert must have a column of numbers for each of at least two"
                + " classes.");
        }
    }

    /** @param names of the M columns */
    public static FrozenColumns of(final List<String> classes, final List<String> names) {
        return new FrozenColumns(classes, names.stream().<Column>map(Column.Numeric::new).toList());
    }

    @Override
    public int firstProblem(final Row row) {
        double sum = 0;
        for (int m = 0; m < columns.size(); m++) {
            if (row.isMissing(m) || !(row.number(m) >= 0 && row.number(m) <= 1)) {
                return m;
            }
            sum += row.number(m);
        }
        return Math.abs(sum - 1) <= LARGEST_ROUNDING ? -1 : 0;
    }

    @Override
    public String describeProblem(final Row row, final int column) {
        final String cell = "Row '" + row.name() + "': the cell of column '" + columns.get(column).name() + "' ";
        if (row.isMissing(column)) {
            return cell + "is missing.";
        }
        final double value = row.number(column);
        return cell + (value >= 0 && value <= 1 ? "belongs to class probabilities that do not sum to 1."
            : "is " + value + ", not a probability.");
    }

    /** {@inheritDoc} Nothing is known of a row without them. */
    @Override
    public boolean imputes() {
        return false;
    }

    @Override
    public double[] probabilities(final Row row) {
        final double[] probabilities = new double[columns.size()];
        double sum = 0;
        for (int m = 0; m < probabilities.length; m++) {
            probabilities[m] = row.number(m);
            sum += probabilities[m];
        }
        for (int m = 0; m < probabilities.length; m++) {
            probabilities[m] /= sum;
        }
        return probabilities;
    }
}
