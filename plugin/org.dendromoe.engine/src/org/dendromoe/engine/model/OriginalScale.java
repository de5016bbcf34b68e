package org.dendromoe.engine.model;

import org.dendromoe.engine.data.Preprocessing;
import org.dendromoe.engine.data.ResponseScale;
import org.dendromoe.engine.data.Standardisation;

/** Coefficients of standardised features turned into those of the features as they are in the user's table. */
final class OriginalScale {

    private final Parameters m_original;

    private final double[] m_means;

    private final double[] m_deviations;

    private OriginalScale(final Parameters original, final Standardisation standardisation) {
        m_original = original;
        m_means = standardisation.means();
        m_deviations = standardisation.deviations();
    }

    /** @return a copy on the scale of the user's table, see {@link MixtureModel#onOriginalScale} */
    static Parameters of(final Parameters standardised, final Preprocessing preprocessing) {
        final OriginalScale scale = new OriginalScale(standardised.copy(), preprocessing.standardisation());
        preprocessing.response().ifPresent(scale::restoreResponse);
        if (standardised.gating() instanceof GaussianGating) {
            scale.restoreRegions();
        }
        scale.restoreSlopes();
        return scale.m_original;
    }

    private void restoreResponse(final ResponseScale response) {
        final int p = m_original.predictors();
        final double[] values = m_original.values();
        for (int k = 0; k < m_original.experts(); k++) {
            final int from = m_original.column(k, 0) * p;
            for (int j = 0; j < p; j++) {
                values[from + j] *= response.deviation();
            }
            values[from] += response.mean();
            values[m_original.scale(k)] += 2 * Elementary.log(response.deviation());
        }
    }

    private void restoreRegions() {
        final Covariances covariances = new Covariances(m_original);
        for (int k = 0; k < m_original.experts(); k++) {
            final double[][] factor = covariances.factor(k);
            for (int i = 0; i < m_means.length; i++) {
                final int at = k * m_original.predictors() + i + 1;
                m_original.values()[at] = m_means[i] + m_deviations[i] * m_original.values()[at];
                for (int j = 0; j <= i; j++) {
                    factor[i][j] *= m_deviations[i];
                }
            }
            covariances.setFactor(k, factor);
        }
    }

    /** Those of a gate that sees a map of the standardised features stay as they are. */
    private void restoreSlopes() {
        final int p = m_original.predictors();
        final double[] values = m_original.values();
        final boolean mapped = m_original.gating().features() != FeatureMap.IDENTITY;
        for (int c = mapped ? m_original.atoms() : m_original.shape().firstPenalised(); c < m_original.columns(); c++) {
            for (int j = 1; j < p; j++) {
                values[c * p + j] /= m_deviations[j - 1];
                values[c * p] -= values[c * p + j] * m_means[j - 1];
            }
        }
    }
}
