/* A criterion by number of experts. */

import { element, rove, setAll } from "../common/elements.js";
import { FONT } from "../common/style.js";
import { roundNumbers } from "../common/ticks.js";
import { clamp, fit, number, widthOf } from "../common/words.js";
import { CRITERIA, describePoint, pointsOf, smallestOf, titleOf } from "./words.js";

export class CurvePicture {
    /** @param events {choose(count), show("level", count)} */
    constructor(parent, data, events) {
        this.data = data;
        this.leaves = data.leaves.length;
        this.events = events;
        this.svg = element(parent, "svg", { class: "curves", role: "group" });
    }

    draw({ criterion, width, height }) {
        const { label } = CRITERIA[criterion];
        this.points = pointsOf(this.data.levels, criterion);
        this.smallest = smallestOf(this.data.levels, criterion);
        setAll(this.svg, { viewBox: `0 0 ${width} ${height}`, height, "aria-label": `${label} by number of experts` });
        this.svg.replaceChildren();
        if (this.points.length === 0) {
            element(this.svg, "text", { x: 8, y: 24 }, fit(`${label} is not defined here.`, width - 8, FONT));
            return;
        }
        element(this.svg, "text", { class: "strong", x: 4, y: 14 }, fit(titleOf(criterion), width - 8, `600 ${FONT}`));
        this.place(width, height);
        this.drawAxes(height);
        this.marker = element(this.svg, "line", { class: "marker", y1: this.top, y2: this.bottom });
        element(this.svg, "polyline", { class: "curve",
            points: this.points.map(({ count, value }) => `${this.x(count)},${this.y(value)}`).join(" ") });
        this.drawPoints(criterion);
        this.current = element(this.svg, "circle", { class: "current", r: 5.5 });
        this.drawSmallest();
    }

    /** Room for the ring and the words beneath the smallest value. */
    place(width, height) {
        const values = this.points.map(({ value }) => value);
        const [smallest, largest] = [Math.min(...values), Math.max(...values)];
        const range = largest - smallest || Math.abs(smallest) * 0.01 || 1;
        [this.top, this.bottom] = [26, height - 40];
        this.perPixel = range / (this.bottom - this.top - 46);
        this.low = smallest - 34 * this.perPixel;
        const high = this.low + (this.bottom - this.top) * this.perPixel;
        this.ticks = roundNumbers(this.low, high, clamp(Math.floor((this.bottom - this.top) / 24), 3, 8))
            .map(value => ({ value, label: number(value) }));
        this.left = 14 + Math.max(...this.ticks.map(tick => widthOf(tick.label, FONT)));
        this.right = width - 8;
    }

    x(count) {
        return this.left + (count - 0.5) * (this.right - this.left) / this.leaves;
    }

    y(value) {
        return this.bottom - (value - this.low) / this.perPixel;
    }

    drawAxes(height) {
        const { svg, left, right, top, bottom } = this;
        for (const { value, label } of this.ticks) {
            element(svg, "line", { class: "grid", x1: left, x2: right, y1: this.y(value), y2: this.y(value) });
            element(svg, "text", { x: left - 6, y: this.y(value) + 4, "text-anchor": "end" }, label);
        }
        const step = [1, 2, 5, 10, 20, 50].find(size => (right - left) / this.leaves * size >= 24) ?? 100;
        for (let count = step === 1 ? 1 : step; count <= this.leaves; count += step) {
            element(svg, "text", { x: this.x(count), y: bottom + 17, "text-anchor": "middle" }, String(count));
        }
        element(svg, "text", { x: (left + right) / 2, y: height - 6, "text-anchor": "middle" }, "number of experts");
        element(svg, "polyline", { class: "axis", points: `${left},${top} ${left},${bottom} ${right},${bottom}` });
    }

    drawPoints(criterion) {
        const radius = clamp((this.right - this.left) / this.leaves / 3, 1.5, 4);
        const items = this.points.map(({ count, value }) => {
            const item = element(this.svg, "g", { class: "item point", role: "button",
                "aria-label": describePoint(count, criterion, value, count === this.smallest?.count) });
            const slot = (this.right - this.left) / this.leaves;
            element(item, "rect", { class: "frame", "data-screen": "", x: this.x(count) - slot / 2, y: this.top,
                width: slot, height: this.bottom - this.top });
            element(item, "circle", { class: "dot", cx: this.x(count), cy: this.y(value), r: radius });
            item.addEventListener("click", () => this.events.choose(count));
            item.addEventListener("keydown", event => {
                if (event.key === "Enter" || event.key === " ") {
                    event.preventDefault();
                    this.events.choose(count);
                }
            });
            return item;
        });
        rove(items, index => index >= 0 && this.events.show("level", this.points[index].count));
    }

    /** The recommended number: a ring around its point, and words beneath. */
    drawSmallest() {
        if (!this.smallest) {
            return;
        }
        const [x, y] = [this.x(this.smallest.count), this.y(this.smallest.value)];
        element(this.svg, "circle", { class: "smallest", cx: x, cy: y, r: 9 });
        const label = `smallest: ${this.smallest.count}`;
        const half = widthOf(label, FONT) / 2;
        element(this.svg, "text", { class: "recommended", x: clamp(x, this.left + half + 2, this.right - half),
            y: y + 24, "text-anchor": "middle" }, label);
    }

    update(count) {
        if (this.points.length === 0) {
            return;
        }
        setAll(this.marker, { x1: this.x(count), x2: this.x(count) });
        const point = this.points.find(candidate => candidate.count === count);
        this.current.setAttribute("visibility", point ? "visible" : "hidden");
        if (point) {
            setAll(this.current, { cx: this.x(count), cy: this.y(point.value) });
        }
    }
}
