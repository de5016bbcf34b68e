package org.dendromoe.engine.onnx;

import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.onnx.Graph.Attribute;

/** The graph of a whole model, from the cells of the user's table to the outputs; see {@link OnnxFile}. */
final class ModelGraph {

    private final MixtureModel m_model;

    private final Graph m_graph = new Graph();

    private ModelGraph(final MixtureModel model) {
        m_model = model;
    }

    /** @return the graph as a message */
    static Protobuf of(final MixtureModel model, final InputColumns columns) {
        return new ModelGraph(model).build(columns);
    }

    private Protobuf build(final InputColumns columns) {
        final InputNodes inputs = new InputNodes(m_graph, columns);
        if (m_model.isRegression()) {
            regression(new RegressionNodes(m_graph, inputs, m_model));
        } else {
            classification(new ClassifierNodes(m_graph, inputs, m_model));
        }
        return m_graph.message("mixture_of_experts");
    }

    private void classification(final ClassifierNodes nodes) {
        final Outputs outputs = new Outputs(nodes.predictableRows());
        outputs.numbers("probabilities", "Class probabilities, in the order of the metadata 'classes'",
            nodes.probabilities(), m_model.classes().size());
        outputs.label(m_graph.add("ArgMax", "most_probable_class", List.of(nodes.probabilities()),
            Attribute.of("axis", 1), Attribute.of("keepdims", 0)));
        outputs.gate(nodes.gate());
    }

    private void regression(final RegressionNodes nodes) {
        final Outputs outputs = new Outputs(nodes.predictableRows());
        final String mean = nodes.mean();
        outputs.numbers("mean", "Mean of the target", mean, 1);
        outputs.numbers("standard_deviation", "Standard deviation of the target around its mean",
            nodes.deviation(mean), 1);
        outputs.gate(nodes.gate());
        outputs.numbers("expert_means", "Mean of the target that each expert says", nodes.expertMeans(),
            m_model.experts());
        m_graph.add("Identity", "expert_standard_deviations", nodes.expertDeviations());
        m_graph.output("expert_standard_deviations", "Standard deviation of the target around the mean of each expert",
            OnnxProto.ELEMENT_DOUBLE, m_model.experts());
    }

    /** The outputs, where rows that cannot be predicted have none. */
    private final class Outputs {

        /** {@code null} if every row can be predicted */
        private final String m_predictable;

        private final String m_predictableColumn;

        private final String m_nothing;

        Outputs(final Optional<String> predictable) {
            m_predictable = predictable.orElse(null);
            m_predictableColumn = predictable
                .map(rows -> m_graph.add("Unsqueeze", "complete_column", rows, m_graph.integers("column", 1)))
                .orElse(null);
            m_nothing = predictable.map(rows -> m_graph.number("no_number", Double.NaN)).orElse(null);
        }

        /** @param value N × size numbers */
        void numbers(final String name, final String description, final String value, final int size) {
            if (m_predictable == null) {
                m_graph.add("Identity", name, value);
            } else {
                m_graph.add("Where", name, m_predictableColumn, value, m_nothing);
            }
            m_graph.output(name, description, OnnxProto.ELEMENT_DOUBLE, Graph.ROWS, size);
        }

        void gate(final String value) {
            numbers("gate", "Gate probabilities of the experts", value, m_model.parameters().atoms());
        }

        /** @param value N indices */
        void label(final String value) {
            if (m_predictable == null) {
                m_graph.add("Identity", "label", value);
            } else {
                m_graph.add("Where", "label", m_predictable, value, m_graph.integers("no_label", -1));
            }
            m_graph.output("label", "Index of the most probable class; -1 where there is no prediction",
                OnnxProto.ELEMENT_INT64, Graph.ROWS);
        }
    }
}
