package org.dendromoe.engine.onnx;

import java.util.Arrays;

import org.dendromoe.engine.data.Row;
import org.dendromoe.engine.model.Covariances;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.Parameters;

/**
 * By how much two programs may differ on a row of a regression: at 1e100 standard deviations from the training rows sums
 * of large terms may cancel, and the last digits decide.
 *
 * @param ofMeans in units of the target
 * @param decidesTheGate whether the gate hardly tells the two likeliest experts apart, beside the size of its terms
 */
record RegressionRounding(double ofMeans, boolean decidesTheGate) {

    /** Of a sum, relative to its terms. */
    private static final double RELATIVE = 1e-10;

    /** Differences of logarithms that do not show in probabilities. */
    private static final double NEGLIGIBLE = 1e-7;

    private static final class Sum {

        private double m_value;

        private double m_size;

        void add(final double term) {
            m_value += term;
            m_size += Math.abs(term);
        }
    }

    static RegressionRounding of(final MixtureModel model, final Row row) {
        final Parameters parameters = model.parameters();
        final double[] x = new double[parameters.predictors() - 1];
        model.preprocessing().standardise(row, x);
        final double[] z = Arrays.stream(x).map(parameters.gating().features()::apply).toArray();
        final double[] logits = new double[model.experts()];
        double ofGate = 0;
        double ofMeans = 0;
        for (int k = 0; k < logits.length; k++) {
            final Sum gate = parameters.gating() instanceof GaussianGating ? region(parameters, k, x)
                : linear(parameters, k, z);
            logits[k] = gate.m_value;
            ofGate = Math.max(ofGate, RELATIVE * gate.m_size);
            ofMeans = Math.max(ofMeans, RELATIVE * linear(parameters, parameters.column(k, 0), x).m_size);
        }
        Arrays.sort(logits);
        final int last = logits.length - 1;
        return new RegressionRounding(ofMeans * model.preprocessing().response().orElseThrow().deviation(),
            ofGate > NEGLIGIBLE && last > 0 && logits[last] - logits[last - 1] <= ofGate);
    }

    private static Sum linear(final Parameters parameters, final int column, final double[] x) {
        final Sum sum = new Sum();
        final int at = column * parameters.predictors();
        sum.add(parameters.values()[at]);
        for (int j = 0; j < x.length; j++) {
            sum.add(parameters.values()[at + j + 1] * x[j]);
        }
        return sum;
    }

    /** log mass_k N(x; c_k, Γ_k) but for the constant */
    private static Sum region(final Parameters parameters, final int k, final double[] x) {
        final Sum sum = new Sum();
        sum.add(parameters.gate(k, 0));
        final double[][] factor = new Covariances(parameters).factor(k);
        final double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] - parameters.gate(k, i + 1);
            for (int j = 0; j < i; j++) {
                y[i] -= factor[i][j] * y[j];
            }
            y[i] /= factor[i][i];
            sum.add(-y[i] * y[i] / 2);
            sum.add(-Math.log(factor[i][i]));
        }
        return sum;
    }
}
