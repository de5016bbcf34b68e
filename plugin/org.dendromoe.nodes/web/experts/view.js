/* The view: controls, heatmap, pairs, trace and tables, and what is chosen in them. */

import { dropDown, element, radioButtons } from "../common/elements.js";
import { Frame } from "../common/frame.js";
import { clamp, clean, isolated, number, percent } from "../common/words.js";
import { Heatmap } from "./heatmap.js";
import { PairMap } from "./pairs.js";
import { RANKINGS, describeSelection } from "./sentences.js";
import { EXPERTS_STYLE } from "./style.js";
import { coefficientTables, otherTables } from "./tables.js";
import { TracePlot } from "./trace.js";

/** From this width in pixels pairs and trace are beside the heatmap. */
const PLOTS_BESIDE = 980;

const COUNTS = [10, 20, 50, 100];

const expertsHint = ({ targetDeviation, centres }) => "Point at an expert, a cell or a line for details, or reach it "
    + "by Tab and the arrow keys. Coefficients are per standard deviation of a feature: they can be compared. Blue raises "
    + (targetDeviation === undefined ? "a class (an expert's share), brown lowers it." : centres
        ? "the target, brown lowers it; a centre is above (blue) or below (brown) the mean."
        : "the target (an expert's share), brown lowers it.");

export class ExpertsView extends Frame {
    constructor(root, data) {
        super(root, EXPERTS_STYLE, "Experts of a mixture");
        this.data = data;
        // a regression has one number; of two classes each is the other's mirror; of many, all together are the overview
        this.classIndex = data.classes.length <= 2 ? 0 : -1;
        this.ranking = "total";
        this.logarithmic = false;
        this.buildControls();
        this.summary = element(this.main, "p", { class: "summary" });
        this.charts = element(this.main, "div", { class: "charts" });
        const show = text => this.show(text);
        this.heatmap = new Heatmap(element(this.charts, "div"), show);
        const right = element(this.charts, "div");
        this.details = element(right, "p", { class: "details screen", role: "status" });
        this.plots = element(right, "div", { class: "plots" });
        this.pairs = data.pairs.length > 0 ? new PairMap(element(this.plots, "div"), show) : null;
        this.buildTrace(show);
        this.buildTables();
        this.show("");
        this.start();
    }

    buildControls() {
        const { classes, rankings } = this.data;
        const controls = element(this.main, "div", { class: "controls screen" });
        const choices = Object.fromEntries(classes.map((name, index) => [`c${index}`, clean(name)]));
        if (classes.length > 1) {
            dropDown(controls, "Class", classes.length === 2 ? choices : { "c-1": "all classes", ...choices },
                `c${this.classIndex}`, value => this.choose({ classIndex: Number(value.slice(1)) }));
        }
        const several = this.data.experts.length > 1;
        radioButtons(controls, "Rank features by", "ranking", several ? RANKINGS : { total: "weight" }, this.ranking,
            value => this.choose({ ranking: value }));
        const most = rankings.total.length;
        const counts = [...COUNTS.filter(count => count < most), most];
        this.count = counts.length === 1 ? most : counts.find(count => count >= 20) ?? most;
        dropDown(controls, "Features", Object.fromEntries(counts.map(count => [`n${count}`, `first ${count}`])),
            `n${this.count}`, value => this.choose({ count: Number(value.slice(1)) }));
        this.buildSaveButtons(controls);
    }

    buildTrace(show) {
        if (this.data.trace.lines.length === 0) {
            this.trace = null;
            return;
        }
        const parent = element(this.plots, "div");
        radioButtons(element(parent, "div", { class: "screen" }), "Fit trace", "trace",
            { linear: "objective", logarithmic: "distance from highest (log)" }, "linear",
            value => this.choose({ logarithmic: value === "logarithmic" }));
        this.trace = new TracePlot(parent, show);
    }

    buildTables() {
        const tables = element(this.main, "details", { class: "tables" });
        element(tables, "summary", {}, "Coefficients, experts and trace as tables");
        this.coefficients = element(tables, "div");
        otherTables(tables, this.data);
    }

    show(text) {
        this.details.textContent = text || expertsHint(this.data);
    }

    choose(changes) {
        Object.assign(this, changes);
        this.draw();
    }

    shown() {
        const { features, rankings } = this.data;
        return { model: this.data, classIndex: this.classIndex,
            features: rankings[this.ranking].slice(0, this.count).map(index => features[index]) };
    }

    draw() {
        const width = this.room();
        const wide = width >= PLOTS_BESIDE;
        const heatmap = wide ? Math.round(Math.min((width - 32) * 0.6, 1300)) : width;
        this.charts.classList.toggle("wide", wide);
        this.charts.style.setProperty("--heatmap", `${heatmap}px`);
        const shown = this.shown();
        this.sayWhat(shown);
        this.heatmap.draw({ ...shown, width: heatmap });
        const room = wide ? width - 32 - heatmap : width;
        const beside = room >= 700 && this.pairs !== null;
        this.plots.classList.toggle("beside", beside);
        const half = beside ? Math.floor((room - 28) / 2) : room;
        this.pairs?.draw({ ...this.data, width: half });
        this.trace?.draw({ trace: this.data.trace, logarithmic: this.logarithmic, width: half,
            height: clamp(half * 0.7, 250, 380) });
        coefficientTables(this.coefficients, { ...this.data, ...shown });
    }

    sayWhat({ features }) {
        const { experts, target, classes, featureCount, rows, lambda, gate, members, frozenMass } = this.data;
        const under = gate === "softmax" || experts.length === 1 && frozenMass === undefined ? "" : ` under a ${gate} gate`;
        const plural = (count, one, many) => count === 1 ? `1 ${one}` : `${number(count)} ${many}`;
        this.summary.textContent = `${plural(experts.length, "expert", "experts")}${under}, target `
            + `“${isolated(target)}”${classes.length > 1 ? ` with ${number(classes.length)} classes` : ", a number"}, `
            + `${plural(rows, "row", "rows")}, λ = ${number(lambda)}; ${features.length} of `
            + `${plural(featureCount, "feature", "features")}.${describeSelection(this.data)}`
            + (frozenMass === undefined ? experts.length === 1
                ? " With one expert there is no gate, and nobody to disagree." : ""
                : ` Beside ${experts.length === 1 ? "it" : "them"} stands a frozen expert with `
                + `${percent(frozenMass)} of the mass: it was trained on other data, and has no coefficients but `
                + "those of the gate.")
            + (members > 1 ? ` The model is an average of ${members}; this is its best member.` : "");
    }

    picture() {
        return { name: "experts", title: `Experts of a mixture for ${clean(this.data.target)}`,
            pictures: [this.heatmap, this.pairs, this.trace].filter(Boolean).map(({ svg }) => svg) };
    }
}
