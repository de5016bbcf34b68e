package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.Parameters;

/**
 * A climb under an ℓ1 penalty on a wide table: with a few features, a {@link WorkingSet}. Whether another should enter is
 * looked up in the gradient of all of them each time the promised rise has become small, and always before the climb has
 * converged.
 */
final class SparseAscent implements Steps {

    /** Up to so many features all are worked with. */
    private static final int FEW_FEATURES = 64;

    /** The features are looked through when the norm has fallen to this share of what it was the last time. */
    private static final double LOOK_AGAIN = 0.1;

    private final Problem m_all;

    private WorkingSet m_set;

    /** the problem with the features of the set */
    private Problem m_few;

    /** the climb there */
    private CoordinateAscent m_ascent;

    private double m_normAtLook;

    /** whether no other feature should enter here */
    private boolean m_looked;

    private boolean m_stuck;

    /** passes besides those of the present ascent */
    private int m_passes;

    private SparseAscent(final Problem problem, final Parameters start) {
        m_all = problem;
        workWith(WorkingSet.nonzero(start), start, Double.NEGATIVE_INFINITY);
    }

    /** @param start any finite parameters; evaluated here, which is the first pass; zero slopes stay so at first */
    static Steps of(final Problem problem, final Parameters start) {
        return start.predictors() - 1 <= FEW_FEATURES
            ? new CoordinateAscent(problem, start, Double.NEGATIVE_INFINITY) : new SparseAscent(problem, start);
    }

    /** @param objective F there, if it is known */
    private void workWith(final WorkingSet set, final Parameters at, final double objective) {
        m_set = set;
        m_looked = false;
        m_few = m_all.withFeatures(set.features());
        m_ascent = new CoordinateAscent(m_few, set.shrink(at), objective);
        m_normAtLook = m_ascent.gradientNorm();
    }

    @Override
    public boolean step() {
        // once more if other features enter
        for (int attempt = 1; attempt <= 2 && !m_stuck; attempt++) {
            if (m_ascent.step()) {
                m_looked = false;
                if (gradientNorm() <= Math.max(LOOK_AGAIN * m_normAtLook, m_all.settings().tolerance())) {
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
        if (gradientNorm() <= tolerance) {
            look();
            // what entered may be too little to matter
            m_looked |= gradientNorm() <= tolerance;
        }
        return gradientNorm() <= tolerance;
    }

    /** Looks whether other features should enter. */
    private void look() {
        if (!m_looked) {
            final Parameters all = parameters();
            final WorkingSet set = WorkingSet.of(all, m_all.evaluate(all, CurvatureSum.Kind.NONE).gradient(),
                m_all.penalty().lasso());
            m_passes++;
            if (set.entered() > 0) {
                m_passes += m_ascent.passes();
                workWith(set, all, m_ascent.objective());
                return;
            }
        }
        m_looked = true;
        m_normAtLook = gradientNorm();
    }

    @Override
    public void rest() {
        m_ascent.rest();
        // of the features of this climb alone; many climbs rest at a time
        m_few.releaseLooseCurvature();
    }

    @Override
    public int passes() {
        return m_passes + m_ascent.passes();
    }

    @Override
    public Parameters parameters() {
        return m_set.expand(m_ascent.parameters(), m_all.table().predictors());
    }

    @Override
    public double objective() {
        return m_ascent.objective();
    }

    @Override
    public double logLikelihood() {
        return m_ascent.logLikelihood();
    }

    @Override
    public double gradientNorm() {
        return m_ascent.gradientNorm();
    }

    @Override
    public boolean regularised() {
        return m_ascent.regularised();
    }
}
