package org.dendromoe.engine.model;

/**
 * The size of the {@link Parameters} of a mixture and where each of its numbers is. There are C = A + K·M columns of p
 * numbers, A = K, or K + 1 with a frozen expert ({@link org.dendromoe.engine.data.FrozenExpert}), which has a gate
 * vector, the last one, and no class vectors: gate vector k is column k, class m of expert k column A + k·M + m. After
 * the columns come the scales, the same number for each expert: the log variance of a Gaussian expert and the
 * covariance factor of a Gaussian gate ({@link Covariances}).
 *
 * @param gating the family of the gate
 * @param family that of the experts
 * @param frozen whether there is a frozen expert beside the K, which are then not Gaussian
 * @param experts K, a frozen expert not counted
 * @param classes M; 1 for Gaussian experts
 * @param predictors p, the intercept included
 */
public record ParameterShape(Gating gating, ExpertFamily family, boolean frozen, int experts, int classes,
    int predictors) {

    /** @throws IllegalArgumentException if the families do not go together, or not with a frozen expert or M */
    public ParameterShape {
        if (family == ExpertFamily.GAUSSIAN ? classes != 1 : gating instanceof GaussianGating) {
            throw new IllegalArgumentException(family == ExpertFamily.GAUSSIAN
                ? "a Gaussian expert has one vector of coefficients."
                : "A Gaussian gate goes with a numeric target only.");
        }
        if (frozen && family == ExpertFamily.GAUSSIAN) {
            throw new IllegalArgumentException("A frozen expert goes with a target of classes only.");
        }
    }

    /** @return multinomial-logistic experts under the plain softmax gate, without a frozen expert */
    public static ParameterShape softmax(final int experts, final int classes, final int predictors) {
        return new ParameterShape(Gating.SOFTMAX, ExpertFamily.MULTINOMIAL, false, experts, classes, predictors);
    }

    /** @return the same for another K */
    public ParameterShape withExperts(final int number) {
        return new ParameterShape(gating, family, frozen, number, classes, predictors);
    }

    /** @return the same for another p */
    public ParameterShape withPredictors(final int number) {
        return new ParameterShape(gating, family, frozen, experts, classes, number);
    }

    /** @return A, the number of experts with a frozen one, and so of gate vectors and gate probabilities */
    public int atoms() {
        return frozen ? experts + 1 : experts;
    }

    /** @return C = A + K·M */
    public int columns() {
        return column(experts, 0);
    }

    /** @return column of class m of expert k */
    public int column(final int k, final int m) {
        return atoms() + k * classes + m;
    }

    /** @return the first column of coefficients that the ridge penalty applies to; those of a Gaussian gate are none */
    public int firstPenalised() {
        return gating instanceof GaussianGating ? experts : 0;
    }

    /** @return number of scales of each expert: log variance and covariance factor, as far as the families have them */
    public int scales() {
        return (family == ExpertFamily.GAUSSIAN ? 1 : 0)
            + (gating instanceof GaussianGating ? GaussianGating.covarianceNumbers(predictors - 1) : 0);
    }

    /** @return position of the scales of expert k, the first of a Gaussian one is log σ_k² */
    public int scale(final int k) {
        return columns() * predictors + k * scales();
    }

    /**
     * @return C · p + K times the scales of an expert
     * @throws ArithmeticException if that is more than an {@code int} holds
     */
    public int numbers() {
        return Math.addExact(Math.multiplyExact(columns(), predictors), Math.multiplyExact(experts, scales()));
    }

    /**
     * @return number of free parameters: K·(M−1)·p for the experts, since a common shift of the class vectors of an
     *         expert changes nothing, and likewise (A−1)·p for a softmax gate, A·p for others; K·p for the means of
     *         Gaussian experts and the scales on top, and one less for a Gaussian gate, whose masses sum to 1
     */
    public long degreesOfFreedom() {
        final int free = family == ExpertFamily.GAUSSIAN ? 1 : classes - 1;
        return (long)predictors * (gating.freeVectors(atoms()) + (long)experts * free) + (long)experts * scales()
            - (gating instanceof GaussianGating ? 1 : 0);
    }
}
