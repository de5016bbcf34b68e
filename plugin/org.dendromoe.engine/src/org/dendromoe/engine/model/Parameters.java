package org.dendromoe.engine.model;

import java.util.Arrays;

/**
 * The coefficients of a mixture of K multinomial-logistic experts over M classes and p = d + 1 predictors (the first is
 * the intercept), in symmetric coding: K gate vectors and, for each expert, M class vectors, none being a reference.
 * The gate's vectors apply to what its family sees of the features ({@link Gating#features()}).
 * Stored as C = K + K·M columns of p numbers: gate vector k is column k, class m of expert k column K + k·M + m.
 */
public final class Parameters {

    /** its square times any product of two numbers can be summed */
    private static final double SMALL = 0x1p-520;

    private final Gating m_gating;

    private final int m_experts;

    private final int m_classes;

    private final int m_predictors;

    private final double[] m_values;

    /** All coefficients zero, under the plain softmax gate. */
    public Parameters(final int experts, final int classes, final int predictors) {
        this(Gating.SOFTMAX, experts, classes, predictors);
    }

    /** All coefficients zero. */
    public Parameters(final Gating gating, final int experts, final int classes, final int predictors) {
        this(gating, experts, classes, predictors,
            new double[Math.multiplyExact(experts * (1 + classes), predictors)]);
    }

    /** @param values C · p numbers, column after column, under the plain softmax gate; not copied */
    public Parameters(final int experts, final int classes, final int predictors, final double[] values) {
        this(Gating.SOFTMAX, experts, classes, predictors, values);
    }

    /** @param values C · p numbers, column after column; not copied */
    public Parameters(final Gating gating, final int experts, final int classes, final int predictors,
        final double[] values) {
        if (values.length != experts * (1 + classes) * predictors) {
            throw new IllegalArgumentException("Expected " + experts * (1 + classes) * predictors
                + " coefficients, got " + values.length + ".");
        }
        m_gating = gating;
        m_experts = experts;
        m_classes = classes;
        m_predictors = predictors;
        m_values = values;
    }

    /** @return the family of the gate */
    public Gating gating() {
        return m_gating;
    }

    /** @return K */
    public int experts() {
        return m_experts;
    }

    /** @return M */
    public int classes() {
        return m_classes;
    }

    /** @return p, the intercept included */
    public int predictors() {
        return m_predictors;
    }

    /** @return C = K + K·M */
    public int columns() {
        return m_experts * (1 + m_classes);
    }

    /** @return column of class m of expert k */
    public int column(final int k, final int m) {
        return m_experts + k * m_classes + m;
    }

    /** @return C · p numbers, column after column; not a copy */
    public double[] values() {
        return m_values;
    }

    /** @return coefficient j (0 is the intercept) of gate vector k */
    public double gate(final int k, final int j) {
        return m_values[k * m_predictors + j];
    }

    /** @return coefficient j (0 is the intercept) of class m of expert k */
    public double expert(final int k, final int m, final int j) {
        return m_values[column(k, m) * m_predictors + j];
    }

    /** @return a copy that shares nothing with this one */
    public Parameters copy() {
        return new Parameters(m_gating, m_experts, m_classes, m_predictors, m_values.clone());
    }

    /** @return all coefficients zero, of the same families but for another number of experts and predictors */
    public Parameters zero(final int experts, final int predictors) {
        return new Parameters(m_gating, experts, m_classes, predictors);
    }

    /**
     * @return the same model with Σ_m v_km = 0 for every expert and, where the gate is indifferent to a shift,
     *         Σ_k w_k = 0
     */
    public Parameters centred() {
        final Parameters result = copy();
        if (m_gating.shiftInvariant()) {
            result.centre(0, m_experts);
        }
        for (int k = 0; k < m_experts; k++) {
            result.centre(column(k, 0), m_classes);
        }
        return result;
    }

    /** @return the same model with its experts in another order: the k-th is the one that was at order[k] */
    public Parameters reordered(final int[] order) {
        final Parameters result = zero(m_experts, m_predictors);
        final int block = m_classes * m_predictors;
        for (int k = 0; k < m_experts; k++) {
            System.arraycopy(m_values, order[k] * m_predictors, result.m_values, k * m_predictors, m_predictors);
            System.arraycopy(m_values, column(order[k], 0) * m_predictors, result.m_values,
                result.column(k, 0) * m_predictors, block);
        }
        return result;
    }

    private void centre(final int firstColumn, final int columns) {
        for (int j = 0; j < m_predictors; j++) {
            double sum = 0;
            for (int c = 0; c < columns; c++) {
                sum += m_values[(firstColumn + c) * m_predictors + j];
            }
            final double mean = sum / columns;
            for (int c = 0; c < columns; c++) {
                m_values[(firstColumn + c) * m_predictors + j] -= mean;
            }
        }
    }

    /** @return K intercepts of the gate */
    public double[] gateIntercepts() {
        final double[] intercepts = new double[m_experts];
        for (int k = 0; k < m_experts; k++) {
            intercepts[k] = gate(k, 0);
        }
        return intercepts;
    }

    /** @return share of each expert at the average row: the gate probabilities that the intercepts give */
    public double[] masses() {
        final double[] masses = gateIntercepts();
        m_gating.probabilities(masses);
        return masses;
    }

    /**
     * @param x p − 1 features
     * @return class probabilities and gate probabilities
     */
    public Prediction predict(final double[] x) {
        final double[] z = m_gating.features().of(x);
        final double[] gate = new double[m_experts];
        for (int k = 0; k < m_experts; k++) {
            gate[k] = predictor(k, z);
        }
        m_gating.probabilities(gate);
        final double[] probabilities = new double[m_classes];
        final double[] expert = new double[m_classes];
        for (int k = 0; k < m_experts; k++) {
            for (int m = 0; m < m_classes; m++) {
                expert[m] = predictor(column(k, m), x);
            }
            LogSpace.softmax(expert);
            for (int m = 0; m < m_classes; m++) {
                probabilities[m] += gate[k] * expert[m];
            }
        }
        return new Prediction(probabilities, gate);
    }

    private double predictor(final int column, final double[] x) {
        final int at = column * m_predictors;
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

    /** @return ‖slopes‖² of gate and experts, which the ridge penalty is proportional to */
    public double squaredSlopes() {
        double sum = 0;
        for (int c = 0; c < columns(); c++) {
            for (int j = 1; j < m_predictors; j++) {
                final double slope = m_values[c * m_predictors + j];
                sum += slope * slope;
            }
        }
        return sum;
    }

    /** @return the largest absolute slope; 0 without predictors */
    public double largestSlope() {
        double largest = 0;
        for (int c = 0; c < columns(); c++) {
            for (int j = 1; j < m_predictors; j++) {
                largest = Math.max(largest, Math.abs(m_values[c * m_predictors + j]));
            }
        }
        return largest;
    }

    /** @return whether every coefficient is a finite number */
    public boolean isFinite() {
        return Arrays.stream(m_values).allMatch(Double::isFinite);
    }

    /**
     * @return number of free parameters: K·(M−1)·p for the experts, since a common shift of the class vectors of an
     *         expert changes nothing, and likewise (K−1)·p for a softmax gate, K·p for others
     */
    public long degreesOfFreedom() {
        return (long)m_predictors
            * (m_gating.freeVectors(m_experts) + (long)m_experts * (m_classes - 1));
    }
}
