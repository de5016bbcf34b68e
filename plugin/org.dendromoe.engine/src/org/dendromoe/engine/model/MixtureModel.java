package org.dendromoe.engine.model;

import java.util.List;

import org.dendromoe.engine.data.Preprocessing;
import org.dendromoe.engine.data.Row;

/**
 * A fitted softmax-gated multinomial-logistic mixture of experts: P(y = m | x) = Σ_k π_k(x) p_km(x) with
 * π(x) = softmax_k(w_kᵀ x̃) and p_k(x) = softmax_m(v_kmᵀ x̃), x̃ = (1, x), x standardised (Jordan and Jacobs 1994,
 * Neural Computation 6). Immutable and safe for use by several threads.
 */
public final class MixtureModel {

    /** its square times any product of two numbers can be summed */
    private static final double SMALL = 0x1p-520;

    private final Preprocessing m_preprocessing;

    private final Parameters m_parameters;

    private final FitSummary m_summary;

    /**
     * @param preprocessing from a row of the user's table to d standardised features
     * @param parameters K experts, as many classes as the preprocessing's schema, p = d + 1 predictors,
     *            centred; not copied
     * @param summary how the model was fitted
     * @throws IllegalArgumentException if the sizes do not fit together or a coefficient is not finite
     */
    public MixtureModel(final Preprocessing preprocessing, final Parameters parameters, final FitSummary summary) {
        if (parameters.classes() != preprocessing.schema().classes().size()
            || parameters.predictors() != preprocessing.features().size() + 1 || parameters.experts() < 1) {
            throw new IllegalArgumentException("The coefficients do not fit the classes and features of the model.");
        }
        if (!parameters.isFinite()) {
            throw new IllegalArgumentException("A coefficient of the model is not a finite number.");
        }
        m_preprocessing = preprocessing;
        m_parameters = parameters;
        m_summary = summary;
    }

    public Preprocessing preprocessing() {
        return m_preprocessing;
    }

    /** @return centred coefficients on the standardised scale; not to be changed */
    public Parameters parameters() {
        return m_parameters;
    }

    public FitSummary summary() {
        return m_summary;
    }

    /** @return K */
    public int experts() {
        return m_parameters.experts();
    }

    /** @return the M classes in the order of the probabilities */
    public List<String> classes() {
        return m_preprocessing.schema().classes();
    }

    /** @return mass of each expert: softmax of the centred gate's intercepts, its share at the average row */
    public double[] masses() {
        return m_parameters.masses();
    }

    /** @return the same model with each coefficient applying to the features as they are in the user's table */
    public Parameters onOriginalScale() {
        final Parameters original = m_parameters.copy();
        final double[] means = m_preprocessing.standardisation().means();
        final double[] deviations = m_preprocessing.standardisation().deviations();
        final double[] values = original.values();
        final int p = original.predictors();
        for (int c = 0; c < original.columns(); c++) {
            for (int j = 1; j < p; j++) {
                values[c * p + j] /= deviations[j - 1];
                values[c * p] -= values[c * p + j] * means[j - 1];
            }
        }
        return original;
    }

    /**
     * @param row cells that cannot be used are imputed by the training mean; see {@link Preprocessing#firstProblem}
     * @return class probabilities and gate probabilities
     */
    public Prediction predict(final Row row) {
        final double[] x = new double[m_parameters.predictors() - 1];
        m_preprocessing.standardise(row, x);
        return predict(x);
    }

    /**
     * @param x d standardised features
     * @return class probabilities and gate probabilities
     */
    public Prediction predict(final double[] x) {
        final int experts = experts();
        final int classes = m_parameters.classes();
        final double[] gate = new double[experts];
        for (int k = 0; k < experts; k++) {
            gate[k] = predictor(k, x);
        }
        LogSpace.softmax(gate);
        final double[] probabilities = new double[classes];
        final double[] expert = new double[classes];
        for (int k = 0; k < experts; k++) {
            for (int m = 0; m < classes; m++) {
                expert[m] = predictor(m_parameters.column(k, m), x);
            }
            LogSpace.softmax(expert);
            for (int m = 0; m < classes; m++) {
                probabilities[m] += gate[k] * expert[m];
            }
        }
        return new Prediction(probabilities, gate);
    }

    private double predictor(final int column, final double[] x) {
        final double[] values = m_parameters.values();
        final int at = column * m_parameters.predictors();
        double sum = values[at];
        for (int j = 0; j < x.length; j++) {
            sum += values[at + 1 + j] * x[j];
        }
        return Double.isFinite(sum) ? sum : saturated(values, at, x);
    }

    /** @return the linear predictor where a sum of large terms has overflowed: the largest number with its sign */
    private static double saturated(final double[] values, final int at, final double[] x) {
        double sum = values[at] * SMALL * SMALL;
        for (int j = 0; j < x.length; j++) {
            sum += values[at + 1 + j] * SMALL * (x[j] * SMALL);
        }
        return Math.signum(sum) * Double.MAX_VALUE;
    }
}
