package org.dendromoe.engine.fit;

import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.model.FitSettings.Method;
import org.dendromoe.engine.model.Parameters;

/**
 * A climb under an ℓ1 penalty. Each step maximises a quadratic minus the ℓ1 norm by coordinate descent: with the
 * curvature of the minorizer it is the MM step, which cannot lower F (arXiv 2009.10622); the accelerated climb takes
 * the curvature where the climb is, corrected by what the last steps have shown of it, shortens the step until F has risen
 * enough (Tseng and Yun 2009, Math. Program. 117), and falls back on the MM step where it does not rise.
 * <p>
 * Wide tables are climbed on with a few features, a {@link WorkingSet}; whether another should enter is looked up in
 * the gradient of all of them each time the promised rise has become small, and always before the climb has converged.
 */
final class SparseAscent implements Steps {

    /** Up to so many features all are worked with. */
    private static final int FEW_FEATURES = 64;

    /** The features are looked through when the norm has fallen to this share of what it was the last time. */
    private static final double LOOK_AGAIN = 0.1;

    /** Passes between two refreshes of the curvature grow by this factor up to {@link #LONGEST_INTERVAL}. */
    private static final int INTERVAL_GROWTH = 2;

    private static final int FIRST_INTERVAL = 4;

    private static final int LONGEST_INTERVAL = 64;

    private final Problem m_all;

    private final boolean m_accelerated;

    private final double m_lasso;

    private final CurvaturePairs m_pairs = new CurvaturePairs();

    /** {@code null} if all features are worked with */
    private WorkingSet m_set;

    /** the problem with the features of the set */
    private Problem m_problem;

    private Parameters m_parameters;

    private Evaluation m_evaluation;

    private CurvatureBlocks m_blocks;

    /** the maximum of the quadratic with the curvature alone */
    private CoordinateDescent m_maximum;

    private double m_objective = Double.NEGATIVE_INFINITY;

    private double m_gradientNorm;

    private double m_normAtLook;

    /** whether no other feature should enter here */
    private boolean m_looked;

    private boolean m_regularised;

    private boolean m_stuck;

    private int m_passes;

    private int m_nextRefresh;

    private int m_interval;

    /** @param start any finite parameters; evaluated here, which is the first pass; zero slopes stay so at first */
    SparseAscent(final Problem problem, final Parameters start) {
        m_all = problem;
        m_accelerated = problem.settings().method() != Method.MM;
        m_lasso = problem.penalty().lasso();
        m_problem = problem;
        m_parameters = start;
        if (start.predictors() - 1 <= FEW_FEATURES) {
            begin();
        } else {
            workWith(WorkingSet.nonzero(start), start);
        }
    }

    private void workWith(final WorkingSet set, final Parameters at) {
        m_set = set;
        m_looked = false;
        m_problem = m_all.withFeatures(set.features());
        m_parameters = set.shrink(at);
        begin();
        m_normAtLook = m_gradientNorm;
    }

    private void begin() {
        m_pairs.clear();
        m_evaluation = evaluate(m_parameters, m_problem.curvature(m_parameters.experts()));
        m_interval = FIRST_INTERVAL;
        m_nextRefresh = m_passes + FIRST_INTERVAL;
        // the same parameters may be rounded differently with other features
        m_objective = Math.max(m_objective, m_evaluation.objective());
        refresh();
        updateNorm();
    }

    private Evaluation evaluate(final Parameters at, final CurvatureSum.Kind curvature) {
        m_passes++;
        return m_problem.evaluate(at, curvature);
    }

    private void refresh() {
        final CurvatureSum.Kind curvature = m_problem.curvature(m_parameters.experts());
        if (curvature != CurvatureSum.Kind.NONE && m_evaluation.curvature() == null) {
            m_evaluation = evaluate(m_parameters, curvature);
        }
        m_blocks =
            blocks(curvature == CurvatureSum.Kind.NONE ? m_problem.looseCurvature() : m_evaluation.curvature());
        m_regularised = m_blocks.regularised();
    }

    private CurvatureBlocks blocks(final CurvatureSum curvature) {
        return new CurvatureBlocks(m_parameters, curvature, m_problem.penalty().ridge());
    }

    private void updateNorm() {
        m_maximum = maximum(m_blocks, List.of());
        m_gradientNorm = Math.sqrt(2 * Math.max(0, m_maximum.promisedRise()) / m_problem.totalWeight());
    }

    private CoordinateDescent maximum(final CurvatureBlocks blocks, final List<double[]> corrections) {
        final CoordinateDescent descent =
            new CoordinateDescent(m_parameters, m_evaluation.gradient(), blocks, corrections, m_lasso);
        descent.run(m_problem);
        return descent;
    }

    @Override
    public boolean step() {
        // once more if other features enter
        for (int attempt = 1; attempt <= 2 && !m_stuck; attempt++) {
            if (m_blocks == null) {
                refresh();
                updateNorm();
            }
            if (m_accelerated ? acceleratedStep() : minorizerStep(m_maximum)) {
                m_looked = false;
                if (m_gradientNorm <= Math.max(LOOK_AGAIN * m_normAtLook, m_all.settings().tolerance())) {
                    look();
                }
                return true;
            }
            look();
            m_stuck = m_looked || attempt == 2;
        }
        return false;
    }

    @Override
    public boolean hasConverged(final double tolerance) {
        // without the features that should enter, a climb may stand still where it is not near the top
        if (m_gradientNorm <= tolerance) {
            look();
            // what entered may be too little to matter
            m_looked |= m_gradientNorm <= tolerance;
        }
        return m_gradientNorm <= tolerance;
    }

    /** Looks whether other features should enter. */
    private void look() {
        if (m_set != null && !m_looked) {
            final Parameters all = parameters();
            m_passes++;
            final WorkingSet set =
                WorkingSet.of(all, m_all.evaluate(all, CurvatureSum.Kind.NONE).gradient(), m_lasso);
            if (set.entered() > 0) {
                workWith(set, all);
                return;
            }
        }
        m_looked = true;
        m_normAtLook = m_gradientNorm;
    }

    /** The step to the maximum of the minorizer, which cannot lower F. */
    private boolean minorizerStep(final CoordinateDescent maximum) {
        final Parameters next = moved(maximum, 1);
        final Evaluation evaluation = evaluate(next, m_problem.curvature(next.experts()));
        if (!(evaluation.objective() > m_objective)) {
            return false;
        }
        accept(next, evaluation);
        return true;
    }

    private boolean acceleratedStep() {
        if (m_passes >= m_nextRefresh) {
            refresh();
            m_interval = Math.min(LONGEST_INTERVAL, m_interval * INTERVAL_GROWTH);
            m_nextRefresh = m_passes + m_interval;
        }
        final CurvatureSum.Kind wanted =
            m_passes + 1 < m_nextRefresh ? CurvatureSum.Kind.NONE : m_problem.curvature(m_parameters.experts());
        final List<double[]> corrections = m_pairs.corrections(m_blocks);
        if (search(corrections.isEmpty() ? m_maximum : maximum(m_blocks, corrections), wanted)) {
            return true;
        }
        m_pairs.clear();
        m_nextRefresh = m_passes;
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

    private void accept(final Parameters next, final Evaluation evaluation) {
        if (m_accelerated) {
            m_pairs.addChange(m_parameters, m_evaluation, next, evaluation);
        }
        m_parameters = next;
        m_evaluation = evaluation;
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
    public int passes() {
        return m_passes;
    }

    @Override
    public Parameters parameters() {
        return m_set == null ? m_parameters : m_set.expand(m_parameters, m_all.table().predictors());
    }

    @Override
    public double objective() {
        return m_objective;
    }

    @Override
    public double logLikelihood() {
        return m_evaluation.logLikelihood();
    }

    @Override
    public double gradientNorm() {
        return m_gradientNorm;
    }

    @Override
    public boolean regularised() {
        return m_regularised;
    }
}
