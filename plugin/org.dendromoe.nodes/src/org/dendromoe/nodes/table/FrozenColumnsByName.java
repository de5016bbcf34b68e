package org.dendromoe.nodes.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.engine.model.FrozenColumns;
import org.dendromoe.nodes.predictor.PredictionNames;
import org.dendromoe.nodes.predictor.ProbabilityName;
import org.knime.core.data.DataTableSpec;

/** Finds the columns of a frozen expert by their names, {@code P (target=class)suffix}. */
public final class FrozenColumnsByName {

    private FrozenColumnsByName() {
    }

    /**
     * @param table with a column of the classes
     * @param target its name
     * @param suffix what follows the closing bracket in the names of the expert's columns
     * @throws InvalidTableException if there are no such columns of numbers, for at least two classes
     */
    public static FrozenColumns of(final DataTableSpec table, final String target, final String suffix) {
        final List<String> known = table.containsName(target)
            ? KnownSchema.of(table, target, ColumnKind.NOMINAL, List.of()).classes() : List.of();
        final FrozenColumns columns = of(List.of(table.getColumnNames()), known, target, suffix);
        RowReader.forPrediction(new Schema(target, List.of(), columns.columns()), table);
        return columns;
    }

    /**
     * @param names of the columns of a table
     * @param known classes, as far as they are known; they tell where a class ends that has brackets of its own
     * @param target name of the column with the classes
     * @param suffix what follows the closing bracket in the names of the expert's columns
     * @throws InvalidTableException if there are no such columns for at least two classes
     */
    public static FrozenColumns of(final List<String> names, final Collection<String> known, final String target,
        final String suffix) {
        final List<String> classes = new ArrayList<>();
        final List<String> columns = new ArrayList<>();
        for (final String name : names) {
            final Optional<ProbabilityName> parts = ProbabilityName.of(name, target, known);
            if (parts.isPresent() && parts.get().suffix().equals(suffix)) {
                classes.add(parts.get().className());
                columns.add(name);
            }
        }
        if (classes.size() < 2) {
            throw new InvalidTableException("There are no columns '"
                + PredictionNames.probability(target, "class", suffix)
                + "' with the frozen expert's probabilities of at least two classes.");
        }
        return FrozenColumns.of(classes, columns);
    }
}
