/* The view: controls, diagram, scores and tables, and what is chosen in them. */

import { dropDown, element, table } from "../common/elements.js";
import { Frame } from "../common/frame.js";
import { clamp, clean, isolated, number } from "../common/words.js";
import { Diagram, mark } from "./diagram.js";
import { CLASS_SCORES, MOST_PROBABLE, modelsOf, rows, score, SCORES } from "./models.js";
import { RELIABILITY_STYLE } from "./style.js";

/** From this width in pixels the scores are beside the diagram. */
const SCORES_BESIDE = 860;

const MARKS_HINT = "Point at a mark for the rows behind it. Below the dashed line predictions are too sure, above it "
    + "not sure enough; thin vertical lines are 95 % confidence intervals.";

export class ReliabilityView extends Frame {
    constructor(root, data) {
        super(root, RELIABILITY_STYLE, "Scores of probabilities");
        this.models = modelsOf(data);
        this.events = [MOST_PROBABLE, ...this.models[0].classes.map(({ Class }) => clean(Class))];
        this.event = 0;
        this.hidden = new Set();
        this.buildControls();
        this.charts = element(this.main, "div", { class: "charts" });
        this.left = element(this.charts, "div");
        this.diagram = new Diagram(this.left, text => this.show(text));
        const right = element(this.charts, "div");
        this.buildModels(right);
        this.details = element(right, "p", { class: "details screen", role: "status" });
        this.show("");
        this.buildScores(right);
        this.buildTables();
        this.start();
    }

    buildControls() {
        const controls = element(this.main, "div", { class: "controls screen" });
        dropDown(controls, "Probability of", Object.fromEntries(this.events.map((event, index) => [index, event])), "0",
            value => {
                this.event = Number(value);
                this.draw();
            });
        this.buildSaveButtons(controls);
    }

    /** The legend; several models can be hidden one by one. */
    buildModels(parent) {
        const set = element(parent, "fieldset", { class: "models" });
        element(set, "legend", {}, this.models.length === 1 ? "Model" : "Models");
        this.models.forEach(({ name }, index) => {
            const label = element(set, "label");
            if (this.models.length > 1) {
                const box = element(label, "input", { type: "checkbox" });
                box.checked = true;
                box.addEventListener("change", () => {
                    this.hidden[box.checked ? "delete" : "add"](index);
                    this.draw();
                });
            }
            mark(element(label, "svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }), index, 8, 8, 5);
            element(label, "bdi", {}, clean(name));
        });
    }

    /** Scores down, models across: few models have many scores. */
    buildScores(parent) {
        const { scores } = this.models[0];
        table(parent, "Scores", ["score", ...this.models.map(({ name }) => isolated(name))],
            SCORES.map(column => [column, ...this.models.map(model => score(model.scores[column]))]));
        const notes = [`All on the same ${rows(scores.Rows)}${scores["Ignored rows"] > 0
            ? `; ${rows(scores["Ignored rows"])} without a class or a probability ignored` : ""}.`];
        for (const { name, scores: of } of this.models.filter(model => model.scores["Impossible rows"] > 0)) {
            notes.push(`${isolated(name)} gave the true class the probability 0 in ${rows(of["Impossible rows"])}.`);
        }
        element(parent, "p", { class: "quiet" }, notes.join(" "));
    }

    buildTables() {
        const tables = element(this.main, "details", { class: "tables" });
        element(tables, "summary", {}, "Scores of classes and reliability as tables");
        // a model of a thousand classes has as many tables, which nobody may look at
        tables.addEventListener("toggle", () => this.fillTables(tables), { once: true });
    }

    fillTables(tables) {
        for (const { name, classes, events } of this.models) {
            table(tables, `Classes, ${isolated(name)}`,
                ["class", "rows", ...CLASS_SCORES.map(each => each.toLowerCase())],
                classes.map(row => [clean(row.Class), String(row.Rows), ...CLASS_SCORES.map(key => score(row[key]))]));
            events.forEach((bins, event) => table(tables,
                `Reliability, ${isolated(name)}, ${isolated(this.events[event])}`,
                ["bin", "rows", "mean probability", "frequency", "lower 95 %", "upper 95 %"],
                bins.filter(bin => bin.Rows > 0).map(bin => [`${number(bin.From)} to ${number(bin.To)}`,
                    String(bin.Rows), score(bin["Mean probability"]), score(bin.Frequency),
                    score(bin["Frequency (lower 95 %)"]), score(bin["Frequency (upper 95 %)"])])));
        }
    }

    show(text) {
        this.details.textContent = text || MARKS_HINT;
    }

    draw() {
        const width = this.room();
        const wide = width >= SCORES_BESIDE;
        const diagram = wide ? Math.round(Math.min((width - 28) * 0.6, 900)) : width;
        this.charts.classList.toggle("wide", wide);
        this.charts.style.setProperty("--diagram", `${diagram}px`);
        const highest = Math.max(420, window.innerHeight * 0.82);
        this.diagram.draw({ width: diagram, height: clamp(diagram * 1.15, 300, highest),
            event: this.events[this.event],
            models: this.models.map(({ name, events }, index) => ({ index, name, bins: events[this.event] }))
                .filter(({ index }) => !this.hidden.has(index)) });
    }

    picture() {
        return { name: "reliability", title: `Reliability diagram, ${this.events[this.event]}`,
            pictures: [this.diagram.svg] };
    }
}
