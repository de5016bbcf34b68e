package org.dendromoe.engine.model;

/** What a mixture says of one row: its predictive distribution, in log space and without overflow. */
final class PredictiveDistribution {

    /** its square times any product of two numbers can be summed */
    private static final double SMALL = 0x1p-520;

    private final Parameters m_parameters;

    private final double[] m_values;

    PredictiveDistribution(final Parameters parameters) {
        m_parameters = parameters;
        m_values = parameters.values();
    }

    /** See {@link Parameters#predict(double[], double[])}. */
    Prediction ofClasses(final double[] x, final double[] frozen) {
        final double[] gate = gateProbabilities(x);
        final double[] probabilities = new double[m_parameters.classes()];
        for (int m = 0; m_parameters.hasFrozen() && m < m_parameters.classes(); m++) {
            probabilities[m] = gate[m_parameters.experts()] * frozen[m];
        }
        final double[] expert = new double[m_parameters.classes()];
        for (int k = 0; k < m_parameters.experts(); k++) {
            for (int m = 0; m < m_parameters.classes(); m++) {
                expert[m] = predictor(m_parameters.column(k, m), x);
            }
            LogSpace.softmax(expert);
            for (int m = 0; m < m_parameters.classes(); m++) {
                probabilities[m] += gate[k] * expert[m];
            }
        }
        return new Prediction(probabilities, gate);
    }

    /** See {@link Parameters#distribution(double[])}. */
    NormalMixture ofResponse(final double[] x) {
        final double[] means = new double[m_parameters.experts()];
        final double[] deviations = new double[m_parameters.experts()];
        for (int k = 0; k < m_parameters.experts(); k++) {
            means[k] = predictor(m_parameters.column(k, 0), x);
            deviations[k] = Math.sqrt(m_parameters.variance(k));
        }
        return new NormalMixture(gateProbabilities(x), means, deviations);
    }

    private double[] gateProbabilities(final double[] x) {
        final double[] gate = new double[m_parameters.atoms()];
        final boolean gaussian = m_parameters.gating() instanceof GaussianGating;
        final double[] z = m_parameters.gating().features().of(x);
        for (int k = 0; k < gate.length; k++) {
            gate[k] = gaussian ? logRegion(k, x) : predictor(k, z);
        }
        m_parameters.gating().probabilities(gate);
        return gate;
    }

    /** @return log mass_k N(x; c_k, Γ_k) but for the constant, no less than the most negative number */
    private double logRegion(final int k, final double[] x) {
        final Covariances covariances = new Covariances(m_parameters);
        final double[][] factor = covariances.factor(k);
        final double[] y = new double[x.length];
        double sum = m_parameters.gate(k, 0);
        for (int i = 0; i < y.length; i++) {
            double residual = x[i] - m_parameters.gate(k, i + 1);
            for (int j = 0; j < i; j++) {
                residual -= factor[i][j] * y[j];
            }
            y[i] = residual / factor[i][i];
            sum -= 0.5 * y[i] * y[i] + covariances.logDiagonal(k, i);
        }
        return Double.isFinite(sum) ? sum : -Double.MAX_VALUE;
    }

    private double predictor(final int column, final double[] x) {
        final int at = column * m_parameters.predictors();
        double sum = m_values[at];
        for (int j = 0; j < x.length; j++) {
            sum += m_values[at + 1 + j] * x[j];
        }
        return Double.isFinite(sum) ? sum : saturated(at, x);
    }

    /** @return the linear predictor where a sum of large terms has overflowed: the largest number with its sign */
    private double saturated(final int at, final double[] x) {
        double sum = m_values[at] * SMALL * SMALL;
        for (int j = 0; j < x.length; j++) {
            sum += m_values[at + 1 + j] * SMALL * (x[j] * SMALL);
        }
        return Math.signum(sum) * Double.MAX_VALUE;
    }
}
