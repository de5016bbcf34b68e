package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.Parameters;

/** What climbs with and without an ℓ1 penalty have in common: where they are, and what they remember of the way. */
abstract class MonotoneAscent implements Steps {

    final Problem m_problem;

    /** whether it takes quasi-Newton steps */
    final boolean m_accelerated;

    final CurvaturePairs m_pairs = new CurvaturePairs();

    final RefreshSchedule m_schedule;

    Parameters m_parameters;

    Evaluation m_evaluation;

    double m_gradientNorm;

    boolean m_regularised;

    private int m_passes;

    /**
     * @param start any finite parameters; evaluated here, which is the first pass
     * @param curvature what is summed in that pass
     */
    MonotoneAscent(final Problem problem, final Parameters start, final CurvatureSum.Kind curvature) {
        m_problem = problem;
        m_accelerated = isAccelerated(problem);
        m_schedule = new RefreshSchedule(problem.curvature().isDear(start.experts()),
            curvature == CurvatureSum.Kind.NONE);
        m_parameters = start;
        m_evaluation = evaluate(start, curvature);
    }

    static boolean isAccelerated(final Problem problem) {
        return problem.settings().method() != Method.MM && problem.hasGradient();
    }

    final Evaluation evaluate(final Parameters at, final CurvatureSum.Kind curvature) {
        m_passes++;
        return m_problem.evaluate(at, curvature);
    }

    /** Goes on from a higher point. */
    abstract void accept(Parameters next, Evaluation evaluation);

    /**
     * Takes a step of the minorizer, which cannot lower F but for rounding.
     *
     * @return whether F has risen; the step is not taken otherwise
     */
    final boolean acceptIfHigher(final Parameters next) {
        final Evaluation evaluation = evaluate(next, m_problem.curvature().kind(next.experts()));
        if (!(evaluation.objective() > objective())) {
            return false;
        }
        accept(next, evaluation);
        return true;
    }

    /** Makes what the next step is measured by from the curvature where the climb is. */
    abstract void refresh();

    /** Makes ready for a quasi-Newton step. */
    final void refreshIfDue() {
        if (m_schedule.isDue(m_passes)) {
            refresh();
            m_schedule.refreshed(m_passes);
        }
    }

    /** @return the curvature that is to be summed with the next evaluation */
    final CurvatureSum.Kind curvatureToCome() {
        return m_schedule.isDue(m_passes + 1) ? m_problem.curvature().kind(m_parameters.experts())
            : CurvatureSum.Kind.NONE;
    }

    /** Forgets the way, where a quasi-Newton step has failed. */
    final void forget() {
        m_pairs.clear();
        m_schedule.hurry(m_passes);
    }

    /** @return whether the step is remembered */
    final boolean moveTo(final Parameters next, final Evaluation evaluation) {
        final boolean remembered = m_accelerated && m_pairs.addChange(m_parameters, m_evaluation, next, evaluation);
        m_parameters = next;
        m_evaluation = evaluation;
        return remembered;
    }

    @Override
    public final int passes() {
        return m_passes;
    }

    @Override
    public final Parameters parameters() {
        return m_parameters;
    }

    @Override
    public double objective() {
        return m_evaluation.objective();
    }

    @Override
    public final double logLikelihood() {
        return m_evaluation.logLikelihood();
    }

    @Override
    public final double gradientNorm() {
        return m_gradientNorm;
    }

    @Override
    public final boolean regularised() {
        return m_regularised;
    }
}
