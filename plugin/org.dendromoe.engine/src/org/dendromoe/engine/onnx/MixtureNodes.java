package org.dendromoe.engine.onnx;

import java.util.List;

import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.onnx.Graph.Attribute;

/**
 * A mixture of experts on standardised features: gate, experts, and the sum of what the experts say.
 *
 * @param probabilities name of N × M class probabilities
 * @param gate name of N × K gate probabilities
 */
record MixtureNodes(String probabilities, String gate) {

    /**
     * @param prefix of the names of the mixture's values
     * @param features N × d standardised features
     */
    static MixtureNodes add(final Graph graph, final String prefix, final String features,
        final Parameters parameters) {
        final int experts = parameters.experts();
        final int classes = parameters.classes();
        final String gate = GateNodes.add(graph, prefix, features, parameters);
        final String logits =
            linear(graph, prefix + "expert", features, parameters, parameters.column(0, 0), experts * classes);
        final String perExpert = graph.add("Reshape", prefix + "expert_logits", logits,
            graph.integers(prefix + "expert_shape", 0, experts, classes)); // 0: as many rows as there are
        final String said = graph.add("Softmax", prefix + "expert_probabilities", List.of(perExpert),
            Attribute.of("axis", 2));
        final String trust = graph.add("Unsqueeze", prefix + "trust", gate, graph.integers(prefix + "last_axis", 2));
        final String joint = graph.add("Mul", prefix + "joint_probabilities", said, trust);
        return new MixtureNodes(graph.add("ReduceSum", prefix + "mixture",
            List.of(joint, graph.integers(prefix + "expert_axis", 1)), Attribute.of("keepdims", 0)), gate);
    }

    /**
     * Linear predictors.
     *
     * @param predictors N × (p − 1) numbers
     * @param firstColumn first of the columns of coefficients
     * @return N × columns numbers
     */
    static String linear(final Graph graph, final String prefix, final String predictors, final Parameters parameters,
        final int firstColumn, final int columns) {
        final int p = parameters.predictors();
        final double[] intercepts = new double[columns];
        final double[] slopes = new double[columns * (p - 1)];
        for (int c = 0; c < columns; c++) {
            final int at = (firstColumn + c) * p;
            intercepts[c] = parameters.values()[at];
            System.arraycopy(parameters.values(), at + 1, slopes, c * (p - 1), p - 1);
        }
        return graph.add("Gemm", prefix + "_predictors", List.of(predictors,
            graph.numbers(prefix + "_slopes", slopes, columns, p - 1),
            graph.numbers(prefix + "_intercepts", intercepts, columns)), Attribute.of("transB", 1));
    }
}
