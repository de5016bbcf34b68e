package org.dendromoe.nodes.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.InvalidTableException;
import org.dendromoe.engine.data.NameList;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.nodes.table.ColumnKind;
import org.dendromoe.nodes.table.KnownSchema;
import org.dendromoe.nodes.table.RowReader;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

/** The columns of the input table that a model is trained on. */
public final class TrainingColumns {

    private TrainingColumns() {
    }

    /**
     * @param spec of the input table
     * @param target name of the target column, null or empty if none is selected; never a feature, even if the
     *            filter includes it
     * @param group name of the column with the group of each row, if there is one; never a feature either
     * @param frozen names of the columns with a frozen expert's probabilities; never features either
     * @param features which columns are features
     * @return target and features, with the classes and categories that the domains list
     * @throws InvalidTableException if target, group or a feature is missing or of the wrong type, if no feature is left,
     *             or if the target's domain lists one class only
     */
    public static Schema select(final DataTableSpec spec, final String target, final Optional<String> group,
        final List<String> frozen, final ColumnFilter features) {
        final Schema schema = select(spec, target, ColumnKind.NOMINAL, group, frozen, features);
        if (schema.classes().size() == 1) {
            throw new InvalidTableException("The target column '" + target + "' has only the class '"
                + schema.classes().get(0) + "', at least two are needed.");
        }
        return schema;
    }

    /**
     * @param kind of the target: nominal for classes, numeric for a regression
     * @see #select(DataTableSpec, String, Optional, ColumnFilter)
     */
    public static Schema select(final DataTableSpec spec, final String target, final ColumnKind kind,
        final Optional<String> group, final List<String> frozen, final ColumnFilter features) {
        if (target == null || target.isEmpty()) {
            throw new InvalidTableException("No target column is selected: choose a "
                + (kind == ColumnKind.NOMINAL ? "nominal (String) column." : "column of numbers."));
        }
        final RowReader reader = RowReader.forTraining(new Schema(target, List.of(), List.of()), kind, spec);
        group.ifPresent(column -> reader.groupedBy(column, spec));
        final List<DataColumnSpec> usable = spec.stream().filter(column -> ColumnKind.of(column).isPresent()).toList();
        checkSelected(features.getMissingSelected(usable), spec);
        final List<String> names = new ArrayList<>(Arrays.asList(features.filter(usable)));
        names.remove(target);
        group.ifPresent(names::remove);
        names.removeAll(frozen);
        if (names.isEmpty()) {
            throw new InvalidTableException("No feature column is selected: choose at least one column of numbers or"
                + " nominal values beside the target '" + target + "'.");
        }
        return KnownSchema.of(spec, target, kind, names);
    }

    private static void checkSelected(final String[] unusable, final DataTableSpec spec) {
        final List<String> absent = Arrays.stream(unusable).filter(name -> !spec.containsName(name)).toList();
        if (!absent.isEmpty()) {
            throw new InvalidTableException("The table lacks selected feature columns: " + NameList.of(absent) + ".");
        }
        if (unusable.length > 0) {
            throw new InvalidTableException("Selected feature columns have a type that cannot be used: "
                + NameList.of(List.of(unusable)) + ". Column '" + unusable[0] + "' is of type "
                + spec.getColumnSpec(unusable[0]).getType().getName() + ", but must be "
                + ColumnKind.NUMERIC.description() + " or " + ColumnKind.NOMINAL.description() + ".");
        }
    }
}
