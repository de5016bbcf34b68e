package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.Parameters;

/**
 * A climb from one starting point; every accepted step raises F.
 * <p>
 * Plain MM takes the closed-form step of the quadratic minorizer (Böhning 1992; Hunter and Lange 2004, Am. Stat. 58).
 * The accelerated climb takes limited-memory quasi-Newton steps with the minorizer's curvature as the initial metric,
 * shortened until F has risen enough (Armijo), and falls back to the MM step, which cannot fail, at fresh curvature.
 */
public final class Ascent {

    private static final double SUFFICIENT_RISE = 1e-4;

    private static final int MOST_TRIALS = 6;

    /** Passes between two refreshes of the metric grow by this factor up to {@link #LONGEST_INTERVAL}. */
    private static final int INTERVAL_GROWTH = 2;

    private static final int FIRST_INTERVAL = 4;

    private static final int LONGEST_INTERVAL = 64;

    private final Problem m_problem;

    private final boolean m_accelerated;

    private final CurvaturePairs m_pairs = new CurvaturePairs();

    private Parameters m_parameters;

    private Evaluation m_evaluation;

    private Metric m_metric;

    private double m_gradientNorm;

    private boolean m_metricIsFresh;

    private boolean m_stuck;

    private boolean m_regularised;

    private int m_passes;

    private int m_nextRefresh = FIRST_INTERVAL;

    private int m_interval = FIRST_INTERVAL;

    /** @param start any finite parameters; evaluated here, which is the first pass */
    public Ascent(final Problem problem, final Parameters start) {
        m_problem = problem;
        m_accelerated = problem.settings().method() == Method.ACCELERATED;
        m_parameters = start;
        m_evaluation = evaluate(start, true);
        refreshMetric();
        updateNorm();
    }

    private Evaluation evaluate(final Parameters at, final boolean withCurvature) {
        m_passes++;
        return m_problem.evaluate(at, withCurvature);
    }

    private void refreshMetric() {
        if (m_problem.isTight(m_parameters.experts()) && m_evaluation.curvature() == null) {
            m_evaluation = evaluate(m_parameters, true);
        }
        m_metric = m_problem.metric(m_parameters, m_evaluation.curvature());
        m_regularised |= m_metric.regularised();
        m_metricIsFresh = true;
    }

    private void updateNorm() {
        final double[] g = m_evaluation.gradient();
        m_gradientNorm = Math.sqrt(Math.max(0, CurvaturePairs.dot(g, m_metric.solve(g))) / m_problem.totalWeight());
    }

    /**
     * Takes one step of the climb: one or a few passes over the rows.
     *
     * @return whether F rose; if not, the climb has ended as far up as rounding allows
     */
    public boolean step() {
        if (m_stuck) {
            return false;
        }
        m_stuck = !(m_accelerated ? acceleratedStep() : majorizerStep());
        return !m_stuck;
    }

    private boolean majorizerStep() {
        if (!m_metricIsFresh) {
            refreshMetric();
        }
        final double[] direction = m_metric.solve(m_evaluation.gradient());
        final Parameters next = moved(direction, 1);
        final Evaluation evaluation = evaluate(next, true);
        if (!(evaluation.objective() >= m_evaluation.objective())) {
            return false;
        }
        final boolean rose = evaluation.objective() > m_evaluation.objective();
        accept(next, evaluation);
        return rose;
    }

    private boolean acceleratedStep() {
        if (m_passes >= m_nextRefresh) {
            refreshMetric();
            m_interval = Math.min(LONGEST_INTERVAL, m_interval * INTERVAL_GROWTH);
            m_nextRefresh = m_passes + m_interval;
        }
        if (search(m_pairs.direction(m_evaluation.gradient(), m_metric), m_passes + 1 >= m_nextRefresh)) {
            return true;
        }
        m_pairs.clear();
        return majorizerStep();
    }

    /**
     * Shortens the step until F has risen enough.
     *
     * @param refresh whether the next step will want fresh curvature
     */
    private boolean search(final double[] direction, final boolean refresh) {
        final double slope = CurvaturePairs.dot(m_evaluation.gradient(), direction);
        if (!(slope > 0)) {
            return false;
        }
        double length = 1;
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            final Parameters next = moved(direction, length);
            final Evaluation evaluation = next.isFinite() ? evaluate(next, refresh) : null;
            final double rise = evaluation == null ? Double.NaN : evaluation.objective() - m_evaluation.objective();
            if (rise > 0 && rise >= SUFFICIENT_RISE * length * slope) {
                accept(next, evaluation);
                return true;
            }
            // the top of the parabola through F, its slope and the trial, kept within sensible bounds
            final double top = length * length * slope / (2 * (length * slope - rise));
            length *= Double.isFinite(top) ? Math.min(0.5, Math.max(0.1, top / length)) : 0.1;
        }
        return false;
    }

    private Parameters moved(final double[] direction, final double length) {
        final Parameters next = m_parameters.copy();
        CurvaturePairs.addScaled(next.values(), length, direction);
        return next;
    }

    private void accept(final Parameters next, final Evaluation evaluation) {
        if (m_accelerated) {
            final double[] step = next.values().clone();
            CurvaturePairs.addScaled(step, -1, m_parameters.values());
            final double[] change = m_evaluation.gradient().clone();
            CurvaturePairs.addScaled(change, -1, evaluation.gradient());
            m_pairs.add(step, change);
        }
        m_parameters = next;
        m_evaluation = evaluation;
        m_metricIsFresh = !m_problem.isTight(next.experts());
        updateNorm();
    }

    /** @return passes over the rows so far */
    public int passes() {
        return m_passes;
    }

    /** @return where the climb is; not to be changed */
    public Parameters parameters() {
        return m_parameters;
    }

    /** @return F there */
    public double objective() {
        return m_evaluation.objective();
    }

    /** @return log-likelihood there */
    public double logLikelihood() {
        return m_evaluation.logLikelihood();
    }

    /** @return norm of the gradient in the metric of the curvature, per row: √(gᵀ A⁻¹ g / Σ s_n) */
    public double gradientNorm() {
        return m_gradientNorm;
    }

    /** @return whether an expert without mass, or λ = 0 on collinear features, made the curvature singular */
    public boolean regularised() {
        return m_regularised;
    }
}
