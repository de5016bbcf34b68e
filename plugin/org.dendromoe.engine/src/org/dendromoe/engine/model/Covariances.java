package org.dendromoe.engine.model;

import java.util.Arrays;

/**
 * The covariances Γ_k of the regions that a Gaussian gate gives the experts, read from and written to the scales of the
 * {@link Parameters}: of each the lower Cholesky factor, row after row, with the logarithms of its diagonal.
 */
public final class Covariances {

    private final Parameters m_parameters;

    /** @param parameters those of a Gaussian gate; not copied */
    public Covariances(final Parameters parameters) {
        m_parameters = parameters;
    }

    /** @return lower Cholesky factor of Γ_k, d rows of 1 to d numbers */
    public double[][] factor(final int k) {
        final double[][] factor = new double[m_parameters.predictors() - 1][];
        int at = first(k);
        for (int i = 0; i < factor.length; i++) {
            factor[i] = Arrays.copyOfRange(m_parameters.values(), at, at + i + 1);
            factor[i][i] = Elementary.exp(factor[i][i]);
            at += i + 1;
        }
        return factor;
    }

    /** @param factor of Γ_k, as {@link #factor} gives it */
    public void setFactor(final int k, final double[][] factor) {
        int at = first(k);
        for (int i = 0; i < factor.length; i++) {
            System.arraycopy(factor[i], 0, m_parameters.values(), at, i);
            m_parameters.values()[at + i] = Elementary.log(factor[i][i]);
            at += i + 1;
        }
    }

    /** @return logarithm of the diagonal of the factor of Γ_k in row i */
    public double logDiagonal(final int k, final int i) {
        return m_parameters.values()[first(k) + i * (i + 3) / 2];
    }

    /** @return root of the variance of feature j, from 1, in the region of expert k */
    public double deviation(final int k, final int j) {
        double sum = 0;
        for (final double number : factor(k)[j - 1]) {
            sum += number * number;
        }
        return Math.sqrt(sum);
    }

    /** @return position of the factor of Γ_k, after the log variance of the expert */
    private int first(final int k) {
        return m_parameters.scale(k) + 1;
    }
}
