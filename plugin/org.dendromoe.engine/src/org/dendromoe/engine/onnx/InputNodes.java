package org.dendromoe.engine.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.onnx.Graph.Attribute;

/** The inputs of a graph, and the way from them to the cells of the columns that one of its models reads. */
final class InputNodes {

    private final List<Column> m_columns;

    private final Map<String, Integer> m_index = new HashMap<>();

    private final String m_cells;

    /** {@code null} if there is none */
    private final String m_frozenProbabilities;

    InputNodes(final Graph graph, final InputColumns columns) {
        m_columns = columns.columns();
        m_columns.forEach(column -> m_index.put(column.name(), m_index.size()));
        m_cells = graph.input("cells", "The columns that the model reads, in the order of the metadata "
            + "'columns'; a category as its index; NaN where a cell is missing", OnnxProto.ELEMENT_DOUBLE, Graph.ROWS,
            m_columns.size());
        m_frozenProbabilities = columns.frozen().map(frozen -> graph.input("frozen_probabilities",
            "The columns with the class probabilities of the frozen expert, in the order of the metadata "
                + "'frozen_columns'; NaN where a cell is missing",
            OnnxProto.ELEMENT_DOUBLE, Graph.ROWS, frozen.columns().size())).orElse(null);
    }

    /** @return N × M numbers, the second input; {@code null} if there is none */
    String frozenProbabilities() {
        return m_frozenProbabilities;
    }

    /**
     * @param graph or a scope of it
     * @param columns some of those of the input; nominal ones with some of their categories, in any order
     * @return N × columns cells; categories as their indices in these columns, −1 if they are none of theirs
     */
    String cells(final Graph graph, final List<Column> columns) {
        final int[] chosen = columns.stream().mapToInt(column -> m_index.get(column.name())).toArray();
        final String cells = chosen.length == m_columns.size()
            && IntStream.range(0, chosen.length).allMatch(c -> chosen[c] == c) ? m_cells
                : graph.add("Gather", "own_cells", List.of(m_cells,
                    graph.integers("own_columns", IntStream.of(chosen).asLongStream().toArray())),
                    Attribute.of("axis", 1));
        final List<Column> given = IntStream.of(chosen).mapToObj(m_columns::get).toList();
        final boolean alike = IntStream.range(0, chosen.length).allMatch(c -> !(columns.get(c) instanceof Column.Nominal
            own) || startsWith(((Column.Nominal)given.get(c)).categories(), own.categories()));
        return alike ? cells : CategoryNodes.recoded(graph, cells, given, columns);
    }

    private static boolean startsWith(final List<String> all, final List<String> first) {
        return all.subList(0, first.size()).equals(first);
    }
}
