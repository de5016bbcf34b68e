/* What a dendrogram's parts are called, and sentences about them. */

import { isolated, number, percent } from "../common/words.js";

export const TREES = {
    refined: { label: "refined path", axis: "log-likelihood lost" },
    mixingMeasures: { label: "mixing measures", axis: "dissimilarity" },
};

/** By the names of dendrogram files, with the tree that each of them reads; the last one is no criterion. */
export const CRITERIA = {
    hqc: { label: "HQC", tree: "refined", of: level => level.hqc },
    bic: { label: "BIC", tree: "refined", of: level => level.bic },
    icl: { label: "ICL", tree: "refined", of: level => level.icl },
    aic: { label: "AIC", tree: "refined", of: level => level.aic },
    dsc: { label: "DSC", tree: "mixingMeasures", of: level => level.dsc },
    "dsc-rescaled": { label: "rescaled DSC", tree: "mixingMeasures", of: level => level.rescaledDsc },
    "refined-height": { label: "refined path loss", title: "log-likelihood lost by the next merge", rises: true,
        tree: "refined", of: level => level.refinedHeight },
};

/** What stands above a criterion's curve. */
export const titleOf = criterion => CRITERIA[criterion].title
    ?? `${CRITERIA[criterion].label} along the ${TREES[CRITERIA[criterion].tree].label}`;

export const experts = count => count === 1 ? "1 expert" : `${count} experts`;

/** The points of a criterion that are defined, by rising number of experts. */
export const pointsOf = (levels, criterion) => levels
    .map(level => ({ count: level.experts, value: CRITERIA[criterion].of(level) }))
    .filter(({ value }) => Number.isFinite(value)).sort((a, b) => a.count - b.count);

/** The point that a criterion recommends; none for a curve that is no criterion, or if it is not defined. */
export const smallestOf = (levels, criterion) => CRITERIA[criterion].rises ? undefined
    : pointsOf(levels, criterion).reduce((best, point) => best && best.value <= point.value ? best : point, undefined);

export const featureList = features =>
    features.map(({ feature, weight }) => `${isolated(feature)} (${Number(weight.toPrecision(3))})`).join(", ");

/** What an expert says of a class or a number, by the names of dendrogram files; a main class has none. */
export const sayingOf = ({ saying }) => saying === "mean-at-centre" ? "mean at its centre ± standard deviation"
    : saying === "mean-at-average-row" ? "mean at the average row ± standard deviation" : "at the average row";

export function describeLeaf(described, leaf) {
    const { mass, mainClass, topFeatures } = described;
    const features = featureList(topFeatures);
    return `Expert ${leaf + 1}: ${percent(mass)} of the mass, ${sayingOf(described)} ${isolated(mainClass)}`
        + `${features ? `; strongest features: ${features}` : ""}.`;
}

/** The frozen expert, which is no leaf; nothing if there is none. */
export const describeFrozen = ({ frozenMass }) => frozenMass === undefined ? ""
    : `Beside the tree: the frozen expert, ${percent(frozenMass)} of the mass; it never merges and is not counted.`;

export function describeMerge(tree, treeName, index) {
    const { left, right, height } = tree.merges[index];
    const count = tree.leaves - index;
    return `Merge of ${tree.names(left)} with ${tree.names(right)}: from ${count} to ${experts(count - 1)}, `
        + `${TREES[treeName].axis} ${number(height)}.`;
}

export function describePoint(count, criterion, value, smallest) {
    return `${experts(count)}: ${CRITERIA[criterion].label} ${number(value)}${smallest ? ", the smallest" : ""}.`;
}
