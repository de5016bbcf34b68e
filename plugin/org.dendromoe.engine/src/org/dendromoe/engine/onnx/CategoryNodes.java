package org.dendromoe.engine.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.onnx.Graph.Attribute;

/** Categories as numbers in one list from their numbers in another. */
final class CategoryNodes {

    private static final int UNKNOWN = -1;

    private CategoryNodes() {
    }

    /**
     * @param graph or a scope of it
     * @param cells N × C numbers
     * @param given the C columns as the cells are coded
     * @param wanted the same C columns as they are to be coded
     * @return N × C numbers: as they are in numeric columns; in nominal ones the index of the category, −1 if it is not
     *         wanted or the cell cannot be used
     */
    static String recoded(final Graph graph, final String cells, final List<Column> given, final List<Column> wanted) {
        final boolean[] nominal = new boolean[given.size()];
        final double[] starts = new double[given.size()];
        // the lists of all columns, one after the other; of each, and of those without one, the entry before is unknown
        final DoubleStream.Builder codes = DoubleStream.builder();
        codes.add(UNKNOWN);
        int length = 1;
        for (int c = 0; c < nominal.length; c++) {
            starts[c] = 1;
            if (given.get(c) instanceof Column.Nominal column) {
                nominal[c] = true;
                codes.add(UNKNOWN);
                starts[c] = length + 1.0;
                final Map<String, Integer> index = index(((Column.Nominal)wanted.get(c)).categories());
                column.categories().forEach(category -> codes.add(index.getOrDefault(category, UNKNOWN)));
                length += 1 + column.categories().size();
            }
        }
        final Graph scope = graph.scope("recoding");
        final String isNominal = scope.flags("nominal", nominal);
        final String known = scope.add("And", "known", FeatureNodes.usable(scope, given, cells), isNominal);
        final String index = scope.add("Where", "index", known, cells, scope.number("unknown", UNKNOWN));
        final String place = scope.add("Add", "place", index, scope.numbers("starts", starts, starts.length));
        final String code = scope.add("Gather", "code", scope.numbers("codes", codes.build().toArray(), length),
            scope.add("Cast", "whole_place", List.of(place), Attribute.of("to", OnnxProto.ELEMENT_INT64)));
        return graph.add("Where", "recoded_cells", isNominal, code, cells);
    }

    private static Map<String, Integer> index(final List<String> categories) {
        final Map<String, Integer> index = new HashMap<>();
        categories.forEach(category -> index.put(category, index.size()));
        return index;
    }
}
