/* Frequencies against mean probabilities, and below the number of rows in each bin. */

import { element, rove, setAll } from "../common/elements.js";
import { COLOURS, FONT } from "../common/style.js";
import { roundNumbers } from "../common/ticks.js";
import { clamp, fit, fitName, number, widthOf } from "../common/words.js";
import { describeBin } from "./models.js";

const LEGEND_LINE = 18;

const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Models differ in shape as well as in colour; from −1 to 1. */
const SHAPES = [null, "-0.9,-0.9 0.9,-0.9 0.9,0.9 -0.9,0.9", "0,-1.2 1.1,0.8 -1.1,0.8", "0,-1.25 1.25,0 0,1.25 -1.25,0",
    "-1.1,-0.8 1.1,-0.8 0,1.2"];

export const colourOf = index => COLOURS[index % COLOURS.length];

/** A model's mark, for points and for the legend. */
export function mark(parent, index, x, y, size) {
    const shape = SHAPES[index % SHAPES.length];
    const transform = `translate(${x} ${y})`;
    return shape === null ? element(parent, "circle", { cx: x, cy: y, r: size, fill: colourOf(index) })
        : element(parent, "polygon", { transform, fill: colourOf(index),
            points: shape.split(/[ ,]/).map(value => value * size).join(" ") });
}

export class Diagram {
    /** @param onShow called with what is pointed at in words, or with nothing */
    constructor(parent, onShow) {
        this.onShow = onShow;
        this.svg = element(parent, "svg", { class: "reliability", role: "group" });
    }

    /**
     * @param models those shown, as {index, name, bins}
     * @param event what the bins are of, in words
     */
    draw({ models, event, width, height }) {
        this.models = models;
        this.event = event;
        setAll(this.svg, { viewBox: `0 0 ${width} ${height}`, height,
            "aria-label": `Reliability diagram, ${event}` });
        this.svg.replaceChildren();
        this.place(width, height);
        this.drawLegend();
        this.drawAxes(width, height);
        this.drawRows();
        models.forEach(model => this.drawIntervals(model));
        models.forEach(model => this.drawLine(model));
        this.drawPoints();
    }

    place(width, height) {
        const most = Math.max(1, ...this.models.flatMap(({ bins }) => bins.map(bin => bin.Rows)));
        this.most = most;
        this.rowTicks = roundNumbers(0, most, 3).filter(Number.isInteger);
        this.left = 26 + Math.max(24, ...this.rowTicks.map(tick => widthOf(number(tick), FONT)));
        this.right = width - 12;
        this.legend = this.models.length > 1 ? 8 + LEGEND_LINE * this.models.length : 0;
        this.top = 10 + this.legend;
        this.bottom = Math.round(height * 0.72);
        this.ground = height - 42;
        this.roof = this.bottom + 20;
    }

    /** A saved picture says which model is which. */
    drawLegend() {
        if (this.legend > 0) {
            this.models.forEach(({ index, name }, position) => {
                const y = 4 + LEGEND_LINE * (position + 0.5);
                mark(this.svg, index, this.left + 8, y, 4);
                element(this.svg, "text", { x: this.left + 20, y: y + 4 },
                    fitName(name, this.right - this.left - 24, FONT));
            });
        }
    }

    x(probability) {
        return this.left + 8 + probability * (this.right - this.left - 16);
    }

    y(frequency) {
        return this.bottom - 8 - frequency * (this.bottom - this.top - 16);
    }

    height(rows) {
        return rows / this.most * (this.ground - this.roof);
    }

    drawAxes(width, height) {
        const { svg, left, right, top, bottom, roof, ground } = this;
        for (const tick of TICKS) {
            element(svg, "line", { class: "grid", x1: left, x2: right, y1: this.y(tick), y2: this.y(tick) });
            element(svg, "text", { x: left - 6, y: this.y(tick) + 4, "text-anchor": "end" }, String(tick));
            element(svg, "text", { x: this.x(tick), y: ground + 17, "text-anchor": "middle" }, String(tick));
        }
        for (const tick of this.rowTicks) {
            const y = ground - this.height(tick);
            element(svg, "line", { class: "grid", x1: left, x2: right, y1: y, y2: y });
            element(svg, "text", { x: left - 6, y: y + 4, "text-anchor": "end" }, number(tick));
        }
        element(svg, "line", { class: "diagonal", x1: this.x(0), y1: this.y(0), x2: this.x(1), y2: this.y(1) });
        element(svg, "polyline", { class: "axis", points: `${left},${top} ${left},${bottom}` });
        element(svg, "polyline", { class: "axis", points: `${left},${roof} ${left},${ground} ${right},${ground}` });
        const middle = (left + right) / 2;
        element(svg, "text", { x: middle, y: height - 6, "text-anchor": "middle" },
            fit(`probability of ${this.event}`, right - left, FONT));
        const turned = (text, y) => element(svg, "text", { transform: `translate(13 ${y}) rotate(-90)`,
            "text-anchor": "middle" }, text);
        turned("frequency", (top + bottom) / 2);
        turned("rows", (roof + ground) / 2);
    }

    drawRows() {
        this.models.forEach(({ index, bins }, position) => bins.filter(bin => bin.Rows > 0).forEach(bin => {
            const slot = (this.x(bin.To) - this.x(bin.From)) * 0.84;
            const bar = slot / this.models.length;
            const height = Math.max(1, this.height(bin.Rows));
            element(this.svg, "rect", { x: (this.x(bin.From) + this.x(bin.To) - slot) / 2 + position * bar,
                y: this.ground - height, width: Math.max(0.5, bar - (this.models.length > 1 ? 1 : 0)), height,
                fill: colourOf(index) });
        }));
    }

    /** Below all lines; those of several models do not hide each other. */
    drawIntervals({ index, bins }) {
        const opacity = this.models.length > 1 ? 0.5 : 1;
        for (const bin of bins.filter(({ Rows }) => Rows > 0)) {
            const x = this.x(bin["Mean probability"]);
            element(this.svg, "line", { class: "interval", x1: x, x2: x, stroke: colourOf(index),
                "stroke-opacity": opacity, y1: this.y(bin["Frequency (lower 95 %)"]),
                y2: this.y(bin["Frequency (upper 95 %)"]) });
        }
    }

    drawLine({ index, bins }) {
        const drawn = bins.filter(bin => bin.Rows > 0);
        element(this.svg, "polyline", { class: "line", stroke: colourOf(index),
            points: drawn.map(bin => `${this.x(bin["Mean probability"])},${this.y(bin.Frequency)}`).join(" ") });
    }

    /** Above all lines, so that each can be pointed at. */
    drawPoints() {
        const described = [];
        const items = this.models.flatMap(({ index, name, bins }) => bins.filter(bin => bin.Rows > 0).map(bin => {
            described.push(describeBin(name, this.event, bin));
            const item = element(this.svg, "g", { class: "item point", role: "img",
                "aria-label": described[described.length - 1] });
            const [x, y] = [this.x(bin["Mean probability"]), this.y(bin.Frequency)];
            const size = clamp((this.right - this.left) / 110, 3, 5);
            element(item, "circle", { class: "frame", "data-screen": "", cx: x, cy: y, r: size + 6 });
            mark(item, index, x, y, size);
            return item;
        }));
        rove(items, index => this.onShow(index >= 0 ? described[index] : ""));
    }
}
