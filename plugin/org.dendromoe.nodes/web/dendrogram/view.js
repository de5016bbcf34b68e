/* The view: controls, tree, curve, details and tables, and what is chosen in them. */

import { button, dropDown, element, radioButtons } from "../common/elements.js";
import { Frame } from "../common/frame.js";
import { clamp } from "../common/words.js";
import { CurvePicture } from "./curve-picture.js";
import { Details, drawTables } from "./details.js";
import { STYLE } from "./style.js";
import { TreePicture } from "./tree-picture.js";
import { CRITERIA, describeFrozen, experts, smallestOf, TREES } from "./words.js";
import { Zoom } from "./zoom.js";

/** From this width in pixels the curve is beside the tree. */
const WIDE = 820;

/** Below this one the first line needs room for two. */
const NARROW_VIEW = 460;

const labels = things => Object.fromEntries(Object.entries(things).map(([key, { label }]) => [key, label]));

export class DendrogramView extends Frame {
    constructor(root, data) {
        super(root, STYLE, "Dendrogram of experts");
        this.data = data;
        this.leaves = data.leaves.length;
        this.count = data.chosen;
        this.criterion = data.criterion;
        this.treeName = CRITERIA[data.criterion].tree;
        this.log = false;
        this.zoom = new Zoom(this.leaves, () => this.drawTree());
        this.buildControls();
        const events = { choose: count => this.choose(count), show: (kind, which) => this.show(kind, which) };
        this.charts = element(this.main, "div", { class: "charts" });
        const left = element(this.charts, "div", { class: "left" });
        this.tree = new TreePicture(left, data, this.zoom, events);
        this.apply = element(left, "p", { class: "apply", role: "status" });
        this.note = element(left, "p", { class: "note quiet" });
        const right = element(this.charts, "div", { class: "right" });
        this.buildCriteria(right);
        this.curve = new CurvePicture(right, data, events);
        this.details = new Details(right, data);
        drawTables(this.main, data);
        this.start();
    }

    buildControls() {
        const head = element(this.main, "div", { class: "head" });
        this.state = element(head, "p", { class: "state", role: "status" });
        this.back = button(head, "", "Show the number of experts of the reduced model", () => {
            this.choose(this.data.chosen);
            this.tree.cut.focus();
        });
        this.back.classList.add("back", "screen");
        const controls = element(this.main, "div", { class: "controls screen" });
        dropDown(controls, "Tree", labels(TREES), this.treeName, value => {
            this.treeName = value;
            this.drawTree();
        });
        radioButtons(controls, "Heights", "heights", { linear: "linear", log: "log" }, "linear", value => {
            this.log = value === "log";
            this.zoom.reset();
        });
        const zooms = element(controls, "div", { class: "group", role: "group", "aria-label": "Zoom" });
        this.out = button(zooms, "−", "Zoom out", () => this.zoom.by(1 / 1.5));
        this.in = button(zooms, "+", "Zoom in", () => this.zoom.by(1.5));
        this.all = button(zooms, "Reset", "Show the whole tree", () => this.zoom.reset());
        this.buildSaveButtons(controls);
    }

    buildCriteria(parent) {
        const choices = Object.fromEntries(Object.entries(CRITERIA).map(([key, { label }]) => {
            const smallest = smallestOf(this.data.levels, key);
            return [key, smallest ? `${label} → ${smallest.count}` : label];
        }));
        const buttons = radioButtons(parent, "Criterion → recommended number", "criterion", choices, this.criterion,
            value => {
                this.criterion = value;
                this.drawCurve();
            });
        Object.values(buttons)[0].parentElement.classList.add("pills", "screen");
        buttons[this.data.criterion].title = "The criterion of the MoE Model Selector";
    }

    draw() {
        const width = this.room();
        this.wide = width >= WIDE;
        this.main.classList.toggle("wide", this.wide);
        this.main.classList.toggle("narrow", width < NARROW_VIEW);
        this.treeWidth = this.wide ? Math.round((width - 28) * 0.66) : width;
        this.curveWidth = this.wide ? width - 28 - this.treeWidth : width;
        this.treeHeight = clamp(Math.min(this.treeWidth * 0.52, window.innerHeight * 0.55), 170, 640);
        this.charts.style.setProperty("--tree", `${this.treeWidth}px`);
        this.drawCurve();
        this.drawTree();
    }

    drawTree() {
        this.tree.draw({ treeName: this.treeName, log: this.log, width: this.treeWidth, height: this.treeHeight });
        const { raised } = this.tree.tree;
        const heights = this.leaves === 1 ? "A single expert: there is nothing to merge."
            : raised === 0 ? "" : `${raised === 1 ? "One merge is" : `${raised} merges are`} drawn at the height of an `
            + "earlier one, as the own is lower.";
        this.note.textContent = [describeFrozen(this.data), heights].filter(Boolean).join(" ");
        this.all.disabled = this.zoom.isReset;
        this.out.disabled = this.zoom.isReset;
        this.in.disabled = this.leaves === 1;
        this.update();
    }

    drawCurve() {
        const height = clamp(this.wide ? this.treeHeight * 0.72 : this.curveWidth * 0.42, 170, 320);
        this.curve.draw({ criterion: this.criterion, width: this.curveWidth, height });
        this.curve.update(this.count);
    }

    choose(count) {
        this.count = count;
        this.update();
    }

    show(kind, which) {
        if (kind === "merge") {
            this.details.merge(this.tree.tree, this.treeName, which);
        } else {
            this.details[kind](which);
        }
    }

    /** Everything that depends on the number of experts shown. */
    update() {
        const { chosen, recommended, criterion } = this.data;
        this.tree.update(this.count);
        this.curve.update(this.count);
        this.state.replaceChildren();
        element(this.state, "strong", {}, experts(this.count));
        const own = this.count === chosen;
        this.state.append(own ? ` in the reduced model; ${CRITERIA[criterion].label} recommends ${recommended}.`
            : ` shown; the reduced model has ${chosen}.`);
        this.apply.textContent = own ? "" : `To keep ${this.count}, set “Fixed number of experts” to ${this.count} in `
            + "the dialog of the MoE Model Selector and execute it again.";
        this.back.classList.toggle("none", own);
        this.back.textContent = `Back to ${chosen}`;
    }

    picture() {
        return { name: "dendrogram", title: `Dendrogram of ${experts(this.leaves)}, cut into ${this.count}`,
            pictures: [this.tree.svg, this.curve.svg] };
    }
}
