package org.dendromoe.nodes.scorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.NameList;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.nodes.predictor.PredictionNames;
import org.dendromoe.nodes.predictor.ProbabilityName;
import org.dendromoe.nodes.table.ColumnKind;
import org.dendromoe.nodes.table.RowReader;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;

/**
 * The columns of a table that are scored.
 *
 * @param target index of the column with the true classes
 * @param targetName its name
 * @param classes the M classes in the order of their columns
 * @param models the models, each with M columns
 */
record ScoredColumns(int target, String targetName, List<String> classes, List<ScoredModel> models) {

    /**
     * Finds the columns named {@code P (target=class)} with any suffix; every suffix is a model.
     *
     * @param unnamed name of the model without suffix
     * @throws InvalidTableException if there is no target, if no model has two classes, or if a model lacks a class
     */
    static ScoredColumns byName(final DataTableSpec table, final String target, final String unnamed) {
        final List<String> known = knownClasses(table, target);
        final Map<String, Map<String, Integer>> models = new LinkedHashMap<>();
        for (int c = 0; c < table.getNumColumns(); c++) {
            final DataColumnSpec column = table.getColumnSpec(c);
            final Optional<ProbabilityName> name = ProbabilityName.of(column.getName(), target, known);
            if (name.isPresent()) {
                requireNumber(column);
                models.computeIfAbsent(name.get().suffix(), suffix -> new LinkedHashMap<>())
                    .put(name.get().className(), c);
            }
        }
        final Set<String> classes = new LinkedHashSet<>();
        models.values().forEach(columns -> classes.addAll(columns.keySet()));
        if (classes.size() < 2) {
            throw new InvalidTableException("There are no columns '" + PredictionNames.probability(target, "class", "")
                + "' with the probabilities of at least two classes of the target column '" + target + "'."
                + (known.isEmpty() ? "" : " Missing: " + names(target, known, "") + "."));
        }
        final List<ScoredModel> scored = new ArrayList<>();
        models.forEach((suffix, columns) -> {
            requireAll(target, classes, suffix, columns.keySet());
            scored.add(new ScoredModel(suffix.isBlank() ? unnamed : suffix.strip(),
                classes.stream().map(columns::get).toList()));
        });
        return new ScoredColumns(table.findColumnIndex(target), target, List.copyOf(classes), scored);
    }

    /**
     * Takes columns of one model, named after their classes or {@code P (anything=class)}.
     *
     * @param chosen names of the columns
     * @param unnamed name of the model
     * @throws InvalidTableException if there is no target, fewer than two columns are chosen, two are of the same
     *             class, or one is no column of numbers
     */
    static ScoredColumns byHand(final DataTableSpec table, final String target, final List<String> chosen,
        final String unnamed) {
        final List<String> known = knownClasses(table, target);
        if (chosen.size() < 2) {
            throw new InvalidTableException("Choose at least two columns with the probabilities of classes of the"
                + " target column '" + target + "'.");
        }
        final Map<String, String> columns = new LinkedHashMap<>();
        for (final String column : chosen) {
            if (!table.containsName(column)) {
                throw new InvalidTableException("The table has no column '" + column + "'.");
            }
            requireNumber(table.getColumnSpec(column));
            final String className = ProbabilityName.classOf(column, known);
            final String other = columns.put(className, column);
            if (other != null) {
                throw new InvalidTableException("The columns '" + other + "' and '" + column
                    + "' both have the probability of the class '" + className + "': choose the columns of one model.");
            }
        }
        return new ScoredColumns(table.findColumnIndex(target), target, List.copyOf(columns.keySet()), List.of(
            new ScoredModel(unnamed, columns.values().stream().map(table::findColumnIndex).toList())));
    }

    private static List<String> knownClasses(final DataTableSpec table, final String target) {
        if (target == null || target.isEmpty()) {
            throw new InvalidTableException("No target column is selected: choose a nominal (String) column.");
        }
        RowReader.forTraining(new Schema(target, List.of(), List.of()), table);
        final DataColumnSpec column = table.getColumnSpec(target);
        return column.getDomain().hasValues()
            ? column.getDomain().getValues().stream().map(Object::toString).toList() : List.of();
    }

    private static void requireNumber(final DataColumnSpec column) {
        if (!ColumnKind.NUMERIC.fits(column)) {
            throw new InvalidTableException("The column '" + column.getName() + "' is of type "
                + column.getType().getName() + ", but must be " + ColumnKind.NUMERIC.description() + ".");
        }
    }

    private static void requireAll(final String target, final Set<String> classes, final String suffix,
        final Set<String> there) {
        final List<String> absent = classes.stream().filter(name -> !there.contains(name)).toList();
        if (!absent.isEmpty()) {
            throw new InvalidTableException((suffix.isEmpty() ? "The model without suffix"
                : "The model with the suffix '" + suffix + "'") + " lacks the probabilities of classes that others"
                + " have: " + names(target, absent, suffix) + ".");
        }
    }

    private static String names(final String target, final List<String> classes, final String suffix) {
        return NameList.of(classes.stream().map(name -> PredictionNames.probability(target, name, suffix)).toList());
    }

    /** @return the name of the column with the probability of a class */
    String column(final DataTableSpec table, final ScoredModel model, final int m) {
        return table.getColumnSpec(model.columns().get(m)).getName();
    }
}
