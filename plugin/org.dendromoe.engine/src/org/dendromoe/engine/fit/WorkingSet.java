package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.dendromoe.engine.model.Parameters;

/**
 * The features that a climb under an ℓ1 penalty works with: those with a slope that is not zero, and those whose slopes
 * zero is not the best value of, because the gradient there is above lasso (Tibshirani et al. 2012, JRSS B 74).
 */
final class WorkingSet {

    /** Gradients above lasso by less than this share of it are taken for rounding. */
    private static final double NEGLIGIBLE = 1e-6;

    /** So many features may enter at a time, or as many as are there. */
    private static final int MOST_ENTRIES = 64;

    private final int[] m_features;

    private final int m_entered;

    private WorkingSet(final int[] features, final int entered) {
        m_features = features;
        m_entered = entered;
    }

    /** A feature whose slopes are all zero, and by how much its largest gradient is above lasso. */
    private record Candidate(int feature, double excess) {
    }

    /** @return the features with a slope that is not zero */
    static WorkingSet nonzero(final Parameters at) {
        return of(at, new double[at.values().length], 0);
    }

    /**
     * @param at for all features
     * @param gradient of F without the ℓ1 norm there, in the layout of {@link Parameters#values()}
     */
    static WorkingSet of(final Parameters at, final double[] gradient, final double lasso) {
        final int p = at.predictors();
        final BitSet features = new BitSet(p - 1);
        final List<Candidate> candidates = new ArrayList<>();
        for (int j = 1; j < p; j++) {
            double steepest = 0;
            for (int c = 0; c < at.columns(); c++) {
                if (at.values()[c * p + j] != 0) {
                    features.set(j - 1);
                }
                steepest = Math.max(steepest, Math.abs(gradient[c * p + j]));
            }
            if (!features.get(j - 1) && steepest > lasso * (1 + NEGLIGIBLE)) {
                candidates.add(new Candidate(j - 1, steepest - lasso));
            }
        }
        candidates.sort(Comparator.comparingDouble(candidate -> -candidate.excess()));
        final int entered = Math.min(candidates.size(), Math.max(MOST_ENTRIES, features.cardinality()));
        candidates.subList(0, entered).forEach(candidate -> features.set(candidate.feature()));
        return new WorkingSet(features.stream().toArray(), entered);
    }

    /** @return numbers of the features, rising */
    int[] features() {
        return m_features;
    }

    /** @return number of features that have entered although their slopes are still zero */
    int entered() {
        return m_entered;
    }

    /** @return the coefficients of these features */
    Parameters shrink(final Parameters all) {
        final Parameters few = new Parameters(all.shape().withPredictors(m_features.length + 1));
        final int p = all.predictors();
        final int q = few.predictors();
        for (int c = 0; c < all.columns(); c++) {
            few.values()[c * q] = all.values()[c * p];
            for (int f = 0; f < m_features.length; f++) {
                few.values()[c * q + 1 + f] = all.values()[c * p + 1 + m_features[f]];
            }
        }
        return few;
    }

    /**
     * @param predictors p of all features
     * @return coefficients of all features, zero for those that are not in the set
     */
    Parameters expand(final Parameters few, final int predictors) {
        final Parameters all = new Parameters(few.shape().withPredictors(predictors));
        final int q = few.predictors();
        for (int c = 0; c < few.columns(); c++) {
            all.values()[c * predictors] = few.values()[c * q];
            for (int f = 0; f < m_features.length; f++) {
                all.values()[c * predictors + 1 + m_features[f]] = few.values()[c * q + 1 + f];
            }
        }
        return all;
    }
}
