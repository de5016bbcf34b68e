package org.dendromoe.engine.fit;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.Curvature;
import org.dendromoe.engine.model.Parameters;

/**
 * The maximisation problem of a fit: F = Σ_n s_n log P(y_n | x_n) − λ/2 · ‖slopes‖² for any number of experts, its
 * gradient and the curvature of its minorizer.
 */
public final class Problem {

    /** Tight curvature is taken where its p/(4 (1 + M)) passes' worth of work is below this. */
    private static final double AFFORDABLE_PASSES = 4;

    private final DataPass m_pass;

    private final FitSettings m_settings;

    private final double m_totalWeight;

    /** S, lower triangle; made when first needed */
    private double[] m_totalCurvature;

    /** the metric of the loose curvature, which does not change; made when first needed */
    private Metric m_loose;

    /**
     * @param table the rows
     * @param settings λ, class weights, method and curvature are read
     * @param workers run the passes
     */
    public Problem(final TrainingTable table, final FitSettings settings, final Workers workers) {
        m_pass = new DataPass(table, settings.classWeights(), workers);
        m_settings = settings;
        double total = 0;
        final long[] counts = table.classCounts();
        for (int m = 0; m < counts.length; m++) {
            total += counts[m] * m_pass.classWeights()[m];
        }
        m_totalWeight = total;
    }

    /** @return Σ_n s_n, which is N */
    public double totalWeight() {
        return m_totalWeight;
    }

    /** @return the rows */
    public TrainingTable table() {
        return m_pass.table();
    }

    FitSettings settings() {
        return m_settings;
    }

    /** @return all coefficients zero, for this table's classes and predictors */
    public Parameters zero(final int experts) {
        return new Parameters(experts, table().classes(), table().predictors());
    }

    /** @param withCurvature whether S_k is summed in the same pass; for the tight curvature and K > 1 only */
    Evaluation evaluate(final Parameters at, final boolean withCurvature) {
        final boolean sums = withCurvature && isTight(at.experts());
        return m_pass.run(at, () -> new GradientSum(m_pass, at, sums)).penalised(at, m_settings.lambda());
    }

    /** @return log-likelihood, mass and entropy of the responsibilities */
    public ResponsibilitySum responsibilities(final Parameters at) {
        return m_pass.run(at, () -> new ResponsibilitySum(at.experts()));
    }

    /** @return whether the curvature depends on the parameters, so that a metric grows old as they move */
    boolean isTight(final int experts) {
        final Curvature curvature = m_settings.curvature();
        final double passes = table().predictors() / (4.0 * (1 + table().classes()));
        return experts > 1 && (curvature == Curvature.TIGHT || curvature == Curvature.AUTO && passes < AFFORDABLE_PASSES);
    }

    /**
     * @param shape number of experts, classes and predictors
     * @param perExpert S_k of each expert for the tight curvature, {@code null} for the loose one
     */
    Metric metric(final Parameters shape, final double[][] perExpert) {
        if (perExpert == null && m_loose != null && m_loose.experts() == shape.experts()) {
            return m_loose;
        }
        if (m_totalCurvature == null) {
            final Parameters one = zero(1);
            m_totalCurvature = m_pass.run(one, () -> new CurvatureSum(1, one.predictors())).sums()[0];
        }
        final Metric metric =
            new Metric(shape, m_totalCurvature, perExpert, m_pass.gate(), m_pass.experts(), m_settings.lambda());
        if (perExpert == null) {
            m_loose = metric;
        }
        return metric;
    }
}
