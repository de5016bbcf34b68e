package org.dendromoe.engine.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The coefficients of a mixture of K multinomial-logistic experts over M classes and p = d + 1 predictors (the first is
 * the intercept), in symmetric coding: K gate vectors and, for each expert, M class vectors, none being a reference.
 * The gate's vectors apply to what its family sees of the features ({@link Gating#features()}). All numbers, the scales
 * of the experts among them, are in one array, in which {@link ParameterShape} tells them apart; each may have any
 * value.
 */
public final class Parameters {

    /** magnitude of the logarithm of a variance or of a factor's diagonal that is still a usable number */
    private static final double LARGEST_LOG_SCALE = 300;

    private final ParameterShape m_shape;

    private final double[] m_values;

    /** All coefficients and logarithms of scales zero. */
    public Parameters(final ParameterShape shape) {
        this(shape, new double[shape.numbers()]);
    }

    /**
     * @param values C · p numbers, column after column, and K times the scales of an expert; not copied
     * @throws IllegalArgumentException if they are not as many as the shape says
     */
    public Parameters(final ParameterShape shape, final double[] values) {
        final int expected = shape.numbers();
        if (values.length != expected) {
            throw new IllegalArgumentException("Expected " + expected + " coefficients, got " + values.length + ".");
        }
        m_shape = shape;
        m_values = values;
    }

    /** All coefficients zero, under the plain softmax gate. */
    public Parameters(final int experts, final int classes, final int predictors) {
        this(ParameterShape.softmax(experts, classes, predictors));
    }

    /** @param values C · p numbers, column after column, under the plain softmax gate; not copied */
    public Parameters(final int experts, final int classes, final int predictors, final double[] values) {
        this(ParameterShape.softmax(experts, classes, predictors), values);
    }

    /** @return families and sizes, and where each number is */
    public ParameterShape shape() {
        return m_shape;
    }

    /** @return the family of the gate */
    public Gating gating() {
        return m_shape.gating();
    }

    /** @return the family of the experts */
    public ExpertFamily family() {
        return m_shape.family();
    }

    /** @return K, a frozen expert not counted */
    public int experts() {
        return m_shape.experts();
    }

    /** @return whether there is a frozen expert beside the K */
    public boolean hasFrozen() {
        return m_shape.frozen();
    }

    /** @return A, the number of experts with a frozen one, and so of gate vectors and gate probabilities */
    public int atoms() {
        return m_shape.atoms();
    }

    /** @return M */
    public int classes() {
        return m_shape.classes();
    }

    /** @return p, the intercept included */
    public int predictors() {
        return m_shape.predictors();
    }

    /** @return C = A + K·M */
    public int columns() {
        return m_shape.columns();
    }

    /** @return column of class m of expert k */
    public int column(final int k, final int m) {
        return m_shape.column(k, m);
    }

    /** @return position in {@link #values()} of the scales of expert k, the first of a Gaussian one is log σ_k² */
    public int scale(final int k) {
        return m_shape.scale(k);
    }

    /** @return C · p numbers, column after column, and K times the scales of an expert; not a copy */
    public double[] values() {
        return m_values;
    }

    /** @return coefficient j (0 is the intercept) of gate vector k */
    public double gate(final int k, final int j) {
        return m_values[k * predictors() + j];
    }

    /** @return coefficient j (0 is the intercept) of class m of expert k */
    public double expert(final int k, final int m, final int j) {
        return m_values[column(k, m) * predictors() + j];
    }

    /** @return σ_k² of a Gaussian expert */
    public double variance(final int k) {
        return Elementary.exp(m_values[scale(k)]);
    }

    /** @param to of the same families and number of experts, whose gate is not Gaussian; receives the scales */
    public void copyScales(final Parameters to) {
        System.arraycopy(m_values, scale(0), to.m_values, to.scale(0), experts() * m_shape.scales());
    }

    /** @param to of the same families and predictors; all its experts receive the scales of this one's first */
    public void copyScalesToAll(final Parameters to) {
        for (int k = 0; k < to.experts(); k++) {
            System.arraycopy(m_values, scale(0), to.m_values, to.scale(k), m_shape.scales());
        }
    }

    /** @return a copy that shares nothing with this one */
    public Parameters copy() {
        return new Parameters(m_shape, m_values.clone());
    }

    /**
     * @return the same model with Σ_m v_km = 0 for every multinomial expert and, where the gate is indifferent to a
     *         shift, Σ_k w_k = 0
     */
    public Parameters centred() {
        final Parameters result = copy();
        if (gating().shiftInvariant()) {
            result.centre(0, atoms());
        }
        for (int k = 0; k < experts() && family() == ExpertFamily.MULTINOMIAL; k++) {
            result.centre(column(k, 0), classes());
        }
        return result;
    }

    /** @return the same model with its K experts in another order: the k-th is the one that was at order[k] */
    public Parameters reordered(final int[] order) {
        final Parameters result = new Parameters(m_shape);
        final int p = predictors();
        for (int k = 0; k < experts(); k++) {
            System.arraycopy(m_values, order[k] * p, result.m_values, k * p, p);
            System.arraycopy(m_values, column(order[k], 0) * p, result.m_values, column(k, 0) * p, classes() * p);
            System.arraycopy(m_values, scale(order[k]), result.m_values, scale(k), m_shape.scales());
        }
        if (hasFrozen()) {
            System.arraycopy(m_values, experts() * p, result.m_values, experts() * p, p);
        }
        return result;
    }

    private void centre(final int firstColumn, final int columns) {
        final int p = predictors();
        for (int j = 0; j < p; j++) {
            double sum = 0;
            for (int c = 0; c < columns; c++) {
                sum += m_values[(firstColumn + c) * p + j];
            }
            final double mean = sum / columns;
            for (int c = 0; c < columns; c++) {
                m_values[(firstColumn + c) * p + j] -= mean;
            }
        }
    }

    /** @return A intercepts of the gate */
    public double[] gateIntercepts() {
        final double[] intercepts = new double[atoms()];
        for (int k = 0; k < intercepts.length; k++) {
            intercepts[k] = gate(k, 0);
        }
        return intercepts;
    }

    /** @return share of each of the A experts at the average row: the gate probabilities that the intercepts give */
    public double[] masses() {
        final double[] masses = gateIntercepts();
        gating().probabilities(masses);
        return masses;
    }

    /**
     * @param x p − 1 features
     * @return class probabilities and gate probabilities of a mixture without a frozen expert
     */
    public Prediction predict(final double[] x) {
        return predict(x, null);
    }

    /**
     * @param x p − 1 features
     * @param frozen what the frozen expert says: M probabilities; {@code null} if there is no frozen expert
     * @return class probabilities and gate probabilities
     */
    public Prediction predict(final double[] x, final double[] frozen) {
        return new PredictiveDistribution(this).ofClasses(x, frozen);
    }

    /**
     * @param x p − 1 features
     * @return of Gaussian experts the distribution of the response
     */
    public NormalMixture distribution(final double[] x) {
        return new PredictiveDistribution(this).ofResponse(x);
    }

    /** @return ‖slopes‖² of gate and experts, which the ridge penalty is proportional to */
    public double squaredSlopes() {
        final int p = predictors();
        double sum = 0;
        for (int c = m_shape.firstPenalised(); c < columns(); c++) {
            for (int j = 1; j < p; j++) {
                final double slope = m_values[c * p + j];
                sum += slope * slope;
            }
        }
        return sum;
    }

    /** @return the largest absolute slope; 0 without predictors */
    public double largestSlope() {
        final int p = predictors();
        double largest = 0;
        for (int c = m_shape.firstPenalised(); c < columns(); c++) {
            for (int j = 1; j < p; j++) {
                largest = Math.max(largest, Math.abs(m_values[c * p + j]));
            }
        }
        return largest;
    }

    /** @return whether every coefficient is a finite number, and every scale within what a fit can come to */
    public boolean isFinite() {
        return Arrays.stream(m_values).allMatch(Double::isFinite)
            && IntStream.range(0, experts()).allMatch(this::hasUsableScales);
    }

    private boolean hasUsableScales(final int k) {
        boolean usable = family() == ExpertFamily.MULTINOMIAL || Math.abs(m_values[scale(k)]) <= LARGEST_LOG_SCALE;
        final Covariances covariances = new Covariances(this);
        for (int i = 0; gating() instanceof GaussianGating && i < predictors() - 1; i++) {
            usable &= Math.abs(covariances.logDiagonal(k, i)) <= LARGEST_LOG_SCALE;
        }
        return usable;
    }
}
