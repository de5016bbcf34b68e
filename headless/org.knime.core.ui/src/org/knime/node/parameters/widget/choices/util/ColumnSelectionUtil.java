package org.knime.node.parameters.widget.choices.util;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.node.parameters.NodeParametersInput;

/** Looks for columns; without a table there are none. */
public final class ColumnSelectionUtil {

    private ColumnSelectionUtil() {
    }

    /** @return the columns of an input table that pass the filter */
    public static List<DataColumnSpec> getFilteredColumns(final NodeParametersInput context, final int portIndex,
        final Predicate<DataColumnSpec> filter) {
        return context.getInTableSpec(portIndex).map(spec -> spec.stream().filter(filter).toList())
            .orElse(List.of());
    }

    /** @return the columns that can be read as any of the values */
    public static List<DataColumnSpec> getCompatibleColumns(final DataTableSpec spec,
        final Collection<Class<? extends DataValue>> valueClasses) {
        return spec.stream().filter(column -> isCompatible(column, valueClasses)).toList();
    }

    private static boolean isCompatible(final DataColumnSpec column,
        final Collection<Class<? extends DataValue>> valueClasses) {
        return valueClasses.stream().anyMatch(column.getType()::isCompatible);
    }
}
