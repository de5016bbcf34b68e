package org.dendromoe.engine.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The coefficients of a mixture of K multinomial-logistic experts over M classes and p = d + 1 predictors (the first is
 * the intercept), in symmetric coding: K gate vectors and, for each expert, M class vectors, none being a reference.
 * The gate's vectors apply to what its family sees of the features ({@link Gating#features()}).
 * A frozen expert ({@link org.dendromoe.engine.data.FrozenExpert}) has a gate vector, the last one, and no class
 * vectors. Stored as C = A + K·M columns of p numbers, A = K, or K + 1 with a frozen expert: gate vector k is column k,
 * class m of expert k column A + k·M + m. After the columns come the scales, the same number for each expert, all of
 * which may have any value: the log variance of a Gaussian expert, whose M is 1, and the covariance factor of a
 * Gaussian gate.
 */
public final class Parameters {

    /** magnitude of the logarithm of a variance or of a factor's diagonal that is still a usable number */
    private static final double LARGEST_LOG_SCALE = 300;

    private final Gating m_gating;

    private final ExpertFamily m_family;

    private final boolean m_frozen;

    private final int m_experts;

    private final int m_classes;

    private final int m_predictors;

    private final double[] m_values;

    /** All coefficients zero, under the plain softmax gate. */
    public Parameters(final int experts, final int classes, final int predictors) {
        this(Gating.SOFTMAX, experts, classes, predictors);
    }

    /** All coefficients zero, without a frozen expert. */
    public Parameters(final Gating gating, final int experts, final int classes, final int predictors) {
        this(gating, ExpertFamily.MULTINOMIAL, experts, classes, predictors);
    }

    /** All coefficients and logarithms of scales zero, without a frozen expert. */
    public Parameters(final Gating gating, final ExpertFamily family, final int experts, final int classes,
        final int predictors) {
        this(gating, family, false, experts, classes, predictors);
    }

    /**
     * All coefficients and logarithms of scales zero.
     *
     * @param frozen whether there is a frozen expert beside the K
     */
    public Parameters(final Gating gating, final ExpertFamily family, final boolean frozen, final int experts,
        final int classes, final int predictors) {
        this(gating, family, frozen, experts, classes, predictors,
            new double[numbers(gating, family, frozen, experts, classes, predictors)]);
    }

    /** @param values C · p numbers, column after column, under the plain softmax gate; not copied */
    public Parameters(final int experts, final int classes, final int predictors, final double[] values) {
        this(Gating.SOFTMAX, experts, classes, predictors, values);
    }

    /** @param values C · p numbers, column after column, without a frozen expert; not copied */
    public Parameters(final Gating gating, final int experts, final int classes, final int predictors,
        final double[] values) {
        this(gating, ExpertFamily.MULTINOMIAL, experts, classes, predictors, values);
    }

    /**
     * Without a frozen expert.
     *
     * @param classes 1 for Gaussian experts
     * @param values C · p numbers, column after column, and K times the scales of an expert; not copied
     */
    public Parameters(final Gating gating, final ExpertFamily family, final int experts, final int classes,
        final int predictors, final double[] values) {
        this(gating, family, false, experts, classes, predictors, values);
    }

    /**
     * @param frozen whether there is a frozen expert beside the K, which are then not Gaussian
     * @param classes 1 for Gaussian experts
     * @param values C · p numbers, column after column, and K times the scales of an expert; not copied
     */
    public Parameters(final Gating gating, final ExpertFamily family, final boolean frozen, final int experts,
        final int classes, final int predictors, final double[] values) {
        final int expected = numbers(gating, family, frozen, experts, classes, predictors);
        if (values.length != expected) {
            throw new IllegalArgumentException("Expected " + expected + " coefficients, got " + values.length + ".");
        }
        if (family == ExpertFamily.GAUSSIAN ? classes != 1 : gating instanceof GaussianGating) {
            throw new IllegalArgumentException(family == ExpertFamily.GAUSSIAN
                ? "a Gaussian expert has one vector of coefficients."
                : "A Gaussian gate goes with a numeric target only.");
        }
        if (frozen && family == ExpertFamily.GAUSSIAN) {
            throw new IllegalArgumentException("A frozen expert goes with a target of classes only.");
        }
        m_gating = gating;
        m_family = family;
        m_frozen = frozen;
        m_experts = experts;
        m_classes = classes;
        m_predictors = predictors;
        m_values = values;
    }

    private static int numbers(final Gating gating, final ExpertFamily family, final boolean frozen, final int experts,
        final int classes, final int predictors) {
        return Math.addExact(Math.multiplyExact(experts * (1 + classes) + (frozen ? 1 : 0), predictors),
            Math.multiplyExact(experts, scales(gating, family, predictors)));
    }

    private static int scales(final Gating gating, final ExpertFamily family, final int predictors) {
        return (family == ExpertFamily.GAUSSIAN ? 1 : 0)
            + (gating instanceof GaussianGating ? GaussianGating.covarianceNumbers(predictors - 1) : 0);
    }

    /** @return the family of the gate */
    public Gating gating() {
        return m_gating;
    }

    /** @return the family of the experts */
    public ExpertFamily family() {
        return m_family;
    }

    /** @return number of scales of each expert: log variance and covariance factor, as far as the families have them */
    public int scales() {
        return scales(m_gating, m_family, m_predictors);
    }

    /** @return position in {@link #values()} of the scales of expert k, the first of a Gaussian one is log σ_k² */
    public int scale(final int k) {
        return columns() * m_predictors + k * scales();
    }

    /** @param to of the same families and number of experts, whose gate is not Gaussian; receives the scales */
    public void copyScales(final Parameters to) {
        System.arraycopy(m_values, scale(0), to.m_values, to.scale(0), m_experts * scales());
    }

    /** @param to of the same families and predictors; all its experts receive the scales of this one's first */
    public void copyScalesToAll(final Parameters to) {
        for (int k = 0; k < to.m_experts; k++) {
            System.arraycopy(m_values, scale(0), to.m_values, to.scale(k), scales());
        }
    }

    /** @return σ_k² of a Gaussian expert */
    public double variance(final int k) {
        return Elementary.exp(m_values[scale(k)]);
    }

    /**
     * @return of a Gaussian gate the lower Cholesky factor of Γ_k, d rows of 1 to d numbers; its diagonal is kept as
     *         logarithms
     */
    public double[][] covarianceFactor(final int k) {
        final double[][] factor = new double[m_predictors - 1][];
        int at = scale(k) + 1;
        for (int i = 0; i < factor.length; i++) {
            factor[i] = Arrays.copyOfRange(m_values, at, at + i + 1);
            factor[i][i] = Elementary.exp(factor[i][i]);
            at += i + 1;
        }
        return factor;
    }

    /** @return root of the variance of feature j, from 1, in the region that a Gaussian gate gives expert k */
    public double regionDeviation(final int k, final int j) {
        double sum = 0;
        for (final double number : covarianceFactor(k)[j - 1]) {
            sum += number * number;
        }
        return Math.sqrt(sum);
    }

    /** @param factor of Γ_k, as {@link #covarianceFactor} gives it */
    public void setCovarianceFactor(final int k, final double[][] factor) {
        int at = scale(k) + 1;
        for (int i = 0; i < factor.length; i++) {
            System.arraycopy(factor[i], 0, m_values, at, i);
            m_values[at + i] = Elementary.log(factor[i][i]);
            at += i + 1;
        }
    }

    /** @return K, a frozen expert not counted */
    public int experts() {
        return m_experts;
    }

    /** @return whether there is a frozen expert beside the K */
    public boolean hasFrozen() {
        return m_frozen;
    }

    /** @return A, the number of experts with a frozen one, and so of gate vectors and gate probabilities */
    public int atoms() {
        return m_frozen ? m_experts + 1 : m_experts;
    }

    /** @return M */
    public int classes() {
        return m_classes;
    }

    /** @return p, the intercept included */
    public int predictors() {
        return m_predictors;
    }

    /** @return C = A + K·M */
    public int columns() {
        return column(m_experts, 0);
    }

    /** @return column of class m of expert k */
    public int column(final int k, final int m) {
        return atoms() + k * m_classes + m;
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
        return new Parameters(m_gating, m_family, m_frozen, m_experts, m_classes, m_predictors, m_values.clone());
    }

    /** @return all coefficients zero, of the same families but for another number of experts and predictors */
    public Parameters zero(final int experts, final int predictors) {
        return new Parameters(m_gating, m_family, m_frozen, experts, m_classes, predictors);
    }

    /**
     * @return the same model with Σ_m v_km = 0 for every multinomial expert and, where the gate is indifferent to a
     *         shift, Σ_k w_k = 0
     */
    public Parameters centred() {
        final Parameters result = copy();
        if (m_gating.shiftInvariant()) {
            result.centre(0, atoms());
        }
        for (int k = 0; k < m_experts && m_family == ExpertFamily.MULTINOMIAL; k++) {
            result.centre(column(k, 0), m_classes);
        }
        return result;
    }

    /** @return the same model with its K experts in another order: the k-th is the one that was at order[k] */
    public Parameters reordered(final int[] order) {
        final Parameters result = zero(m_experts, m_predictors);
        final int block = m_classes * m_predictors;
        for (int k = 0; k < m_experts; k++) {
            System.arraycopy(m_values, order[k] * m_predictors, result.m_values, k * m_predictors, m_predictors);
            System.arraycopy(m_values, column(order[k], 0) * m_predictors, result.m_values,
                result.column(k, 0) * m_predictors, block);
            System.arraycopy(m_values, scale(order[k]), result.m_values, scale(k), scales());
        }
        if (m_frozen) {
            System.arraycopy(m_values, m_experts * m_predictors, result.m_values, m_experts * m_predictors,
                m_predictors);
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
        m_gating.probabilities(masses);
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

    /** @return the first column of coefficients that the ridge penalty applies to; those of a Gaussian gate are none */
    public int firstPenalised() {
        return m_gating instanceof GaussianGating ? m_experts : 0;
    }

    /** @return ‖slopes‖² of gate and experts, which the ridge penalty is proportional to */
    public double squaredSlopes() {
        double sum = 0;
        for (int c = firstPenalised(); c < columns(); c++) {
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
        for (int c = firstPenalised(); c < columns(); c++) {
            for (int j = 1; j < m_predictors; j++) {
                largest = Math.max(largest, Math.abs(m_values[c * m_predictors + j]));
            }
        }
        return largest;
    }

    /** @return whether every coefficient is a finite number, and every scale within what a fit can come to */
    public boolean isFinite() {
        return Arrays.stream(m_values).allMatch(Double::isFinite)
            && IntStream.range(0, m_experts).allMatch(this::hasUsableScales);
    }

    private boolean hasUsableScales(final int k) {
        boolean usable = m_family == ExpertFamily.MULTINOMIAL || Math.abs(m_values[scale(k)]) <= LARGEST_LOG_SCALE;
        for (int i = 0; m_gating instanceof GaussianGating && i < m_predictors - 1; i++) {
            usable &= Math.abs(logDiagonal(k, i)) <= LARGEST_LOG_SCALE;
        }
        return usable;
    }

    /** @return logarithm of the diagonal of the covariance factor of expert k in line i */
    public double logDiagonal(final int k, final int i) {
        return m_values[scale(k) + 1 + i * (i + 3) / 2];
    }

    /**
     * @return number of free parameters: K·(M−1)·p for the experts, since a common shift of the class vectors of an
     *         expert changes nothing, and likewise (A−1)·p for a softmax gate, A·p for others; K·p for the means of
     *         Gaussian experts and the scales on top, and one less for a Gaussian gate, whose masses sum to 1
     */
    public long degreesOfFreedom() {
        final int free = m_family == ExpertFamily.GAUSSIAN ? 1 : m_classes - 1;
        return (long)m_predictors * (m_gating.freeVectors(atoms()) + (long)m_experts * free)
            + (long)m_experts * scales() - (m_gating instanceof GaussianGating ? 1 : 0);
    }
}
