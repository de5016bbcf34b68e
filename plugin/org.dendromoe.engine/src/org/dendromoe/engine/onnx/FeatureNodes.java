package org.dendromoe.engine.onnx;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.Feature;
import org.dendromoe.engine.data.Feature.Kind;
import org.dendromoe.engine.data.Preprocessing;
import org.dendromoe.engine.data.Standardisation;
import org.dendromoe.engine.onnx.Graph.Attribute;

/**
 * The way from N × C cells to N × d standardised features, step by step that of {@link Preprocessing}: dummy coding,
 * imputation, standardisation. Cells are values of numeric columns and indices of the categories of nominal ones.
 */
final class FeatureNodes {

    private final Graph m_graph;

    private final List<Column> m_columns;

    private final List<Feature> m_features;

    private final Standardisation m_standardisation;

    /** N × C numbers */
    private final String m_cells;

    /** N × C truth values */
    private final String m_usable;

    /**
     * @param graph or a scope of it
     * @param cells N × C numbers, in the order of the columns of the preprocessing's schema
     */
    FeatureNodes(final Graph graph, final Preprocessing preprocessing, final String cells) {
        m_graph = graph;
        m_columns = preprocessing.schema().columns();
        m_features = preprocessing.features();
        m_standardisation = preprocessing.standardisation();
        m_cells = cells;
        m_usable = usable(graph, m_columns, cells);
    }

    /**
     * @param cells N × C numbers
     * @return N × C truth values: whether a cell is neither missing nor out of range nor of an unknown category
     */
    static String usable(final Graph graph, final List<Column> columns, final String cells) {
        final double[] least = new double[columns.size()];
        final double[] largest = new double[columns.size()];
        final boolean[] numeric = new boolean[columns.size()];
        boolean anyNominal = false;
        for (int c = 0; c < least.length; c++) {
            if (columns.get(c) instanceof Column.Nominal nominal) {
                largest[c] = nominal.categories().size() - 1.0;
                anyNominal = true;
            } else {
                least[c] = -Standardisation.LARGEST;
                largest[c] = Standardisation.LARGEST;
                numeric[c] = true;
            }
        }
        // comparisons with NaN are false
        final String inRange = graph.add("And", "in_range",
            graph.add("GreaterOrEqual", "not_too_small", cells, graph.numbers("least", least, least.length)),
            graph.add("LessOrEqual", "not_too_large", cells, graph.numbers("largest", largest, largest.length)));
        if (!anyNominal) {
            return inRange;
        }
        final String whole = graph.add("Equal", "whole_number", cells, graph.add("Floor", "floor", cells));
        return graph.add("And", "usable", inRange,
            graph.add("Or", "number_or_index", whole, graph.flags("numeric", numeric)));
    }

    /** @return N truth values: whether all cells of a row can be used */
    String completeRows() {
        // the standard has no minimum of truth values
        final String numbers = m_graph.add("Cast", "usable_numbers", List.of(m_usable),
            Attribute.of("to", OnnxProto.ELEMENT_INT32));
        final String least = m_graph.add("ReduceMin", "least_usable", List.of(numbers),
            Attribute.ofList("axes", 1), Attribute.of("keepdims", 0));
        return m_graph.add("Cast", "complete", List.of(least), Attribute.of("to", OnnxProto.ELEMENT_BOOL));
    }

    /** @return N × d standardised features; those of cells that cannot be used are at their training mean */
    String standardised() {
        String values = perFeature("cells_of_features", m_cells);
        String present = perFeature("usable_of_features", m_usable);
        if (any(Kind.CATEGORY)) {
            final double[] categories = m_features.stream().mapToDouble(Feature::category).toArray();
            values = m_graph.add("Where", "dummy_coded", is(Kind.CATEGORY),
                asNumber("has_category", m_graph.add("Equal", "is_category_of_feature", values,
                    vector("categories", categories))), values);
        }
        if (any(Kind.MISSING_INDICATOR)) {
            final String indicator = is(Kind.MISSING_INDICATOR);
            values = m_graph.add("Where", "with_indicators", indicator,
                asNumber("missing", m_graph.add("Not", "not_usable", present)), values);
            present = m_graph.add("Or", "present", present, indicator);
        }
        final String centred = m_graph.add("Sub", "centred", values, vector("means", m_standardisation.means()));
        final String scaled =
            m_graph.add("Div", "scaled", centred, vector("deviations", m_standardisation.deviations()));
        final String bounded = m_graph.add("Clip", "bounded", scaled,
            m_graph.number("farthest_below", -Standardisation.FARTHEST),
            m_graph.number("farthest_above", Standardisation.FARTHEST));
        return m_graph.add("Where", "features", present, bounded, m_graph.number("training_mean", 0.0));
    }

    /** @return the value of its column for every feature */
    private String perFeature(final String name, final String values) {
        final long[] columns = m_features.stream().mapToLong(Feature::column).toArray();
        if (columns.length == m_columns.size() && IntStream.range(0, columns.length).allMatch(c -> columns[c] == c)) {
            return values;
        }
        return m_graph.add("Gather", name, List.of(values, m_graph.integers("columns_of_" + name, columns)),
            Attribute.of("axis", 1));
    }

    private boolean any(final Kind kind) {
        return m_features.stream().anyMatch(feature -> feature.kind() == kind);
    }

    private String is(final Kind kind) {
        final boolean[] flags = new boolean[m_features.size()];
        for (int f = 0; f < flags.length; f++) {
            flags[f] = m_features.get(f).kind() == kind;
        }
        return m_graph.flags("is_" + kind.name().toLowerCase(Locale.ROOT), flags);
    }

    private String asNumber(final String name, final String truthValues) {
        return m_graph.add("Cast", name, List.of(truthValues), Attribute.of("to", OnnxProto.ELEMENT_DOUBLE));
    }

    private String vector(final String name, final double[] values) {
        return m_graph.numbers(name, values, values.length);
    }
}
