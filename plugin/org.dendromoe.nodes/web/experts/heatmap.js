/* Coefficients of features (down) by experts (across), the masses of the experts above, disagreement on the right. */

import { element, setAll } from "../common/elements.js";
import { FONT } from "../common/style.js";
import { clamp, fit, fitName, percent, widthOf } from "../common/words.js";
import { ColourScale, drawColourBar } from "./colours.js";
import { roveGrid } from "./grid.js";
import { describeExpert, describeFeature, describeGate, describeSlope, inCell, nameOfGate, short } from "./sentences.js";

/** Letters of titles. */
const BOLD = `600 ${FONT}`;

const ROW = 20;

const HEAD = 86;

const BAR = 30;

const FOOT = 56;

/** Cells narrower than this are drawn below each other instead of beside. */
const NARROW_CELL = 18;

const WIDEST_CELL = 92;

/** What the bars above the columns show. */
const MASSES = { value: ({ mass }) => mass, text: ({ mass }) => percent(mass) };

const NOISES = { value: ({ noise }) => noise ?? 0, text: ({ noise }) => `± ${short(noise)}` };

const nameOfScale = ({ centres, gateFeature }) => centres ? "slope or centre"
    : gateFeature === "x" ? "per standard deviation" : "coefficient";

export class Heatmap {
    constructor(parent, onShow) {
        this.onShow = onShow;
        this.svg = element(parent, "svg", { class: "coefficients", role: "group" });
    }

    /**
     * @param model what the node says of it
     * @param features those shown, in their order
     * @param classIndex class whose coefficients are shown, −1 for the strength over all
     */
    draw({ model, features, classIndex, width }) {
        const { experts, classes } = model;
        Object.assign(this, { model, experts, features, classIndex });
        const several = experts.length > 1;
        const title = classIndex < 0 ? "Experts, all classes" : `Experts, ${classes[classIndex]}`;
        const slopes = { title, values: feature => classIndex < 0 ? feature.strengths
            : feature.experts.map(ofClasses => ofClasses[classIndex]), signed: classIndex >= 0,
        describe: (feature, k) => describeSlope(feature, k, classIndex, model),
        bars: model.targetDeviation === undefined ? MASSES : NOISES };
        const gate = { title: nameOfGate(model), values: feature => feature.gates, signed: true,
            describe: (feature, k) => describeGate(feature, k, model), bars: MASSES };
        this.panels = several ? [gate, slopes] : [slopes];
        this.place(width);
        this.svg.replaceChildren();
        setAll(this.svg, { viewBox: `0 0 ${width} ${this.height}`, height: this.height,
            "aria-label": `Coefficients of ${features.length} features. ${several ? `${gate.title}. ` : ""}${title}.` });
        this.drawScales();
        this.items = [];
        this.described = [];
        const beside = this.stacked ? null : this.panels;
        if (beside) {
            this.drawPanels(beside, 0);
        } else {
            this.panels.forEach((panel, index) => this.drawPanels([panel], index * this.panelHeight));
        }
        roveGrid(this.items, (row, column) => this.onShow(row === undefined ? "" : this.described[row][column]));
    }

    place(width) {
        const count = this.experts.length;
        const longest = Math.max(0, ...this.features.map(({ name }) => name.length > 60 ? 400
            : widthOf(name, FONT)));
        this.names = clamp(longest + 10, 64, width * 0.34);
        this.bar = count > 1 && width > 480 ? 116 : 0;
        const room = width - this.names - this.bar - 4;
        const gap = 20;
        const besideEachOther = (room - (this.panels.length - 1) * gap) / count / this.panels.length;
        this.stacked = this.panels.length > 1 && besideEachOther < NARROW_CELL;
        this.gap = gap;
        this.right = width - this.bar;
        this.cell = Math.min(WIDEST_CELL, this.stacked ? room / count : besideEachOther);
        this.panelHeight = HEAD + this.features.length * ROW + 12;
        this.height = (this.stacked ? this.panels.length : 1) * this.panelHeight + FOOT;
        this.foot = this.height - FOOT;
    }

    /** One scale for all signed coefficients: colours of gate and experts can be compared. */
    drawScales() {
        const largest = panels => Math.max(0, ...panels.flatMap(panel => this.features
            .flatMap(feature => panel.values(feature).map(value => Math.abs(value ?? 0)))));
        const signed = this.panels.filter(panel => panel.signed);
        const scales = [[new ColourScale(largest(signed), true),
            nameOfScale(this.model), signed],
            [new ColourScale(largest(this.panels.filter(panel => !panel.signed)), false), "strength over all classes",
                this.panels.filter(panel => !panel.signed)]].filter(([, , panels]) => panels.length > 0);
        const width = Math.min(210, (this.right + this.bar) / scales.length - 24);
        scales.forEach(([scale, title, panels], index) => {
            panels.forEach(panel => {
                panel.scale = scale;
            });
            drawColourBar(this.svg, scale, fit(title, width, FONT), index * (width + 24), this.foot + 8, width);
        });
    }

    /** Panels beside each other, which share the names of their rows. */
    drawPanels(panels, top) {
        const count = this.experts.length;
        const heads = [];
        const headTexts = [];
        const rows = this.features.map(() => []);
        const texts = this.features.map(() => []);
        panels.forEach((panel, index) => {
            const left = this.names + index * (count * this.cell + this.gap);
            element(this.svg, "text", { class: "strong", x: left, y: top + 13 },
                fit(panel.title,
                    index < panels.length - 1 ? count * this.cell + this.gap - 8 : this.right - left, BOLD));
            this.experts.forEach((expert, k) => {
                heads.push(this.drawExpert(expert, k, panel.bars, left + k * this.cell, top));
                headTexts.push(describeExpert(expert, k, this.model));
            });
            this.features.forEach((feature, row) => panel.values(feature).forEach((value, k) => {
                const text = panel.describe(feature, k);
                rows[row].push(this.drawCell(panel.scale, value, text, left + k * this.cell, top + HEAD + row * ROW));
                texts[row].push(text);
            }));
        });
        const right = this.names + panels.length * count * this.cell + (panels.length - 1) * this.gap;
        this.features.forEach((feature, row) => element(this.svg, "text", { class: "feature", "text-anchor": "end",
            x: this.names - 6, y: top + HEAD + row * ROW + 14 }, fitName(feature.name, this.names - 8, FONT)));
        if (this.bar > 0) {
            this.drawDisagreement(right + 16, top, rows, texts);
        }
        this.items.push(heads, ...rows);
        this.described.push(headTexts, ...texts);
    }

    drawExpert(expert, k, bars, x, top) {
        const item = element(this.svg, "g", { class: "item", role: "img",
            "aria-label": describeExpert(expert, k, this.model) });
        const every = Math.ceil(22 / this.cell);
        const middle = x + this.cell / 2;
        const bottom = top + HEAD - 20;
        const most = Math.max(Number.MIN_VALUE, ...this.experts.map(bars.value));
        const height = Math.max(1, bars.value(expert) / most * BAR);
        element(item, "rect", { class: "frame", x, y: bottom - BAR - 8, width: this.cell, height: BAR + 26 });
        element(item, "rect", { x: x + this.cell * 0.18, y: bottom - height, width: this.cell * 0.64, height,
            class: "mass" });
        if (this.cell >= 34) {
            element(item, "text", { x: middle, y: bottom - height - 3, "text-anchor": "middle", class: "small" },
                bars.text(expert));
        }
        if (k % every === 0) {
            element(item, "text", { x: middle, y: top + HEAD - 5, "text-anchor": "middle" }, String(k + 1));
        }
        return item;
    }

    drawCell(scale, value, text, x, y) {
        const item = element(this.svg, "g", { class: "item", role: "img", "aria-label": text });
        element(item, "rect", { class: "cell", x, y, width: this.cell, height: ROW, fill: scale.fill(value) });
        if (this.cell >= 44) {
            const letters = element(item, "text", { x: x + this.cell / 2, y: y + 14, "text-anchor": "middle",
                class: "small" }, inCell(value, scale.most));
            letters.style.fill = scale.ink(value);
        }
        return item;
    }

    drawDisagreement(left, top, rows, texts) {
        const width = this.bar - 20;
        const most = Math.max(Number.MIN_VALUE, ...this.features.map(feature => feature.disagreement ?? 0));
        element(this.svg, "text", { class: "strong", x: left, y: top + 13 }, fit("Disagreement", width + 4, BOLD));
        this.features.forEach((feature, row) => {
            const y = top + HEAD + row * ROW;
            const text = describeFeature(feature);
            const item = element(this.svg, "g", { class: "item", role: "img", "aria-label": text });
            element(item, "rect", { class: "frame", x: left - 2, y, width: width + 4, height: ROW });
            element(item, "rect", { class: "difference", x: left, y: y + 4, height: ROW - 8,
                width: Math.max(1, (feature.disagreement ?? 0) / most * (width - 34)) });
            element(item, "text", { class: "small", y: y + 14,
                x: left + Math.max(1, (feature.disagreement ?? 0) / most * (width - 34)) + 4 },
                inCell(feature.disagreement, most));
            rows[row].push(item);
            texts[row].push(text);
        });
    }
}
