package org.knime.node.parameters.widget.choices.filter;

import java.util.Optional;
import java.util.function.Predicate;

import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.widget.choices.TypedStringChoice.PossibleTypeValue;

/** Selects columns by what they are read as first. */
final class ColumnTypeFilter extends TypeFilter {

    @Override
    protected Optional<PossibleTypeValue> fromTypeId(final String typeId) {
        return Optional.of(new PossibleTypeValue(typeId, typeId));
    }

    Predicate<DataColumnSpec> getFilterPredicate() {
        final Predicate<String> selected = getIsSelectedPredicate();
        return column -> selected.test(column.getType().getPreferredValueClass().getName());
    }
}
