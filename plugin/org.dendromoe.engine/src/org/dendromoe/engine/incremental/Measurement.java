package org.dendromoe.engine.incremental;

import java.util.ArrayList;
import java.util.List;

import org.dendromoe.engine.data.TableStream;
import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.Surrogate;
import org.dendromoe.engine.fit.Workers;
import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.Parameters;

/** A pass over all rows that measures candidates by the objective, exactly; the best one is the result. */
final class Measurement {

    private final double[] m_classWeight;

    private final List<Parameters> m_candidates;

    private final Workers m_workers;

    private final double m_lambda;

    private final List<Surrogate> m_means = new ArrayList<>();

    private long m_rows;

    private int m_best;

    /**
     * Measures by one pass over the table.
     *
     * @param classWeight s of a row of each class
     * @param candidates parameters; of equal ones the first is taken
     * @param lambda λ
     * @param partRows number of rows that are held at a time
     */
    Measurement(final TableStream table, final double[] classWeight, final List<Parameters> candidates,
        final double lambda, final int partRows, final Workers workers) {
        m_classWeight = classWeight;
        m_candidates = candidates;
        m_lambda = lambda;
        m_workers = workers;
        table.forEachPart(partRows, this::add);
        for (int c = 1; c < candidates.size(); c++) {
            m_best = objective(c) > objective(m_best) ? c : m_best;
        }
    }

    private void add(final TrainingTable part) {
        m_rows += part.rows();
        for (int c = 0; c < m_candidates.size(); c++) {
            final Surrogate ofPart =
                Surrogate.of(part, m_classWeight, m_candidates.get(c), Method.MM, m_workers);
            if (m_means.size() == c) {
                m_means.add(ofPart);
            } else {
                m_means.get(c).blend((double)part.rows() / m_rows, ofPart);
            }
        }
    }

    private double objective(final int candidate) {
        return m_rows * m_means.get(candidate).logLikelihood()
            - m_lambda / 2 * m_candidates.get(candidate).squaredSlopes();
    }

    /** @return index of the best candidate */
    int best() {
        return m_best;
    }

    /** @return the best candidate; not a copy */
    Parameters parameters() {
        return m_candidates.get(m_best);
    }

    /** @return its objective F */
    double objective() {
        return objective(m_best);
    }

    /** @return its log-likelihood */
    double logLikelihood() {
        return m_rows * m_means.get(m_best).logLikelihood();
    }

    /** @return norm of the gradient there in the metric of the curvature, per row */
    double gradientNorm() {
        return m_means.get(m_best).gradientNorm(parameters(), m_lambda / m_rows);
    }
}
