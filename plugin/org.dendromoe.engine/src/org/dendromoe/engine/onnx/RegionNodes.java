package org.dendromoe.engine.onnx;

import java.util.List;

import org.dendromoe.engine.model.Covariances;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.onnx.Graph.Attribute;

/**
 * The regions of a Gaussian gate: log mass_k N(x; c_k, Γ_k) = log mass_k − log |L_k| − ½ ‖L_k⁻¹ (x − c_k)‖² up to a
 * shift that all experts share, with the Cholesky factor L_k of Γ_k. The standard has no triangular solve: the inverses
 * of the factors are constants of the graph.
 */
final class RegionNodes {

    private RegionNodes() {
    }

    /**
     * @param graph or a scope of it
     * @param features N × d standardised features
     * @return N × K numbers, finite
     */
    static String add(final Graph graph, final String features, final Parameters parameters) {
        final int experts = parameters.experts();
        final int d = parameters.predictors() - 1;
        final double[] centres = new double[experts * d];
        // transposed: ONNX Runtime would fuse a transposition into the product, and lacks that in double precision
        final double[] whitening = new double[Math.multiplyExact(experts * d, d)];
        final double[] heights = new double[experts];
        final Covariances covariances = new Covariances(parameters);
        for (int k = 0; k < experts; k++) {
            heights[k] = parameters.gate(k, 0);
            final double[][] inverse = inverse(covariances.factor(k));
            for (int i = 0; i < d; i++) {
                centres[k * d + i] = parameters.gate(k, i + 1);
                heights[k] -= covariances.logDiagonal(k, i);
                for (int j = 0; j <= i; j++) {
                    whitening[(k * d + j) * d + i] = inverse[i][j];
                }
            }
        }
        final String centred = graph.add("Sub", "gate_from_centre", features,
            graph.numbers("gate_centres", centres, experts, 1, d));
        final String white = graph.add("MatMul", "gate_whitened", centred,
            graph.numbers("gate_inverse_factors", whitening, experts, d, d));
        final String distance = graph.add("ReduceSum", "gate_squared_distance",
            List.of(graph.add("Mul", "gate_squares", white, white), graph.integers("gate_feature_axis", 2)),
            Attribute.of("keepdims", 0));
        final String logarithm = graph.add("Sub", "gate_log_density",
            graph.numbers("gate_log_heights", heights, experts),
            graph.add("Mul", "gate_exponent", graph.add("Transpose", "gate_distance_of_expert", distance),
                graph.number("gate_half", 0.5)));
        return graph.add("Max", "gate_finite_log_density", logarithm,
            graph.number("gate_least_log_density", -Double.MAX_VALUE));
    }

    /**
     * @param factor d rows of 1 to d numbers, with a positive diagonal
     * @return its inverse, of the same shape
     */
    static double[][] inverse(final double[][] factor) {
        final double[][] inverse = new double[factor.length][];
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = new double[i + 1];
            inverse[i][i] = 1 / factor[i][i];
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int m = j; m < i; m++) {
                    sum -= factor[i][m] * inverse[m][j];
                }
                inverse[i][j] = sum / factor[i][i];
            }
        }
        return inverse;
    }
}
