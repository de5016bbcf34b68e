package org.dendromoe.engine.onnx;

import java.util.List;

import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.onnx.Graph.Attribute;

/** The gate of a mixture: all that an ONNX graph knows of the families of gates. */
final class GateNodes {

    private GateNodes() {
    }

    /**
     * @param graph or a scope of it
     * @param features N × d standardised features
     * @return N × A gate probabilities
     */
    static String add(final Graph graph, final String features, final Parameters parameters) {
        return graph.add("Softmax", "gate_probabilities", List.of(logits(graph, features, parameters)),
            Attribute.of("axis", 1));
    }

    /** @return N × A logarithms of the gate probabilities, up to a shift of each row */
    private static String logits(final Graph graph, final String features, final Parameters parameters) {
        final Gating gating = parameters.gating();
        if (gating instanceof GaussianGating) {
            return RegionNodes.add(graph, features, parameters);
        }
        final String seen = seen(graph, "gate_features", features, gating.features());
        final String predictors = PredictorNodes.add(graph, "gate", seen, parameters, 0, parameters.atoms());
        return gating instanceof SigmoidGating sigmoid ? logSigmoid(graph,
            graph.add("Div", "gate_scaled", predictors, graph.number("temperature", sigmoid.temperature())))
            : predictors;
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
    private static String logSigmoid(final Graph graph, final String a) {
        final String name = "gate_sigmoid_";
        final String decay = graph.add("Exp", name + "decay",
            graph.add("Neg", name + "exponent", graph.add("Abs", name + "distance", a)));
        final String correction = graph.add("Log", name + "correction",
            graph.add("Add", name + "one_more", decay, graph.number(name + "one", 1)));
        return graph.add("Sub", name + "log", graph.add("Min", name + "line", a, graph.number(name + "zero", 0)),
            correction);
    }
}
