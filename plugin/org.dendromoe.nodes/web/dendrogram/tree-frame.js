/* What surrounds the merge tree: the axis of heights, the notches of the cut line, the edges that cut it off. */

import { element } from "../common/elements.js";
import { FONT } from "../common/style.js";
import { fit } from "../common/words.js";
import { TREES } from "./words.js";

/** Edges of the tree and of its experts when only a part is shown, and the ground by which it is dragged. */
export function drawClips({ svg, left, right, top, foot, zoom }, heightBelow) {
    const defs = element(svg, "defs");
    const clip = (id, margin, y, height) => element(element(defs, "clipPath", { id }), "rect",
        { x: left - margin, y, width: right - left + 2 * margin, height });
    clip("dendromoe-plot", 1, top - 2, foot - top + 2);
    clip("dendromoe-foot", 6, foot, heightBelow);
    element(svg, "rect", { class: "ground", "data-screen": "", x: left, y: top, width: right - left,
        height: foot - top });
    svg.classList.toggle("zoomed", !zoom.isReset);
}

export function drawAxis(picture, treeName, narrow) {
    const { svg, left, right, top, foot, zoom, scale } = picture;
    for (const { at, label } of scale.ticks(zoom.y0, zoom.y1, Math.max(2, Math.floor((foot - top) / 44)))) {
        const y = picture.py(at);
        element(svg, "line", { class: "grid", x1: left, x2: right, y1: y, y2: y });
        element(svg, "text", { x: left - 6, y: y + 4, "text-anchor": "end" }, fit(label, left - 8, FONT));
    }
    element(svg, "line", { class: "axis", x1: left, x2: left, y1: top, y2: foot });
    if (!narrow) {
        const title = TREES[treeName].axis + (scale.log ? " (log scale)" : "");
        element(svg, "text", { transform: `translate(13 ${(top + foot) / 2}) rotate(-90)`, "text-anchor": "middle" },
            fit(title, foot - top, FONT));
    }
}

/** Where the cut line snaps; the recommended number's notch is longer. */
export function drawNotches(picture) {
    const { svg, right, top, foot, data } = picture;
    for (let count = 1; count <= picture.leaves; count++) {
        const y = picture.py(picture.cutAt(count));
        const recommended = count === data.recommended;
        if (y >= top && y <= foot) {
            element(svg, "line", { class: recommended ? "notch advised" : "notch", y1: y, y2: y, x1: right + 1,
                x2: right + (recommended ? 14 : 6) });
        }
    }
}
