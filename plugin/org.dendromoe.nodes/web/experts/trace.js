/* How the objective rose: one line per start, or per number of experts. */

import { element, rove, setAll } from "../common/elements.js";
import { COLOURS, FONT } from "../common/style.js";
import { roundNumbers, roundOnLogAxis } from "../common/ticks.js";
import { clamp, fit, number, widthOf } from "../common/words.js";
import { describeLine, lastOf, nameOfLine } from "./sentences.js";

const LINE_COLOURS = { single: COLOURS[4], start: "#8a8a8a", escape: COLOURS[3], level: "#8a8a8a" };

/** Distances are drawn down to this share of the largest. */
const SMALLEST_DISTANCE = 1e-9;

const known = (line, values) => values.map((value, i) => [line.passes[i], value]).filter(([, value]) => value !== null);

export class TracePlot {
    constructor(parent, onShow) {
        this.onShow = onShow;
        this.svg = element(parent, "svg", { class: "trace", role: "group" });
    }

    /** @param logarithmic whether distances from the highest objective are drawn on a logarithmic axis */
    draw({ trace, logarithmic, width, height }) {
        Object.assign(this, { logarithmic, selection: trace.kind === "selection" });
        this.lines = trace.lines.map(line => ({ ...line, points: known(line, logarithmic ? line.gap
            : line.objective) })).filter(({ points }) => points.length > 0);
        // the line that won is above the others
        this.lines.sort((a, b) => Number(a.winner) - Number(b.winner));
        this.svg.replaceChildren();
        setAll(this.svg, { viewBox: `0 0 ${width} ${height}`, height, "aria-label": `Fit trace. ${this.what()}` });
        if (this.lines.length === 0) {
            return;
        }
        this.scale();
        this.place(width, height);
        this.drawAxes(width, height);
        this.drawLines();
        this.drawLegend();
    }

    what() {
        return this.logarithmic ? this.selection ? "below the highest of that number" : "below the highest objective"
            : "objective";
    }

    scale() {
        const values = this.lines.flatMap(({ points }) => points.map(([, value]) => value));
        this.last = Math.max(2, ...this.lines.flatMap(({ points }) => points.map(([pass]) => pass)));
        this.high = Math.max(...values);
        if (this.logarithmic) {
            const positive = values.filter(value => value > 0);
            this.high = Math.max(...positive, 1e-12);
            this.low = Math.max(Math.min(...positive, this.high / 10), this.high * SMALLEST_DISTANCE);
        } else {
            // where the starts begin is far below where they end, which is what can be compared
            const least = Math.min(...values);
            const starts = this.lines.filter(({ kind }) => kind !== "single");
            const lowestEnd = Math.min(...(starts.length > 0 ? starts : this.lines)
                .map(({ points }) => lastOf(points)[1]));
            this.low = Math.max(least, lowestEnd - 0.35 * Math.max(this.high - lowestEnd, (this.high - least) / 12));
            const span = Math.max(this.high - this.low, Math.abs(this.high) * 1e-12, 1e-300);
            this.high += span * 0.04;
            this.low -= span * 0.04;
            this.lines = this.lines.filter(({ points }) => lastOf(points)[1] >= this.low);
        }
    }

    place(width, height) {
        const lines = this.legend();
        this.legendLines = lines;
        this.top = 26 + 17 * lines.length;
        this.bottom = height - 38;
        this.ticks = this.logarithmic ? roundOnLogAxis(this.low, this.high, 4) : roundNumbers(this.low, this.high, 4);
        this.left = 14 + Math.max(20, ...this.ticks.map(tick => widthOf(number(tick), FONT)));
        this.right = width - 14;
    }

    x(pass) {
        return this.left + Math.log(pass) / Math.log(this.last) * (this.right - this.left);
    }

    y(value) {
        const share = this.logarithmic
            ? Math.log(Math.max(value, this.low) / this.low) / Math.max(1e-12, Math.log(this.high / this.low))
            : (value - this.low) / (this.high - this.low);
        return this.bottom - share * (this.bottom - this.top);
    }

    drawAxes(width, height) {
        element(this.svg, "text", { class: "strong", x: 0, y: 13 }, fit(`Fit trace: ${this.what()}`, width, FONT));
        for (const tick of this.ticks) {
            const y = this.y(tick);
            element(this.svg, "line", { class: "grid", x1: this.left, x2: this.right, y1: y, y2: y });
            element(this.svg, "text", { x: this.left - 6, y: y + 4, "text-anchor": "end" },
                number(tick));
        }
        for (const tick of roundOnLogAxis(1, this.last, 6).filter(Number.isInteger)) {
            element(this.svg, "text", { x: this.x(tick), y: this.bottom + 17, "text-anchor": "middle" }, String(tick));
        }
        element(this.svg, "polyline", { class: "axis",
            points: `${this.left},${this.top} ${this.left},${this.bottom} ${this.right},${this.bottom}` });
        element(this.svg, "text", { x: (this.left + this.right) / 2, y: height - 5, "text-anchor": "middle" },
            this.selection ? "step of all climbs with that number (log)" : "pass over the data (log)");
    }

    colour(line) {
        return line.winner ? COLOURS[0] : LINE_COLOURS[line.kind];
    }

    drawLines() {
        element(element(this.svg, "clipPath", { id: "trace-frame" }), "rect", { x: this.left, y: this.top - 3,
            width: this.right - this.left, height: this.bottom - this.top + 4 });
        const items = this.lines.map(line => {
            const item = element(this.svg, "g", { class: "item line", role: "img", "aria-label": describeLine(line) });
            const points = line.points.map(([pass, value]) => `${this.x(pass)},${this.y(value)}`).join(" ");
            element(item, "polyline", { class: "touch", "data-screen": "", points, "clip-path": "url(#trace-frame)" });
            element(item, "polyline", { class: line.winner ? "curve won" : `curve ${line.kind}`, points,
                stroke: this.colour(line), "clip-path": "url(#trace-frame)" });
            const [pass, value] = lastOf(line.points);
            const [x, y] = [this.x(pass), clamp(this.y(value), this.top, this.bottom)];
            element(item, "circle", { class: "frame", "data-screen": "", cx: x, cy: y, r: 8 });
            if (line.kind === "escape") {
                element(item, "polygon", { fill: this.colour(line), points: "0,-5 5,4 -5,4",
                    transform: `translate(${x} ${y})` });
            } else {
                element(item, "circle", { fill: this.colour(line), cx: x, cy: y, r: line.winner ? 5 : 3 });
            }
            return item;
        });
        if (this.selection) {
            this.drawNumbers();
        }
        rove(items, index => this.onShow(index >= 0 ? describeLine(this.lines[index]) : ""));
    }

    /** Numbers of experts at the ends of the lines, as far as there is room; that of the model first. */
    drawNumbers() {
        const taken = [];
        for (const { points, number: experts } of [...this.lines].reverse()) {
            const x = Math.max(this.x(lastOf(points)[0]) - 7, this.left + 10);
            const y = clamp(this.y(lastOf(points)[1]), this.top, this.bottom) - 6;
            if (taken.every(([otherX, otherY]) => Math.abs(x - otherX) > 16 || Math.abs(y - otherY) > 11)) {
                element(this.svg, "text", { class: "small", x, y, "text-anchor": "end" }, String(experts));
                taken.push([x, y]);
            }
        }
    }

    /** What the colours mean, those that are there. */
    legend() {
        const winner = this.lines.find(line => line.winner);
        const texts = winner ? [[winner, `${nameOfLine(winner)}: ${this.selection ? "chosen"
            : winner.kind === "single" ? "the model" : "gave the model"}`]] : [];
        for (const [kind, text] of Object.entries({ start: "other starts", escape: "other escapes",
            single: "", level: "other numbers of experts" })) {
            const line = this.lines.find(other => other.kind === kind && !other.winner);
            if (line) {
                texts.push([line, text || nameOfLine(line).toLowerCase()]);
            }
        }
        const rows = [];
        let used = 0;
        for (const [line, text] of texts) {
            const need = widthOf(text, FONT) + 40;
            if (rows.length === 0 || used + need > this.svg.viewBox.baseVal.width) {
                rows.push([]);
                used = 0;
            }
            rows[rows.length - 1].push([line, text, used]);
            used += need;
        }
        return rows;
    }

    drawLegend() {
        this.legendLines.forEach((row, index) => row.forEach(([line, text, x]) => {
            const y = 30 + 17 * index;
            element(this.svg, "line", { class: line.winner ? "curve won" : `curve ${line.kind}`, x1: x + 2, x2: x + 20,
                y1: y, y2: y, stroke: this.colour(line) });
            element(this.svg, "text", { x: x + 26, y: y + 4 }, text);
        }));
    }
}
