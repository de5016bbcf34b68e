package org.dendromoe.engine.onnx;

import java.util.List;

import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.onnx.Graph.Attribute;

/** The gate of a mixture: all that an ONNX graph knows of the families of gates. */
final class GateNodes {

    private GateNodes() {
    }

    /**
     * @param prefix of the names of the gate's values
     * @param features N × d standardised features
     * @return N × K gate probabilities
     */
    static String add(final Graph graph, final String prefix, final String features, final Parameters parameters) {
        final String predictors =
            MixtureNodes.linear(graph, prefix + "gate", features, parameters, 0, parameters.experts());
        return graph.add("Softmax", prefix + "gate_probabilities", List.of(predictors), Attribute.of("axis", 1));
    }
}
