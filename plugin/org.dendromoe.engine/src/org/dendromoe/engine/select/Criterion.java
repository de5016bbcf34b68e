package org.dendromoe.engine.select;

/** What the number of experts is chosen by; the smallest value wins. */
public enum Criterion {
    /** dendrogram selection criterion −(height + log N · ℓ̄) on the tree of mixing measures, κ ≥ 2 */
    DSC,
    /** the same with height and ℓ̄ each divided by its scale, κ ≥ 2 */
    DSC_RESCALED,
    /** Akaike's criterion along the refined path, κ ≥ 1 */
    AIC,
    /** criterion of Hannan and Quinn 1979 along the refined path, κ ≥ 1 */
    HQC,
    /** Bayesian information criterion along the refined path, κ ≥ 1 */
    BIC,
    /** integrated completed likelihood (BIC plus the entropy of the responsibilities) along the refined path, κ ≥ 1 */
    ICL;

    /** @return whether the criterion reads the published tree (and not the refined path) */
    public boolean readsMixingMeasures() {
        return this == DSC || this == DSC_RESCALED;
    }
}
