package org.dendromoe.engine.fit;

import org.dendromoe.engine.model.ExpertFamily;
import org.dendromoe.engine.model.ParameterShape;
import org.dendromoe.engine.model.Parameters;

/** Log-likelihood and its gradient, and on demand the curvature, summed over the rows. */
final class GradientSum implements DataPass.Accumulator<GradientSum> {

    /** incomplete until the end ({@link Contrasts#complete}) */
    private final double[] m_gradient;

    /** Σ s τ r² / σ² of each Gaussian expert; empty for other experts */
    private final double[] m_squares;

    /** {@code null} if the curvature is not asked for */
    private final CurvatureSum m_curvature;

    private final LogLikelihoodSum m_logLikelihood = new LogLikelihoodSum();

    GradientSum(final DataPass pass, final ParameterShape shape, final CurvatureSum.Kind curvature) {
        m_gradient = new double[shape.numbers()];
        m_squares = new double[shape.family() == ExpertFamily.GAUSSIAN ? shape.experts() : 0];
        m_curvature = curvature == CurvatureSum.Kind.NONE ? null : new CurvatureSum(pass, curvature, shape);
    }

    @Override
    public void add(final Panel panel) {
        if (m_curvature != null) {
            m_curvature.add(panel);
        }
        m_logLikelihood.add(panel);
        panel.backward();
        panel.addGradient(m_gradient);
        for (int k = 0; k < m_squares.length; k++) {
            m_squares[k] += panel.squares[k];
        }
    }

    @Override
    public void combine(final GradientSum next) {
        m_logLikelihood.combine(next.m_logLikelihood);
        for (int i = 0; i < m_gradient.length; i++) {
            m_gradient[i] += next.m_gradient[i];
        }
        for (int k = 0; k < m_squares.length; k++) {
            m_squares[k] += next.m_squares[k];
        }
        if (m_curvature != null) {
            m_curvature.combine(next.m_curvature);
        }
    }

    @Override
    public long size() {
        return m_gradient.length + (m_curvature == null ? 0 : m_curvature.size());
    }

    /**
     * @return the sums with the penalty taken into account, the gradient being that of all but its ℓ1 norm; no gradient
     *         leads out of the bounds
     */
    Evaluation penalised(final Parameters at, final Penalty penalty) {
        new Contrasts(at.shape()).complete(m_gradient);
        final int p = at.predictors();
        for (int c = at.shape().firstPenalised(); c < at.columns(); c++) {
            for (int j = 1; j < p; j++) {
                m_gradient[c * p + j] -= penalty.ridge() * at.values()[c * p + j];
            }
        }
        if (at.family() == ExpertFamily.GAUSSIAN) {
            GaussianExperts.project(at, m_gradient);
        }
        final double logLikelihood = m_logLikelihood.logLikelihood();
        return new Evaluation(logLikelihood - penalty.of(at), logLikelihood, m_gradient, m_squares, m_curvature);
    }
}
