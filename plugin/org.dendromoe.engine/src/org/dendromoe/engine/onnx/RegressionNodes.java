package org.dendromoe.engine.onnx;

import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.ResponseScale;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.NormalMixture;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.onnx.Graph.Attribute;

/** A model of a number, from the inputs to the {@link NormalMixture} of each row, in units of the target. */
final class RegressionNodes {

    private final Graph m_graph;

    private final MixtureModel m_model;

    private final FeatureNodes m_features;

    private final String m_gate;

    private final String m_means;

    private final String m_deviations;

    RegressionNodes(final Graph graph, final InputNodes inputs, final MixtureModel model) {
        m_graph = graph;
        m_model = model;
        m_features = new FeatureNodes(graph, model.preprocessing(),
            inputs.cells(graph, model.preprocessing().schema().columns()));
        final String features = m_features.standardised();
        final Parameters parameters = model.parameters();
        m_gate = GateNodes.add(graph, features, parameters);
        final ResponseScale scale = model.preprocessing().response().orElseThrow();
        final String standardised = PredictorNodes.add(graph, "expert", features, parameters, parameters.column(0, 0),
            parameters.experts());
        final String restored = graph.add("Add", "expert_restored",
            graph.add("Mul", "expert_scaled", standardised, graph.number("target_deviation", scale.deviation())),
            graph.number("target_mean", scale.mean()));
        m_means = graph.add("Clip", "expert_bounded", restored, graph.number("least_mean", -ResponseScale.FARTHEST),
            graph.number("largest_mean", ResponseScale.FARTHEST));
        final double[] deviations = model.atHome().deviations();
        m_deviations = graph.numbers("deviations_of_experts", deviations, deviations.length);
    }

    /** @return name of N × K gate probabilities */
    String gate() {
        return m_gate;
    }

    /** @return name of N × K means of the experts */
    String expertMeans() {
        return m_means;
    }

    /** @return name of K standard deviations of the experts */
    String expertDeviations() {
        return m_deviations;
    }

    /** @return name of N × 1 means of the mixture */
    String mean() {
        return m_graph.add("ReduceSum", "mean_of_mixture",
            List.of(m_graph.add("Mul", "weighted_means", m_gate, m_means), m_graph.integers("mean_axis", 1)),
            Attribute.of("keepdims", 1));
    }

    /**
     * @param mean N × 1 means of the mixture
     * @return name of N × 1 standard deviations of the mixture, by squares of shares of the largest term, which do not
     *         overflow
     */
    String deviation(final String mean) {
        final String shifts =
            m_graph.add("Abs", "distances", m_graph.add("Sub", "distances_from_mean", m_means, mean));
        final String terms = m_graph.add("Max", "larger_terms", shifts, m_deviations);
        final String largest = m_graph.add("ReduceMax", "largest_term", List.of(terms), Attribute.ofList("axes", 1),
            Attribute.of("keepdims", 1));
        final String spread = m_graph.add("Div", "share_of_deviation", m_deviations, largest);
        final String shift = m_graph.add("Div", "share_of_distance", shifts, largest);
        final String squares = m_graph.add("Add", "variances", m_graph.add("Mul", "squared_deviation", spread, spread),
            m_graph.add("Mul", "squared_distance", shift, shift));
        final String variance = m_graph.add("ReduceSum", "share_of_variance",
            List.of(m_graph.add("Mul", "weighted_variances", m_gate, squares), m_graph.integers("variance_axis", 1)),
            Attribute.of("keepdims", 1));
        return m_graph.add("Mul", "deviation_of_mixture", largest, m_graph.add("Sqrt", "root", variance));
    }

    /**
     * Adds nodes to the graph.
     *
     * @return name of N truth values: whether there is a prediction of a row; empty if there is one of every row
     */
    Optional<String> predictableRows() {
        return m_model.preprocessing().missingPolicy() == MissingPolicy.IMPUTE ? Optional.empty()
            : Optional.of(m_features.completeRows());
    }
}
