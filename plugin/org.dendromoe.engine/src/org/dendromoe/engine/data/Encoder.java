package org.dendromoe.engine.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the cells of a row into raw (not yet standardised) feature values. */
final class Encoder {

    private final List<Column> m_columns;

    private final List<Feature> m_features;

    /** per nominal column category → index; {@code null} for numeric columns */
    private final List<Map<String, Integer>> m_categoryIndex = new ArrayList<>();

    Encoder(final List<Column> columns, final List<Feature> features) {
        m_columns = columns;
        m_features = features;
        for (final Column column : columns) {
            m_categoryIndex.add(column instanceof Column.Nominal nominal ? index(nominal.categories()) : null);
        }
    }

    /** @return every feature that the columns can give, reference categories and missing indicators included */
    static List<Feature> allFeatures(final List<Column> columns, final MissingPolicy missing) {
        final List<Feature> features = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c) instanceof Column.Nominal nominal) {
                for (int i = 0; i < nominal.categories().size(); i++) {
                    features.add(new Feature(c, Feature.Kind.CATEGORY, i));
                }
            } else {
                features.add(new Feature(c, Feature.Kind.NUMBER, -1));
            }
            if (missing == MissingPolicy.IMPUTE) {
                features.add(new Feature(c, Feature.Kind.MISSING_INDICATOR, -1));
            }
        }
        return features;
    }

    static Map<String, Integer> index(final List<String> names) {
        final Map<String, Integer> index = new HashMap<>();
        names.forEach(name -> index.put(name, index.size()));
        return index;
    }

    /** @return why a cell cannot be used, or {@code null} if it can */
    String problem(final Row row, final int column) {
        if (row.isMissing(column)) {
            return "is missing";
        }
        final Map<String, Integer> categories = m_categoryIndex.get(column);
        if (categories == null) {
            final double value = row.number(column);
            return Math.abs(value) <= Standardisation.LARGEST ? null : "is " + value + ", not a usable number";
        }
        final String category = row.category(column);
        return categories.containsKey(category) ? null
            : "has the category '" + category + "', which the training rows did not have";
    }

    /** @return the problem in a sentence that names row and column */
    String describeProblem(final Row row, final int column) {
        return "Row '" + row.name() + "': the cell of column '" + m_columns.get(column).name() + "' "
            + problem(row, column) + ".";
    }

    /** @return index of the first column whose cell cannot be used, −1 if there is none */
    int firstProblem(final Row row) {
        for (int c = 0; c < m_columns.size(); c++) {
            if (problem(row, c) != null) {
                return c;
            }
        }
        return -1;
    }

    /** @param values receives one value per feature; NaN where the value is to be imputed */
    void encode(final Row row, final double[] values) {
        int column = -1;
        boolean usable = false;
        int category = -1;
        for (int f = 0; f < m_features.size(); f++) {
            final Feature feature = m_features.get(f);
            if (feature.column() != column) {
                column = feature.column();
                usable = problem(row, column) == null;
                category = usable && m_categoryIndex.get(column) != null
                    ? m_categoryIndex.get(column).get(row.category(column)) : -1;
            }
            values[f] = switch (feature.kind()) {
                case MISSING_INDICATOR -> usable ? 0 : 1;
                case NUMBER -> usable ? row.number(column) : Double.NaN;
                case CATEGORY -> usable ? (feature.category() == category ? 1 : 0) : Double.NaN;
            };
        }
    }
}
