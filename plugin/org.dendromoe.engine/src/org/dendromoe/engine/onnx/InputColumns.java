package org.dendromoe.engine.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.model.FrozenColumns;
import org.dendromoe.engine.model.FrozenModel;
import org.dendromoe.engine.model.MixtureModel;

/**
 * What a graph reads.
 *
 * @param columns of the first input: those of the model, then what frozen models read besides; a nominal column with the
 *            categories of all that read it, those of the first one first
 * @param frozen the frozen expert whose columns are the second input, if there is one
 */
record InputColumns(List<Column> columns, Optional<FrozenColumns> frozen) {

    static InputColumns of(final MixtureModel model) {
        final Map<String, Column> columns = new LinkedHashMap<>();
        MixtureModel reader = model;
        while (true) {
            reader.preprocessing().schema().columns()
                .forEach(column -> columns.merge(column.name(), column, InputColumns::union));
            if (!(reader.frozenExpert().orElse(null) instanceof FrozenModel frozen)) {
                return new InputColumns(List.copyOf(columns.values()),
                    reader.frozenExpert().map(FrozenColumns.class::cast));
            }
            reader = frozen.model();
        }
    }

    private static Column union(final Column known, final Column further) {
        if (!(known instanceof Column.Nominal one && further instanceof Column.Nominal other)) {
            return known;
        }
        final Set<String> categories = new LinkedHashSet<>(one.categories());
        categories.addAll(other.categories());
        return new Column.Nominal(known.name(), new ArrayList<>(categories));
    }
}
