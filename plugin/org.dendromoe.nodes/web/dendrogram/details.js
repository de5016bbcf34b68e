/* What is pointed at, in full, and everything as tables. */

import { element, table } from "../common/elements.js";
import { clean, isolated, number, percent } from "../common/words.js";
import { Tree } from "./tree.js";
import { CRITERIA, experts, featureList, sayingOf, smallestOf, TREES } from "./words.js";

const HINT = "Point at an expert, a merge or a point of the curve for its details. Ctrl and the wheel zoom, dragging "
    + "moves; on the keyboard + and −, Shift and the arrow keys, and 0 for everything.";

/** How far a criterion is from its smallest value; the differences are what its values mean. */
const above = (value, smallest) => Number.isFinite(value) && value > smallest
    ? ` (smallest + ${number(Number((value - smallest).toPrecision(3)))})` : "";

export class Details {
    constructor(parent, data) {
        this.data = data;
        this.box = element(parent, "div", { class: "details" });
        this.clear();
    }

    clear() {
        this.box.replaceChildren();
        element(this.box, "p", { class: "quiet screen" }, HINT);
    }

    title(text) {
        this.box.replaceChildren();
        element(this.box, "p", { class: "strong" }, text);
    }

    pairs(pairs) {
        const list = element(this.box, "dl");
        for (const [name, value] of pairs) {
            element(list, "dt", {}, name);
            element(list, "dd", { dir: "auto" }, value);
        }
    }

    leaf(leaf) {
        const described = this.data.leaves[leaf];
        const { mass, mainClass, topFeatures } = described;
        this.title(`Expert ${leaf + 1}`);
        this.pairs([["mass", percent(mass)], [sayingOf(described), clean(mainClass)]]);
        if (topFeatures.length > 0) {
            element(this.box, "p", { class: "quiet" }, "Strongest features and their weights");
        }
        const largest = Math.max(...topFeatures.map(({ weight }) => weight), 1e-300);
        const list = element(this.box, "ul");
        for (const { feature, weight } of topFeatures) {
            const line = element(list, "li");
            const bar = element(line, "span", { class: "weight", "aria-hidden": "true" });
            element(bar, "span").style.width = `${100 * weight / largest}%`;
            element(line, "span", { class: "value" }, String(Number(weight.toPrecision(3))));
            element(line, "span", { class: "name", dir: "auto" }, clean(feature));
        }
    }

    merge(tree, treeName, index) {
        const { left, right, height } = tree.merges[index];
        const count = tree.leaves - index;
        this.title(`${experts(count)} to ${count - 1}`);
        this.pairs([["merges", tree.names(left)], ["with", tree.names(right)], [TREES[treeName].axis, number(height)]]);
        if (tree.y[tree.leaves + index] > height) {
            element(this.box, "p", { class: "quiet" }, "Drawn at the height of an earlier merge, as its own is lower.");
        }
    }

    level(count) {
        const level = this.data.levels.find(candidate => candidate.experts === count);
        this.title(experts(count));
        this.pairs([["parameters", String(level.parameters)], ["log-likelihood", number(level.refinedLogLikelihood)],
            ...Object.entries(CRITERIA).map(([key, { label, of }]) =>
                [label, number(of(level)) + above(of(level), smallestOf(this.data.levels, key)?.value)])]);
    }
}

/** The dendrogram as tables, for screen readers and for copying. */
export function drawTables(parent, data) {
    const tables = element(parent, "details", { class: "tables" });
    element(tables, "summary", {}, "The same as tables");
    table(tables, "Experts", ["expert", "mass", sayingOf(data.leaves[0]), "strongest features"],
        data.leaves.map(({ mass, mainClass, topFeatures }, leaf) => [leaf + 1, percent(mass), isolated(mainClass),
            featureList(topFeatures)]).concat(data.frozenMass === undefined ? []
            : [["frozen", percent(data.frozenMass), "–", "–"]]));
    for (const [name, { label, axis }] of Object.entries(TREES)) {
        const tree = new Tree(data[name], data.leaves.length);
        if (tree.merges.length > 0) {
            table(tables, `Merges, ${label}`, ["experts left", "merged", "with", axis],
                tree.merges.map(({ left, right, height }, index) =>
                    [data.leaves.length - index - 1, tree.names(left), tree.names(right), number(height)]));
        }
    }
    table(tables, "Criteria", ["experts", "parameters", ...Object.values(CRITERIA).map(({ label }) => label)],
        data.levels.map(level => [level.experts, level.parameters,
            ...Object.values(CRITERIA).map(({ of }) => number(of(level)))]));
}
