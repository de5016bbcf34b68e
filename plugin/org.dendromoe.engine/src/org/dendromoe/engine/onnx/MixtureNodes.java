package org.dendromoe.engine.onnx;

import java.util.List;

import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.onnx.Graph.Attribute;

/**
 * A mixture of experts on standardised features: gate, experts, and the sum of what the experts say.
 *
 * @param probabilities name of N × M class probabilities
 * @param gate name of N × A gate probabilities
 */
record MixtureNodes(String probabilities, String gate) {

    /**
     * @param graph or a scope of it
     * @param features N × d standardised features
     * @param frozen N × M probabilities that a frozen expert says; {@code null} if there is none
     */
    static MixtureNodes add(final Graph graph, final String features, final String frozen,
        final Parameters parameters) {
        final int experts = parameters.experts();
        final int classes = parameters.classes();
        final String gate = GateNodes.add(graph, features, parameters);
        final String logits =
            PredictorNodes.add(graph, "expert", features, parameters, parameters.column(0, 0), experts * classes);
        final String perExpert = graph.add("Reshape", "expert_logits", logits,
            graph.integers("expert_shape", 0, experts, classes)); // 0: as many rows as there are
        final String trained = graph.add("Softmax", "expert_probabilities", List.of(perExpert),
            Attribute.of("axis", 2));
        final String said = frozen == null ? trained : beside(graph, trained, frozen);
        final String trust = graph.add("Unsqueeze", "trust", gate, graph.integers("last_axis", 2));
        final String joint = graph.add("Mul", "joint_probabilities", said, trust);
        return new MixtureNodes(graph.add("ReduceSum", "mixture",
            List.of(joint, graph.integers("expert_axis", 1)), Attribute.of("keepdims", 0)), gate);
    }

    private static String beside(final Graph graph, final String trained, final String frozen) {
        final String last = graph.add("Unsqueeze", "last_expert", frozen, graph.integers("axis_of_last_expert", 1));
        return graph.add("Concat", "probabilities_of_experts", List.of(trained, last), Attribute.of("axis", 1));
    }
}
