package org.dendromoe.engine.incremental;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.Surrogate;
import org.dendromoe.engine.fit.Workers;
import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.Parameters;

/**
 * Incremental stochastic MM (arXiv 2601.19811): a running average S of the minorizer's statistics over mini-batches,
 * S ← S + γ_t (s(batch; θ) − S) with γ_t = t^−0.6, and θ always at the maximum of the averaged minorizer less the
 * penalty. The rows that the start was fitted to count as the first of the batches, and S begins with theirs.
 */
final class StochasticAscent {

    /** Between ½ and 1, so that Σ γ_t is infinite and Σ γ_t² is not (Robbins and Monro 1951, Ann. Math. Stat. 22). */
    private static final double STEP_EXPONENT = 0.6;

    private final double[] m_classWeight;

    private final Method m_method;

    private final double m_lambda;

    private final double m_allRows;

    private final double m_batchRows;

    private final Workers m_workers;

    private final Surrogate m_average;

    private Parameters m_parameters;

    private double m_seenRows;

    private boolean m_regularised;

    /**
     * @param first rows that the average begins with
     * @param start θ to begin with
     * @param seenRows rows that the start was fitted to
     * @param method {@link Method#MM} as published, otherwise with the curvature where the parameters are
     * @param lambda λ
     * @param allRows number of rows of the table
     * @param batchRows number of rows of a batch
     */
    StochasticAscent(final TrainingTable first, final Parameters start, final double seenRows,
        final double[] classWeight, final Method method, final double lambda, final double allRows,
        final double batchRows, final Workers workers) {
        m_classWeight = classWeight;
        m_method = method;
        m_lambda = lambda;
        m_allRows = allRows;
        m_batchRows = batchRows;
        m_workers = workers;
        m_average = Surrogate.of(first, classWeight, start, method, workers);
        m_parameters = start;
        m_seenRows = seenRows;
    }

    /** @return Σ s log P(y | x) of the rows of the batch before the step that was made from them */
    double step(final TrainingTable batch) {
        m_seenRows += batch.rows();
        final Surrogate surrogate = Surrogate.of(batch, m_classWeight, m_parameters, m_method, m_workers);
        m_average.blend(share(m_seenRows / m_batchRows), surrogate);
        // until all rows have been seen the penalty is that of a fit to the rows seen so far
        final Surrogate.Maximum maximum = m_average.maximum(m_lambda / Math.min(m_allRows, m_seenRows));
        m_parameters = maximum.parameters();
        m_regularised |= maximum.regularised();
        return batch.rows() * surrogate.logLikelihood();
    }

    /** @return γ_t, which is 1 for the first batch */
    private static double share(final double t) {
        return Elementary.exp(-STEP_EXPONENT * Elementary.log(Math.max(1, t)));
    }

    /** @return θ; not to be changed */
    Parameters parameters() {
        return m_parameters;
    }

    /** @return whether the curvature of an expert was singular, so that a tiny diagonal was added */
    boolean regularised() {
        return m_regularised;
    }
}
