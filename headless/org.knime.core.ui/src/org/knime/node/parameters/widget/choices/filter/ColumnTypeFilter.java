package org.knime.node.parameters.widget.choices.filter;

import java.util.function.Predicate;

import org.knime.core.data.DataColumnSpec;

/** Selects columns by what they are read as first. */
final class ColumnTypeFilter extends TypeFilter {

    Predicate<DataColumnSpec> getFilterPredicate() {
        final Predicate<String> selected = getIsSelectedPredicate();
        return column -> selected.test(column.getType().getPreferredValueClass().getName());
    }
}
