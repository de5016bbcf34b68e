package org.dendromoe.headless.csv;

import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.FrozenExpert;
import org.dendromoe.engine.data.NameList;
import org.dendromoe.engine.model.FrozenColumns;
import org.dendromoe.engine.model.FrozenModel;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.nodes.table.FrozenColumnsByName;

/**
 * The frozen expert of a fit: none, a model, or columns of probabilities. There is at most one.
 *
 * @param model another model
 * @param suffix after the names {@code P (target=class)} of columns of the table
 */
public record FrozenChoice(Optional<MixtureModel> model, Optional<String> suffix) {

    /** No frozen expert. */
    public static final FrozenChoice NONE = new FrozenChoice(Optional.empty(), Optional.empty());

    /**
     * @return the columns of probabilities, which are no features
     * @throws CsvException if the table has none
     */
    Optional<FrozenColumns> columnsOf(final CsvFile file, final String target) {
        return suffix.map(text -> FrozenColumnsByName.of(names(file), List.of(), target, text));
    }

    /**
     * @param columns what {@link #columnsOf} has found
     * @throws CsvException if the table lacks columns that the frozen expert reads
     */
    Optional<FrozenExpert> in(final CsvFile file, final Optional<FrozenColumns> columns) {
        final Optional<FrozenExpert> frozen =
            model.<FrozenExpert>map(FrozenModel::new).or(() -> columns.map(FrozenExpert.class::cast));
        if (frozen.isPresent()) {
            final List<String> names = names(file);
            final List<String> absent = frozen.get().columns().stream().map(Column::name)
                .filter(name -> !names.contains(name)).toList();
            if (!absent.isEmpty()) {
                throw file.problem("The table lacks columns that the frozen expert reads: "
                    + NameList.of(absent) + ".");
            }
        }
        return frozen;
    }

    private static List<String> names(final CsvFile file) {
        try (CsvCursor cursor = file.open()) {
            return cursor.columns();
        }
    }
}
