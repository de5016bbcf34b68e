/* How far any two experts are apart. */

import { element, setAll } from "../common/elements.js";
import { FONT } from "../common/style.js";
import { fit } from "../common/words.js";
import { ColourScale, drawColourBar } from "./colours.js";
import { roveGrid } from "./grid.js";
import { describePair, inCell } from "./sentences.js";

const TOP = 22;

const SIDE = 24;

/** Largest cell, and largest side of all cells together. */
const MOST_PIXELS_OF_CELL = 44;

const MOST_PIXELS_OF_PAIRS = 480;

export class PairMap {
    constructor(parent, onShow) {
        this.onShow = onShow;
        this.svg = element(parent, "svg", { class: "pairs", role: "group",
            "aria-label": "Distances between the experts" });
    }

    draw({ experts, pairs, classes, width }) {
        const count = experts.length;
        const cell = Math.min(MOST_PIXELS_OF_CELL, Math.min(MOST_PIXELS_OF_PAIRS, width - SIDE - 8) / (count - 1));
        const bottom = TOP + (count - 1) * cell;
        const height = bottom + 20 + 52;
        this.svg.replaceChildren();
        setAll(this.svg, { viewBox: `0 0 ${width} ${height}`, height });
        element(this.svg, "text", { class: "strong", x: 0, y: 13 },
            fit(`Distance of experts (slopes${classes.length > 1 ? ", all classes" : ""})`, width, FONT));
        const scale = new ColourScale(Math.max(0, ...pairs.map(({ distance }) => distance ?? 0)), false);
        const rows = Array.from({ length: count - 1 }, () => []);
        const texts = rows.map(() => []);
        for (const pair of pairs) {
            const [row, column] = [pair.second - 1, pair.first];
            const [x, y] = [SIDE + column * cell, TOP + row * cell];
            const text = describePair(pair);
            const item = element(this.svg, "g", { class: "item", role: "img", "aria-label": text });
            element(item, "rect", { class: "cell", x, y, width: cell, height: cell, fill: scale.fill(pair.distance) });
            if (cell >= 36) {
                const letters = element(item, "text", { class: "small", x: x + cell / 2, y: y + cell / 2 + 4,
                    "text-anchor": "middle" }, inCell(pair.distance, scale.most));
                letters.style.fill = scale.ink(pair.distance);
            }
            rows[row][column] = item;
            texts[row][column] = text;
        }
        const every = Math.ceil(20 / cell);
        for (let k = 0; k < count - 1; k++) {
            if (k % every === 0) {
                element(this.svg, "text", { x: SIDE - 6, y: TOP + (k + 0.5) * cell + 4, "text-anchor": "end" },
                    String(k + 2));
                element(this.svg, "text", { x: SIDE + (k + 0.5) * cell, y: bottom + 16, "text-anchor": "middle" },
                    String(k + 1));
            }
        }
        drawColourBar(this.svg, scale, "", SIDE, bottom + 12, Math.min(180, width - SIDE - 8));
        roveGrid(rows, (row, column) => this.onShow(row === undefined ? "" : texts[row][column]));
    }
}
