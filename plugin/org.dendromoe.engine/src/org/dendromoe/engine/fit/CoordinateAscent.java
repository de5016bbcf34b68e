package org.dendromoe.engine.fit;

import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.model.Parameters;

/**
 * A climb under an ℓ1 penalty with all features of its problem. Each step maximises a quadratic minus the ℓ1 norm by
 * coordinate descent: with the curvature of the minorizer it is the MM step, which cannot lower F (arXiv 2009.10622); the
 * accelerated climb takes the curvature where the climb is, corrected by what the last steps have shown of it, shortens
 * the step until F has risen enough (Tseng and Yun 2009, Math. Program. 117), and falls back on the MM step where it does
 * not rise.
 */
final class CoordinateAscent extends MonotoneAscent {

    private CurvatureBlocks m_blocks;

    /** the maximum of the quadratic with the curvature alone */
    private CoordinateDescent m_maximum;

    private double m_objective;

    /**
     * @param start any finite parameters; evaluated here, which is the first pass
     * @param known F at the start if it was evaluated with other features, which may round differently; else −∞
     */
    CoordinateAscent(final Problem problem, final Parameters start, final double known) {
        super(problem, start, problem.curvature().kind(start.experts()));
        m_objective = Math.max(known, m_evaluation.objective());
        refresh();
        updateNorm();
    }

    @Override
    void refresh() {
        final CurvatureSum.Kind curvature = m_problem.curvature().kind(m_parameters.experts());
        if (curvature != CurvatureSum.Kind.NONE && m_evaluation.curvature() == null) {
            m_evaluation = evaluate(m_parameters, curvature);
        }
        m_blocks =
            blocks(curvature == CurvatureSum.Kind.NONE ? m_problem.looseCurvature() : m_evaluation.curvature());
        m_regularised = m_blocks.regularised();
    }

    private CurvatureBlocks blocks(final CurvatureSum curvature) {
        return new CurvatureBlocks(m_parameters.shape(), curvature, m_problem.penalty().ridge());
    }

    private void updateNorm() {
        m_maximum = maximum(m_blocks, List.of());
        m_gradientNorm = Math.sqrt(2 * Math.max(0, m_maximum.promisedRise()) / m_problem.totalWeight());
    }

    private CoordinateDescent maximum(final CurvatureBlocks blocks, final List<double[]> corrections) {
        final CoordinateDescent descent =
            new CoordinateDescent(m_parameters, m_evaluation.gradient(), blocks, corrections,
                m_problem.penalty().lasso());
        descent.run(m_problem);
        return descent;
    }

    @Override
    public boolean step() {
        if (m_blocks == null) {
            refresh();
            updateNorm();
        }
        return m_accelerated ? acceleratedStep() : minorizerStep(m_maximum);
    }

    /** The step to the maximum of the minorizer. */
    private boolean minorizerStep(final CoordinateDescent maximum) {
        return acceptIfHigher(moved(maximum, 1));
    }

    private boolean acceleratedStep() {
        refreshIfDue();
        final CurvatureSum.Kind wanted = curvatureToCome();
        final List<double[]> corrections = m_pairs.corrections(m_blocks, m_problem::checkCancelled);
        if (search(corrections.isEmpty() ? m_maximum : maximum(m_blocks, corrections), wanted)) {
            return true;
        }
        forget();
        return minorizerStep(maximum(blocks(m_problem.looseCurvature()), List.of()));
    }

    /** @param curvature what the next step will want */
    private boolean search(final CoordinateDescent maximum, final CurvatureSum.Kind curvature) {
        final Optional<LineSearch.Rise> rise = LineSearch.along(m_objective, maximum.initialRise(),
            length -> moved(maximum, length), next -> evaluate(next, curvature));
        rise.ifPresent(step -> accept(step.next(), step.evaluation()));
        return rise.isPresent();
    }

    private Parameters moved(final CoordinateDescent maximum, final double length) {
        final Parameters next = m_parameters.copy();
        final double[] values = next.values();
        for (int i = 0; i < values.length; i++) {
            // not a difference of rounded numbers where a slope becomes zero
            values[i] = length == 1 ? maximum.values()[i] : values[i] + length * (maximum.values()[i] - values[i]);
        }
        return next;
    }

    @Override
    void accept(final Parameters next, final Evaluation evaluation) {
        moveTo(next, evaluation);
        m_objective = evaluation.objective();
        if (!m_accelerated) {
            refresh();
        }
        updateNorm();
    }

    @Override
    public void rest() {
        m_blocks = null;
        m_maximum = null;
        m_evaluation = m_evaluation.withoutCurvature();
        m_pairs.clear();
    }

    @Override
    public double objective() {
        return m_objective;
    }
}
