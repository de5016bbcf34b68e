package org.dendromoe.headless.basenodes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;

/** The classes that a scorer counts, in the order of KNIME's Scorer. */
final class ScoredClasses {

    private ScoredClasses() {
    }

    /**
     * @return classes of both columns (in the order of the first), then those of the first alone, then those of the
     *         second alone; as the domains list them or, where one of them does not, as the rows do
     */
    static List<DataCell> of(final BufferedDataTable table, final int first, final int second,
        final boolean reversed) {
        final Set<DataCell> firstValues = domain(table, first);
        final Set<DataCell> secondValues = domain(table, second);
        final boolean listed = firstValues != null && secondValues != null;
        final List<DataCell> classes = listed ? merge(firstValues, secondValues)
            : merge(values(table, first), values(table, second));
        if (reversed) {
            Collections.reverse(classes);
        }
        return classes;
    }

    private static Set<DataCell> domain(final BufferedDataTable table, final int column) {
        return table.getDataTableSpec().getColumnSpec(column).getDomain().getValues();
    }

    /** Missing cells count as a value here, as they do in KNIME. */
    private static Set<DataCell> values(final BufferedDataTable table, final int column) {
        final Set<DataCell> values = new LinkedHashSet<>();
        for (DataRow row : table) {
            values.add(row.getCell(column));
        }
        return values;
    }

    private static List<DataCell> merge(final Set<DataCell> first, final Set<DataCell> second) {
        final Set<DataCell> merged = new LinkedHashSet<>(first);
        merged.retainAll(second);
        merged.addAll(first);
        merged.addAll(second);
        return new ArrayList<>(merged);
    }
}
