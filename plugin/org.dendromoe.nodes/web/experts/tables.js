/* Everything that the pictures show, as tables. */

import { element, table } from "../common/elements.js";
import { clean, isolated, number, percent } from "../common/words.js";
import { differing, lastOf, nameOfLine, short } from "./sentences.js";

const MOST_PAIRS = 200;

const ofExperts = experts => experts.map((_, k) => `expert ${k + 1}`);

/** The coefficients that are shown now. */
export function coefficientTables(parent, { experts, classes, centres, gateFeature, features, classIndex }) {
    parent.replaceChildren();
    table(parent, "Features", ["feature", "weight", "gate", "experts", "disagreement", "standard deviation"],
        features.map(feature => [clean(feature.name), ...["total", "gate", "effect", "disagreement", "deviation"]
            .map(key => short(feature[key]))]));
    if (experts.length > 1) {
        table(parent, centres ? "Centres of the gate, in standard deviations from the mean"
            : `Coefficients of the gate${gateFeature === "x" ? "" : `, on ${gateFeature}`}`,
            ["feature", ...ofExperts(experts)],
            features.map(feature => [clean(feature.name), ...feature.gates.map(short)]));
    }
    table(parent, classIndex < 0 ? "Strength in the experts, all classes"
        : `Coefficients of the experts, ${isolated(classes[classIndex])}`, ["feature", ...ofExperts(experts)],
        features.map(feature => [clean(feature.name), ...(classIndex < 0 ? feature.strengths
            : feature.experts.map(ofClasses => ofClasses[classIndex])).map(short)]));
}

/** What does not depend on the choices. */
export function otherTables(parent, { experts, classes, centres, pairs, trace }) {
    const regression = experts[0].mainClass === undefined;
    const sparse = experts[0].selectedCount !== undefined;
    table(parent, "Experts", ["expert", "mass", ...regression
        ? [`mean at ${centres ? "its centre" : "the average row"}`, "standard deviation"]
        : ["most probable class at the average row", "probability"], ...sparse ? ["selected features"] : []],
    experts.map((expert, k) => [String(k + 1), percent(expert.mass), ...regression
        ? [short(expert.mean), short(expert.noise)] : [clean(classes[expert.mainClass]), short(expert.probability)],
    ...sparse ? [String(expert.selectedCount)] : []]));
    if (pairs.length > 0) {
        table(parent, pairs.length > MOST_PAIRS ? `The ${MOST_PAIRS} pairs of experts that are farthest apart`
            : "Pairs of experts", ["experts", "distance", "differ most on"], pairs.slice(0, MOST_PAIRS)
            .map(pair => [`${pair.first + 1} and ${pair.second + 1}`, short(pair.distance), differing(pair) || "–"]));
    }
    const selection = trace.kind === "selection";
    if (trace.lines.length > 0) {
        table(parent, "Fit trace", [selection ? "experts" : "start", selection ? "steps" : "passes", "objective",
            ...(selection ? [] : ["below the highest"]), selection ? "chosen" : "gave the model"],
        trace.lines.map(line => [nameOfLine(line), String(lastOf(line.passes)), number(lastOf(line.objective)),
            ...(selection ? [] : [short(lastOf(line.gap))]), line.winner ? "yes" : "no"]));
    } else {
        element(parent, "p", {}, "There is no fit trace.");
    }
}
