package org.dendromoe.engine.onnx;

import java.util.List;

import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.SigmoidGating;
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
        final Gating gating = parameters.gating();
        final String seen = seen(graph, prefix + "gate_features", features, gating.features());
        String logits = MixtureNodes.linear(graph, prefix + "gate", seen, parameters, 0, parameters.experts());
        if (gating instanceof SigmoidGating sigmoid) {
            final String scaled = graph.add("Div", prefix + "gate_scaled", logits,
                graph.number(prefix + "temperature", sigmoid.temperature()));
            logits = logSigmoid(graph, prefix, scaled);
        }
        return graph.add("Softmax", prefix + "gate_probabilities", List.of(logits), Attribute.of("axis", 1));
    }

    /** @return what the gate sees of the features */
    private static String seen(final Graph graph, final String name, final String features, final FeatureMap map) {
        return switch (map) {
            case IDENTITY -> features;
            case TANH -> graph.add("Tanh", name, features);
            case SQUARE -> graph.add("Mul", name, features, features);
            case COSINE -> cosineLessOne(graph, name, features);
        };
    }

    /** cos x − 1 = −2 sin² (x / 2): ONNX Runtime has no cosine in double precision. */
    private static String cosineLessOne(final Graph graph, final String name, final String x) {
        final String sine =
            graph.add("Sin", name + "_sine", graph.add("Mul", name + "_half", x, graph.number(name + "_one_half", 0.5)));
        return graph.add("Mul", name, graph.add("Mul", name + "_square", sine, sine),
            graph.number(name + "_factor", -2));
    }

    /** log σ(a) = min(a, 0) − log(1 + exp(−|a|)); ONNX Runtime has no Softplus in double precision. */
    private static String logSigmoid(final Graph graph, final String prefix, final String a) {
        final String name = prefix + "gate_sigmoid_";
        final String decay = graph.add("Exp", name + "decay",
            graph.add("Neg", name + "exponent", graph.add("Abs", name + "distance", a)));
        final String correction = graph.add("Log", name + "correction",
            graph.add("Add", name + "one_more", decay, graph.number(name + "one", 1)));
        return graph.add("Sub", name + "log", graph.add("Min", name + "line", a, graph.number(name + "zero", 0)),
            correction);
    }
}
