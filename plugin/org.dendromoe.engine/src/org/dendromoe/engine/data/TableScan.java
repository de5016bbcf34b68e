package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The first of two passes over a training table: collects classes, categories and the number of missing cells, and
 * refuses what cannot be trained on. The second pass is made by {@link TrainingTableBuilder#after(TableScan)}.
 */
public final class TableScan implements RowSink {

    /** More categories than this in one feature column are taken for identifiers. */
    public static final int MOST_CATEGORIES = 1_000;

    /** More classes than this are taken for identifiers. */
    public static final int MOST_CLASSES = 10_000;

    private final String m_target;

    private final MissingPolicy m_missing;

    private final List<Column> m_columns;

    /** whether the target is numeric */
    private final boolean m_regression;

    private final Set<String> m_classes;

    private final List<Set<String>> m_categories = new ArrayList<>();

    private final long[] m_present;

    private long m_rows;

    /**
     * @param known target name and feature columns; classes and categories that it names come first, in its order,
     *            those that it does not name follow in the order of their first row
     * @param missing policy for missing feature cells
     */
    public TableScan(final Schema known, final MissingPolicy missing) {
        this(known, missing, false);
    }

    /** @param regression whether the target is numeric: rows are then asked for their {@link Row#response()} */
    public TableScan(final Schema known, final MissingPolicy missing, final boolean regression) {
        m_regression = regression;
        m_target = known.target();
        m_missing = missing;
        m_columns = known.columns();
        m_classes = new LinkedHashSet<>(known.classes());
        for (final Column column : m_columns) {
            m_categories.add(column instanceof Column.Nominal nominal
                ? new LinkedHashSet<>(nominal.categories()) : null);
        }
        m_present = new long[m_columns.size()];
    }

    @Override
    public void accept(final Row row) {
        m_rows++;
        if (m_regression) {
            checkResponse(row);
        } else if (row.label() != null && m_classes.add(row.label()) && m_classes.size() > MOST_CLASSES) {
            throw new InvalidTableException("The target column '" + m_target + "' has more than " + MOST_CLASSES
                + " classes; it looks like an identifier.");
        }
        for (int c = 0; c < m_present.length; c++) {
            if (!row.isMissing(c)) {
                m_present[c]++;
                check(row, c);
            }
        }
    }

    private void checkResponse(final Row row) {
        if (!Double.isNaN(row.response())) {
            requireUsable(row, m_target, row.response());
        }
    }

    private static void requireUsable(final Row row, final String column, final double value) {
        if (!(Math.abs(value) <= Standardisation.LARGEST)) {
            throw new InvalidTableException("Row '" + row.name() + "', column '" + column + "': " + value
                + " is not a usable number (finite and at most 1e300 in magnitude).");
        }
    }

    private void check(final Row row, final int column) {
        final String name = m_columns.get(column).name();
        final Set<String> categories = m_categories.get(column);
        if (categories == null) {
            requireUsable(row, name, row.number(column));
        } else if (categories.add(row.category(column)) && categories.size() > MOST_CATEGORIES) {
            throw new InvalidTableException("The nominal column '" + name + "' has more than " + MOST_CATEGORIES
                + " categories; it looks like an identifier. Exclude it from the features.");
        }
    }

    boolean isRegression() {
        return m_regression;
    }

    MissingPolicy missingPolicy() {
        return m_missing;
    }

    /** @return which columns have not a single value */
    BitSet emptyColumns() {
        final BitSet empty = new BitSet();
        for (int c = 0; c < m_present.length; c++) {
            empty.set(c, m_present[c] == 0);
        }
        return empty;
    }

    /** @return every feature that the columns can give, but for indicators of missing cells where there are none */
    List<Feature> features(final List<Column> columns) {
        return Encoder.allFeatures(columns, m_missing).stream().filter(feature ->
            feature.kind() != Feature.Kind.MISSING_INDICATOR || m_present[feature.column()] < m_rows).toList();
    }

    /** @return every column of the table, empty ones included, with all classes and categories seen */
    Schema seen() {
        if (m_rows == 0) {
            throw new InvalidTableException("The training table has no rows.");
        }
        final List<Column> columns = new ArrayList<>();
        for (int c = 0; c < m_present.length; c++) {
            final String name = m_columns.get(c).name();
            columns.add(m_categories.get(c) == null ? m_columns.get(c)
                : new Column.Nominal(name, List.copyOf(m_categories.get(c))));
        }
        return new Schema(m_target, List.copyOf(m_classes), columns);
    }
}
