/* The cut line: a slider over the tree that snaps to a number of experts. */

import { element, setAll } from "../common/elements.js";
import { FONT } from "../common/style.js";
import { clamp, widthOf } from "../common/words.js";
import { experts } from "./words.js";

export class CutLine {
    /**
     * @param tree picture that is cut
     * @param narrow whether there is room for the number alone
     * @param choose called with the number of experts that the line was moved to
     */
    constructor(svg, tree, narrow, choose) {
        this.tree = tree;
        this.narrow = narrow;
        const { left, right } = tree;
        this.group = element(svg, "g", { class: "cut", role: "slider", tabindex: "0", "aria-orientation": "vertical",
            "aria-label": "Number of experts", "aria-valuemin": 1, "aria-valuemax": tree.leaves });
        element(this.group, "line", { class: "hit", "data-screen": "", x1: left, x2: right });
        element(this.group, "line", { class: "line", x1: left, x2: right });
        this.handle = element(this.group, "rect", { class: "handle", x: right, y: -11, height: 22, rx: 11 });
        this.text = element(this.group, "text", { y: 4, "text-anchor": "middle" });
        this.group.addEventListener("pointerdown", event => {
            this.group.setPointerCapture(event.pointerId);
            this.group.focus();
            event.preventDefault();
        });
        this.group.addEventListener("pointermove", event => {
            if (this.group.hasPointerCapture(event.pointerId)) {
                choose(tree.nearest(event.clientY - svg.getBoundingClientRect().top));
            }
        });
        this.group.addEventListener("keydown", event => {
            const now = this.count;
            const next = event.shiftKey ? undefined : { ArrowUp: now - 1, ArrowLeft: now - 1, ArrowDown: now + 1,
                ArrowRight: now + 1, PageUp: now - 5, PageDown: now + 5, Home: 1, End: tree.leaves }[event.key];
            if (next !== undefined) {
                event.preventDefault();
                choose(clamp(next, 1, tree.leaves));
                tree.zoom.show((tree.zoom.x0 + tree.zoom.x1) / 2, tree.cutAt(this.count));
            }
        });
    }

    focus() {
        this.group.focus({ preventScroll: true });
    }

    update(count, y) {
        this.count = count;
        const label = this.narrow ? String(count) : experts(count);
        const width = Math.max(30, widthOf(label, `600 ${FONT}`) + 18);
        setAll(this.group, { transform: `translate(0 ${y})`, "aria-valuenow": count,
            "aria-valuetext": experts(count) });
        setAll(this.handle, { width });
        setAll(this.text, { x: this.tree.right + width / 2 });
        this.text.textContent = label;
        this.group.classList.toggle("away", y < this.tree.top - 1 || y > this.tree.foot + 1);
    }
}
