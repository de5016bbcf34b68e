package org.dendromoe.engine.select;

import java.util.List;

/**
 * One number of experts κ along the dendrogram.
 *
 * @param experts κ
 * @param parameters free parameters of a model with κ experts; of a refined one with an ℓ1 penalty those that are not zero
 * @param height of the merge κ → κ−1 in the tree of mixing measures; NaN for κ = 1
 * @param meanLogLikelihood ℓ̄(κ) of the merged measure with κ atoms, not refitted
 * @param dsc dendrogram selection criterion; NaN for κ = 1
 * @param rescaledDsc rescaled dendrogram selection criterion; NaN for κ = 1
 * @param refinedHeight log-likelihood lost by the merge κ → κ−1 of the refined path; NaN for κ = 1
 * @param refinedLogLikelihood log-likelihood (sum over the rows) of the refined model with κ experts
 * @param aic of the refined model
 * @param hqc of the refined model
 * @param bic of the refined model
 * @param icl of the refined model; this and the five before it are NaN as long as the path is not known
 */
public record Level(int experts, long parameters, double height, double meanLogLikelihood, double dsc,
    double rescaledDsc, double refinedHeight, double refinedLogLikelihood, double aic, double hqc, double bic,
    double icl) {

    /** A level of the published tree alone, of which the refined path has said nothing yet. */
    static Level published(final int experts, final long parameters, final double height,
        final double meanLogLikelihood, final double dsc, final double rescaledDsc) {
        return new Level(experts, parameters, height, meanLogLikelihood, dsc, rescaledDsc, Double.NaN, Double.NaN,
            Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** @return this level with what the refined path says of its number of experts */
    Level refined(final long itsParameters, final double ofRefinedMerge, final double ofRefinedModel,
        final double itsAic, final double itsHqc, final double itsBic, final double itsIcl) {
        return new Level(experts, itsParameters, height, meanLogLikelihood, dsc, rescaledDsc, ofRefinedMerge,
            ofRefinedModel, itsAic, itsHqc, itsBic, itsIcl);
    }

    /** @return the value that the criterion compares; NaN where it is not defined */
    public double value(final Criterion criterion) {
        return switch (criterion) {
            case DSC -> dsc;
            case DSC_RESCALED -> rescaledDsc;
            case AIC -> aic;
            case HQC -> hqc;
            case BIC -> bic;
            case ICL -> icl;
        };
    }

    /** @return the number of experts with the smallest value of the criterion */
    static int recommended(final List<Level> levels, final Criterion criterion) {
        Level best = levels.get(levels.size() - 1);
        for (final Level level : levels) {
            // the smaller number of experts wins among equals; the published criteria do not know κ = 1
            if (level.value(criterion) <= best.value(criterion) || Double.isNaN(best.value(criterion))) {
                best = level;
            }
        }
        return best.experts();
    }
}
