package org.dendromoe.engine.onnx;

import java.util.ArrayList;
import java.util.List;

import org.dendromoe.engine.model.Committee;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.onnx.Graph.Attribute;

/** The graph of a whole model, from the cells of the user's table to the outputs; see {@link OnnxFile}. */
final class ModelGraph {

    private final MixtureModel m_model;

    private final Graph m_graph = new Graph();

    private ModelGraph(final MixtureModel model) {
        m_model = model;
    }

    /**
     * @param imputing whether cells that cannot be used are imputed; otherwise their rows have no prediction
     * @return the graph as a message
     */
    static Protobuf of(final MixtureModel model, final boolean imputing) {
        return new ModelGraph(model).build(imputing);
    }

    private Protobuf build(final boolean imputing) {
        final String cells = m_graph.input("cells", "The columns that the model reads, in the order of the metadata "
            + "'columns'; a category as its index; NaN where a cell is missing", OnnxProto.ELEMENT_DOUBLE, Graph.ROWS,
            m_model.preprocessing().schema().columns().size());
        final FeatureNodes preprocessing = new FeatureNodes(m_graph, m_model.preprocessing());
        final String usable = preprocessing.usable(cells);
        final String features = preprocessing.standardised(cells, usable);
        final MixtureNodes best = MixtureNodes.add(m_graph, "", features, m_model.parameters());
        final String probabilities = m_model.committee().map(committee -> average(best, features, committee))
            .orElse(best.probabilities());
        final String label = m_graph.add("ArgMax", "most_probable_class", List.of(probabilities),
            Attribute.of("axis", 1), Attribute.of("keepdims", 0));
        if (imputing) {
            m_graph.add("Identity", "probabilities", probabilities);
            m_graph.add("Identity", "label", label);
            m_graph.add("Identity", "gate", best.gate());
        } else {
            final String complete = completeRows(usable);
            final String column = m_graph.add("Unsqueeze", "complete_column", complete, m_graph.integers("column", 1));
            final String nothing = m_graph.number("no_probability", Double.NaN);
            m_graph.add("Where", "probabilities", column, probabilities, nothing);
            m_graph.add("Where", "label", complete, label, m_graph.integers("no_label", -1));
            m_graph.add("Where", "gate", column, best.gate(), nothing);
        }
        m_graph.output("probabilities", "Class probabilities, in the order of the metadata 'classes'",
            OnnxProto.ELEMENT_DOUBLE, Graph.ROWS, m_model.classes().size());
        m_graph.output("label", "Index of the most probable class; -1 where there is no prediction",
            OnnxProto.ELEMENT_INT64, Graph.ROWS);
        m_graph.output("gate", "Gate probabilities of the experts", OnnxProto.ELEMENT_DOUBLE, Graph.ROWS,
            m_model.experts());
        return m_graph.message("mixture_of_experts");
    }

    /** @return one truth value per row: whether all of its cells can be used */
    private String completeRows(final String usable) {
        // the standard has no minimum of truth values
        final String numbers = m_graph.add("Cast", "usable_numbers", List.of(usable),
            Attribute.of("to", OnnxProto.ELEMENT_INT32));
        final String least = m_graph.add("ReduceMin", "least_usable", List.of(numbers),
            Attribute.ofList("axes", 1), Attribute.of("keepdims", 0));
        return m_graph.add("Cast", "complete", List.of(least), Attribute.of("to", OnnxProto.ELEMENT_BOOL));
    }

    /** @return N × M class probabilities of the average, see {@link Committee} */
    private String average(final MixtureNodes best, final String features, final Committee committee) {
        final List<String> terms = new ArrayList<>(List.of(best.probabilities()));
        for (int i = 0; i < committee.members().size(); i++) {
            terms.add(MixtureNodes.add(m_graph, "member_" + (i + 2) + "_", features, committee.members().get(i))
                .probabilities());
        }
        final String sum = m_graph.add("Max", "positive_sum", m_graph.add("Sum", "sum_of_members", terms),
            m_graph.number("least_sum", Double.MIN_NORMAL));
        final String sharpened = m_graph.add("Mul", "sharpened_log", m_graph.add("Log", "log_sum", sum),
            m_graph.number("sharpness", committee.sharpness()));
        return m_graph.add("Softmax", "average", List.of(sharpened), Attribute.of("axis", 1));
    }
}
