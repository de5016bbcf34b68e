package org.knime.node.parameters.widget.choices.filter;

import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;

/** Selects columns. */
public final class ColumnFilter extends TypedStringFilter<ColumnTypeFilter> {

    /** No columns. */
    public ColumnFilter() {
        this(new String[0]);
    }

    /** @param selected the names of the columns */
    public ColumnFilter(final String[] selected) {
        super(selected, new ColumnTypeFilter());
    }

    /** @param selectedColumns the columns */
    public ColumnFilter(final List<DataColumnSpec> selectedColumns) {
        this(names(selectedColumns));
    }

    /** @return this, which from now on also selects columns that it has never seen */
    public ColumnFilter withIncludeUnknownColumns() {
        setIncludeUnknownValues(true);
        return this;
    }

    /** @return this, which from now on only selects columns that it has seen */
    public ColumnFilter withExcludeUnknownColumns() {
        setIncludeUnknownValues(false);
        return this;
    }

    /** @return the names of the choices that are selected */
    public String[] filter(final List<DataColumnSpec> choices) {
        return getSelected(names(choices),
            types -> choices.stream().filter(types.getFilterPredicate()).map(DataColumnSpec::getName)
                .toArray(String[]::new));
    }

    /** @return the names of the columns that are selected */
    public String[] filterFromFullSpec(final DataTableSpec spec) {
        return filter(spec.stream().toList());
    }

    /** @return the names that are selected one by one but not among the choices */
    public String[] getMissingSelected(final List<DataColumnSpec> choices) {
        return getMissingSelected(names(choices));
    }

    /** @return the names that are selected one by one but not in the table */
    public String[] getMissingSelectedFromFullSpec(final DataTableSpec spec) {
        return getMissingSelected(spec.stream().toList());
    }

    private static String[] names(final List<DataColumnSpec> columns) {
        return columns.stream().map(DataColumnSpec::getName).toArray(String[]::new);
    }
}
