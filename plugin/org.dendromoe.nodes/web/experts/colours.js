/* Colours of heatmaps: brown to white to blue for signed numbers, white to purple for others; safe for any vision. */

import { element } from "../common/elements.js";
import { INK } from "../common/style.js";
import { number } from "../common/words.js";

const LOW = [0xB3, 0x47, 0x00];

const MIDDLE = [0xF8, 0xF8, 0xF8];

const HIGH = [0x00, 0x57, 0x8C];

/** Of numbers that have no sign. */
const MUCH = [0x4B, 0x2A, 0x7B];

const UNKNOWN = "#d9d9d9";

const STEPS = 40;

const between = (from, to, share) => from.map((value, i) => Math.round(value + (to[i] - value) * share));

const isDark = ([red, green, blue]) => 0.299 * red + 0.587 * green + 0.114 * blue < 140;

/** Colours of the numbers from −most (or 0) to most. */
export class ColourScale {
    constructor(most, signed) {
        this.most = most > 0 ? most : 1;
        this.signed = signed;
    }

    rgb(value) {
        const share = Math.min(1, Math.abs(value) / this.most);
        return between(MIDDLE, this.signed ? value < 0 ? LOW : HIGH : MUCH, share);
    }

    fill(value) {
        return value === null ? UNKNOWN : `rgb(${this.rgb(value).join(",")})`;
    }

    /** Colour of letters on a number's colour. */
    ink(value) {
        return value !== null && isDark(this.rgb(value)) ? "#fff" : INK;
    }
}

/** A bar with the colours of a scale, and its ends in numbers. */
export function drawColourBar(svg, scale, title, x, y, width) {
    element(svg, "text", { x, y: y + 10 }, title);
    const least = scale.signed ? -scale.most : 0;
    for (let i = 0; i < STEPS; i++) {
        const value = least + (scale.most - least) * (i + 0.5) / STEPS;
        element(svg, "rect", { x: x + width * i / STEPS, y: y + 16, width: width / STEPS + 0.5, height: 9,
            fill: scale.fill(value) });
    }
    const label = (at, value, anchor) => element(svg, "text", { x: x + at * width, y: y + 39, "text-anchor": anchor },
        number(Number(value.toPrecision(2))));
    label(0, least, "start");
    if (scale.signed) {
        label(0.5, 0, "middle");
    }
    label(1, scale.most, "end");
}
