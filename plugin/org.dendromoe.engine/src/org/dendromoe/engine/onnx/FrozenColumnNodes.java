package org.dendromoe.engine.onnx;

import java.util.List;

import org.dendromoe.engine.model.FrozenColumns;
import org.dendromoe.engine.onnx.Graph.Attribute;

/** A frozen expert whose class probabilities are an input of the graph, see {@link FrozenColumns}. */
final class FrozenColumnNodes implements ClassProbabilities {

    private final Graph m_graph;

    private final String m_given;

    /** N × 1 numbers */
    private final String m_sum;

    /**
     * @param graph or a scope of it
     * @param given N × M numbers
     */
    FrozenColumnNodes(final Graph graph, final String given) {
        m_graph = graph;
        m_given = given;
        m_sum = graph.add("ReduceSum", "sum_of_given", List.of(given, graph.integers("class_axis", 1)),
            Attribute.of("keepdims", 1));
    }

    @Override
    public String probabilities() {
        return m_graph.add("Div", "given_shares", m_given, m_sum);
    }

    /** {@inheritDoc} Comparisons with NaN are false. */
    @Override
    public String completeRows() {
        final String deviation = m_graph.add("Abs", "error_of_sum",
            m_graph.add("Sub", "excess_of_sum", m_sum, m_graph.number("whole", 1)));
        final String inRange = m_graph.add("And", "given_in_range",
            m_graph.add("GreaterOrEqual", "none_negative", extreme("ReduceMin", "least_given"),
                m_graph.number("none", 0)),
            m_graph.add("LessOrEqual", "none_above_one", extreme("ReduceMax", "most_given"), m_graph.number("one", 1)));
        final String usable = m_graph.add("And", "given_are_probabilities", inRange,
            m_graph.add("LessOrEqual", "sum_to_one", deviation,
                m_graph.number("rounding", FrozenColumns.LARGEST_ROUNDING)));
        return m_graph.add("Squeeze", "complete", usable, m_graph.integers("second_axis", 1));
    }

    private String extreme(final String operator, final String name) {
        return m_graph.add(operator, name, List.of(m_given), Attribute.ofList("axes", 1), Attribute.of("keepdims", 1));
    }
}
