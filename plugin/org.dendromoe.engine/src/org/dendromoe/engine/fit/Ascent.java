package org.dendromoe.engine.fit;

import java.util.Optional;

import org.dendromoe.engine.model.ExpertFamily;
import org.dendromoe.engine.model.Parameters;

/**
 * A climb from one starting point; every accepted step raises F.
 * <p>
 * Plain MM takes the closed-form step of the quadratic minorizer (Böhning 1992; Hunter and Lange 2004, Am. Stat. 58).
 * The accelerated climb takes limited-memory quasi-Newton steps, shortened until F has risen enough (Armijo), whose
 * initial metric has the blocks of the minorizer with the curvature where the climb is in place of its bound; where no
 * such step raises F it takes the MM step, which cannot fail. A family without a gradient climbs by its closed-form
 * steps alone.
 */
final class Ascent extends MonotoneAscent {

    /** A climb at rest keeps no more numbers than this for when it goes on. */
    private static final int FEW_NUMBERS = 1 << 17;

    private Metric m_metric;

    /** A⁻¹ times the gradient, A the metric; {@code null} if the metric is a new one */
    private double[] m_scaledGradient;

    /** whether the metric is the loose one for the time being */
    private boolean m_loose;

    private boolean m_stuck;

    /** @param start any finite parameters; evaluated here, which is the first pass */
    Ascent(final Problem problem, final Parameters start) {
        this(problem, start, isAccelerated(problem) && problem.curvature().isPutOff(start.experts()));
    }

    private Ascent(final Problem problem, final Parameters start, final boolean loose) {
        super(problem, start, loose ? CurvatureSum.Kind.NONE : problem.curvature().kind(start.experts()));
        m_loose = loose;
        refreshAsItIs();
        updateNorm();
    }

    @Override
    void refresh() {
        m_loose = false;
        refreshAsItIs();
    }

    private void refreshAsItIs() {
        final CurvatureSum.Kind curvature =
            m_loose ? CurvatureSum.Kind.NONE : m_problem.curvature().kind(m_parameters.experts());
        m_pairs.changeMetric();
        m_scaledGradient = null;
        if (curvature == CurvatureSum.Kind.NONE) {
            m_metric = m_problem.looseMetric(m_parameters);
        } else {
            if (m_evaluation.curvature() == null) {
                m_evaluation = evaluate(m_parameters, curvature);
            }
            m_metric = m_problem.metric(m_parameters, m_evaluation.curvature());
        }
        m_regularised = m_metric.regularised();
    }

    /** In the loose metric the gradient looks smaller than it is: where it is small, the local one has to confirm it. */
    private void updateNorm() {
        measureGradient();
        if (m_loose && m_gradientNorm <= m_problem.settings().tolerance()) {
            m_schedule.hurry(passes());
            refreshIfDue();
            measureGradient();
        }
    }

    private void measureGradient() {
        final double[] g = m_evaluation.gradient();
        m_scaledGradient = m_metric.solve(g);
        final double squares = CurvaturePairs.dot(g, m_scaledGradient)
            + (m_problem.hasGradient() ? 0
                : ClosedForm.squaredGateStep(m_parameters, m_evaluation, m_problem::checkCancelled));
        m_gradientNorm = Math.sqrt(Math.max(0, squares) / m_problem.totalWeight());
    }

    @Override
    public boolean step() {
        if (m_stuck) {
            return false;
        }
        if (m_metric == null) {
            refreshAsItIs();
            if (!m_loose) {
                m_schedule.refreshed(passes());
            }
        }
        if (m_accelerated) {
            m_stuck = !acceleratedStep();
        } else {
            m_stuck = !minorizerStep(m_metric);
            refresh();
        }
        return !m_stuck;
    }

    /** The closed-form step of the minorizer. */
    private boolean minorizerStep(final Metric metric) {
        return acceptIfHigher(m_problem.closedFormStep(m_parameters, m_evaluation, metric));
    }

    private boolean acceleratedStep() {
        refreshIfDue();
        final CurvatureSum.Kind wanted = curvatureToCome();
        if (search(m_pairs.direction(m_evaluation.gradient(), m_metric), wanted)) {
            return true;
        }
        forget();
        return minorizerStep(boundMetric());
    }

    /** @return the metric of a curvature with which a step never lowers F */
    private Metric boundMetric() {
        if (m_problem.curvature().hasLoose()) {
            return m_problem.looseMetric(m_parameters);
        }
        m_evaluation = evaluate(m_parameters, CurvatureSum.Kind.BOUND);
        return m_problem.metric(m_parameters, m_evaluation.curvature());
    }

    /** @param curvature what the next step will want */
    private boolean search(final double[] direction, final CurvatureSum.Kind curvature) {
        final Optional<LineSearch.Rise> rise = LineSearch.along(m_evaluation.objective(),
            CurvaturePairs.dot(m_evaluation.gradient(), direction), length -> moved(direction, length),
            next -> evaluate(next, curvature));
        rise.ifPresent(step -> accept(step.next(), step.evaluation()));
        return rise.isPresent();
    }

    private Parameters moved(final double[] direction, final double length) {
        final Parameters next = m_parameters.copy();
        CurvaturePairs.addScaled(next.values(), length, direction);
        if (next.family() == ExpertFamily.GAUSSIAN) {
            GaussianExperts.bound(next);
        }
        return next;
    }

    @Override
    void accept(final Parameters next, final Evaluation evaluation) {
        final double[] change = m_scaledGradient;
        final Metric metric = m_metric;
        final boolean remembered = moveTo(next, evaluation);
        updateNorm();
        if (remembered && change != null && m_metric == metric) {
            CurvaturePairs.addScaled(change, -1, m_scaledGradient);
            m_pairs.setScaledChange(change);
        }
    }

    @Override
    public void rest() {
        final long p = m_parameters.predictors();
        if ((1 + m_parameters.experts()) * p * p > FEW_NUMBERS) {
            m_metric = null;
            m_evaluation = m_evaluation.withoutCurvature();
        }
        if (2L * CurvaturePairs.MOST_PAIRS * m_parameters.values().length > FEW_NUMBERS) {
            m_pairs.clear();
        }
    }
}
