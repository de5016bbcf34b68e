package org.dendromoe.engine.onnx;

import java.util.List;

import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.onnx.Graph.Attribute;

/** Linear predictors, of which gates and experts are made. */
final class PredictorNodes {

    private PredictorNodes() {
    }

    /**
     * @param graph or a scope of it
     * @param name of what the predictors are for
     * @param features N × (p − 1) numbers
     * @param firstColumn first of the columns of coefficients
     * @return N × columns numbers
     */
    static String add(final Graph graph, final String name, final String features, final Parameters parameters,
        final int firstColumn, final int columns) {
        final int p = parameters.predictors();
        final double[] intercepts = new double[columns];
        final double[] slopes = new double[columns * (p - 1)];
        for (int c = 0; c < columns; c++) {
            final int at = (firstColumn + c) * p;
            intercepts[c] = parameters.values()[at];
            System.arraycopy(parameters.values(), at + 1, slopes, c * (p - 1), p - 1);
        }
        return graph.add("Gemm", name + "_predictors", List.of(features,
            graph.numbers(name + "_slopes", slopes, columns, p - 1),
            graph.numbers(name + "_intercepts", intercepts, columns)), Attribute.of("transB", 1));
    }
}
