package org.knime.node.parameters.widget.choices.util;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.node.parameters.NodeParametersInput;

/** Looks for columns; without a table there are none. */
public final class ColumnSelectionUtil {

    private ColumnSelectionUtil() {
    }

    /** @return the columns of an input table */
    public static List<DataColumnSpec> getAllColumns(final NodeParametersInput context, final int portIndex) {
        return getFilteredColumns(context, portIndex, column -> true);
    }

    /** @return the columns of an input table that pass the filter */
    public static List<DataColumnSpec> getFilteredColumns(final NodeParametersInput context, final int portIndex,
        final Predicate<DataColumnSpec> filter) {
        return context.getInTableSpec(portIndex).map(spec -> spec.stream().filter(filter).toList())
            .orElse(List.of());
    }

    /** @return the columns of an input table that can be read as any of the values */
    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumns(final NodeParametersInput context, final int portIndex,
        final Class<? extends DataValue>... valueClasses) {
        return getFilteredColumns(context, portIndex, column -> isCompatible(column, Arrays.asList(valueClasses)));
    }

    /** @return the columns of the first input table that can be read as any of the values */
    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumnsOfFirstPort(final NodeParametersInput context,
        final Class<? extends DataValue>... valueClasses) {
        return getCompatibleColumns(context, 0, valueClasses);
    }

    /** @return the columns that can be read as any of the values */
    public static List<DataColumnSpec> getCompatibleColumns(final DataTableSpec spec,
        final Collection<Class<? extends DataValue>> valueClasses) {
        return spec.stream().filter(column -> isCompatible(column, valueClasses)).toList();
    }

    /** @return the columns that can be read as any of the values */
    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumns(final DataTableSpec spec,
        final Class<? extends DataValue>... valueClasses) {
        return getCompatibleColumns(spec, Arrays.asList(valueClasses));
    }

    /** @return the first column that can be read as any of the values */
    @SafeVarargs
    public static Optional<DataColumnSpec> getFirstCompatibleColumn(final DataTableSpec spec,
        final Class<? extends DataValue>... valueClasses) {
        return getCompatibleColumns(spec, valueClasses).stream().findFirst();
    }

    private static boolean isCompatible(final DataColumnSpec column,
        final Collection<Class<? extends DataValue>> valueClasses) {
        return valueClasses.stream().anyMatch(column.getType()::isCompatible);
    }
}
