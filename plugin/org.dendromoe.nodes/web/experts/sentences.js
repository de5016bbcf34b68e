/* Cells, experts, pairs and lines of the trace in words. */

import { isolated, number, percent } from "../common/words.js";

/** What features are ranked by, and how a ranking's number is called. */
export const RANKINGS = { total: "weight", gate: "gate", effect: "experts", disagreement: "disagreement" };

const RANKED = { total: "weight in the model", gate: "weight in the gate", effect: "weight in the experts",
    disagreement: "disagreement of the experts" };

/** Three digits are what a reader compares. */
export const short = value => value === null || value === undefined ? "–"
    : Math.abs(value) >= 1e-3 && Math.abs(value) < 100 ? value.toPrecision(3) : number(Number(value.toPrecision(3)));

const countOf = count => count === 1 ? "1 feature" : `${number(count)} features`;

/** A number in a cell, with as many decimals as the largest one of all cells needs. */
export function inCell(value, most) {
    if (value === 0) {
        // exactly, as an l1 penalty leaves it
        return "0";
    }
    const text = value === null ? "–" : value.toFixed(most >= 100 ? 0 : most >= 10 ? 1 : most >= 0.1 ? 2 : 3);
    return text.replace("-", "−").replace(/^−(?=[0.]*$)/, "");
}

const signedShort = value => value > 0 ? `+${short(value)}` : short(value).replace("-", "−");

/** A regression's experts have a mean and a noise, those of a classifier a class that they favour. */
const saysOf = ({ mainClass, probability, mean, noise }, { classes }) => mainClass === undefined
    ? `gives ${isolated(classes[0])} the mean ${short(mean)} and the standard deviation ${short(noise)}`
    : `gives ${isolated(classes[mainClass])} the probability ${short(probability)}`;

export const describeExpert = (expert, index, model) => `Expert ${index + 1}: mass ${percent(expert.mass)}, its share `
    + `${model.centres ? "of the rows; at the centre of its region" : "at the average row; there"} it `
    + `${saysOf(expert, model)}.`
    + (expert.selectedCount === undefined ? "" : ` It reads ${countOf(expert.selectedCount)}.`);

/** Experts whose numbers of features are told one by one. */
const FEW_EXPERTS = 8;

/** What an l1 penalty has left; nothing of a model without one. */
export function describeSelection({ experts, selectedCount, selectedByGate }) {
    if (selectedCount === undefined) {
        return "";
    }
    const counts = experts.map(expert => expert.selectedCount);
    const ofExperts = counts.length > FEW_EXPERTS ? `each expert reads ${Math.min(...counts)} to ${Math.max(...counts)}`
        : counts.map((count, k) => `expert ${k + 1} reads ${count}`).join(", ");
    return ` The l1 penalty has selected ${countOf(selectedCount)}`
        + (counts.length > 1 ? `: ${ofExperts}, the gate ${selectedByGate}.` : ".");
}

export const describeFeature = feature => `${isolated(feature.name)}: ${Object.entries(RANKED)
    .map(([key, name]) => `${name} ${short(feature[key])}`).join(", ")}. One standard deviation is `
    + `${short(feature.deviation)}.`;

/** A gate sees of a feature x: x itself, or a map of it. A Gaussian one has centres in place of coefficients. */
export const nameOfGate = ({ centres, gateFeature }) =>
    centres ? "Centres of the gate" : gateFeature === "x" ? "Gate" : `Gate, on ${gateFeature}`;

export function describeGate(feature, k, { centres, gateFeature }) {
    const deviation = short(feature.deviation);
    const value = signedShort(feature.gates[k]);
    return centres ? `${isolated(feature.name)}, centre of expert ${k + 1}: ${value} standard deviations (${deviation}) `
        + "from the mean."
        : `${isolated(feature.name)}, gate, expert ${k + 1}: ${value} ${gateFeature === "x"
            ? `per standard deviation (${deviation}).`
            : `per unit of ${gateFeature}, x the feature less its mean in standard deviations (${deviation}).`}`;
}

/** @param m class, −1 for all */
export const describeSlope = (feature, k, m, { classes, targetDeviation }) => m < 0
    ? `${isolated(feature.name)}, expert ${k + 1}, all classes: strength ${short(feature.strengths[k])}.`
    : `${isolated(feature.name)}, expert ${k + 1}, ${isolated(classes[m])}: ${signedShort(feature.experts[k][m])} `
        + (targetDeviation === undefined ? "" : `standard deviations (${short(targetDeviation)}) `)
        + `per standard deviation (${short(feature.deviation)}).`;

export const differing = pair => pair.features.filter(({ difference }) => difference > 0)
    .map(({ name, difference }) => `${isolated(name)} (${short(difference)})`).join(", ");

export const describePair = pair => `Experts ${pair.first + 1} and ${pair.second + 1}: distance ${short(pair.distance)}`
    + (differing(pair) ? `; they differ most on ${differing(pair)}.` : ".");

export function nameOfLine({ kind, name, number: count }) {
    return kind === "single" ? name : kind === "level"
        ? `${count} ${count === 1 ? "expert" : "experts"}` : `${kind === "escape" ? "Escape" : "Start"} ${count}`;
}

export const lastOf = values => values[values.length - 1];

const CHOSEN = { level: "the chosen number", single: "the model", start: "the model comes from it",
    escape: "the model comes from it" };

export const describeLine = line => `${nameOfLine(line)}: objective ${number(lastOf(line.objective))} after `
    + `${lastOf(line.passes)} ${line.kind === "level" ? "steps" : "passes"}`
    + (line.kind !== "level" && lastOf(line.gap) > 0 ? `, ${short(lastOf(line.gap))} below the highest` : "")
    + (line.winner ? `; ${CHOSEN[line.kind]}.` : ".");
