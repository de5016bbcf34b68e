/* Zooming and panning: which part of a tree is in the picture. */

import { clamp } from "../common/words.js";

const CLOSEST = 1 / 64;

/** The part shown: leaves from x0 to x1 of all, positions on the height scale from y0 to y1. */
export class Zoom {
    constructor(leaves, onChange) {
        this.leaves = leaves;
        this.onChange = onChange;
        this.reset(false);
    }

    get isReset() {
        return this.x1 - this.x0 >= this.leaves && this.y1 - this.y0 >= 1;
    }

    reset(tell = true) {
        this.set(0, this.leaves, 0, 1, tell);
    }

    set(x0, width, y0, height, tell = true) {
        this.x0 = clamp(x0, 0, this.leaves - width);
        this.x1 = this.x0 + width;
        this.y0 = clamp(y0, 0, 1 - height);
        this.y1 = this.y0 + height;
        if (tell) {
            this.onChange();
        }
    }

    /** Nearer for a factor above 1; what is at the given share of the picture's width and height stays there. */
    by(factor, shareX = 0.5, shareY = 0.5) {
        const [width, height] = [this.x1 - this.x0, this.y1 - this.y0];
        const newWidth = clamp(width / factor, Math.min(2, this.leaves), this.leaves);
        const newHeight = clamp(height / factor, CLOSEST, 1);
        this.set(this.x0 + shareX * (width - newWidth), newWidth, this.y0 + shareY * (height - newHeight), newHeight);
    }

    /** Moves by shares of the picture's width and height. */
    pan(shareX, shareY) {
        const [width, height] = [this.x1 - this.x0, this.y1 - this.y0];
        this.set(this.x0 + shareX * width, width, this.y0 + shareY * height, height);
    }

    /** Moves just enough that a place is in the picture. */
    show(x, y) {
        const [width, height] = [this.x1 - this.x0, this.y1 - this.y0];
        const near = (at, from, size) => clamp(from, at - 0.95 * size, at - 0.05 * size);
        const x0 = x < this.x0 || x > this.x1 ? near(x, this.x0, width) : this.x0;
        const y0 = y < this.y0 || y > this.y1 ? near(y, this.y0, height) : this.y0;
        if (x0 !== this.x0 || y0 !== this.y0) {
            this.set(x0, width, y0, height);
        }
    }

    /**
     * Lets wheel (with Ctrl, so that the page still scrolls), pinch, drag and keys zoom and pan.
     *
     * @param svg the picture
     * @param plot returns the plot's {left, top, width, height} in the picture
     * @param elsewhere whether an event is another control's
     */
    attach(svg, plot, elsewhere) {
        const pointers = new Map();
        const share = event => {
            const box = svg.getBoundingClientRect();
            const { left, top, width, height } = plot();
            return [clamp((event.clientX - box.left - left) / width, 0, 1),
                clamp(1 - (event.clientY - box.top - top) / height, 0, 1)];
        };
        svg.addEventListener("wheel", event => {
            if (event.ctrlKey || event.metaKey) {
                event.preventDefault();
                this.by(Math.exp(-clamp(event.deltaY, -40, 40) / 100), ...share(event));
            }
        }, { passive: false });
        svg.addEventListener("pointerdown", event => {
            if (!elsewhere(event) && event.button === 0) {
                pointers.set(event.pointerId, event);
            }
        });
        svg.addEventListener("pointermove", event => {
            const last = pointers.get(event.pointerId);
            if (!last) {
                return;
            }
            const [dx, dy] = [event.clientX - last.clientX, event.clientY - last.clientY];
            if (pointers.size === 1 && !svg.hasPointerCapture(event.pointerId) && Math.hypot(dx, dy) < 4) {
                return;
            }
            svg.setPointerCapture(event.pointerId);
            if (pointers.size === 1) {
                const { width, height } = plot();
                pointers.set(event.pointerId, event);
                this.pan(-dx / width, dy / height);
            } else {
                const [other] = Array.from(pointers.values()).filter(({ pointerId }) => pointerId !== event.pointerId);
                const apart = one => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
                pointers.set(event.pointerId, event);
                this.by(clamp(apart(event) / Math.max(apart(last), 1), 0.5, 2), ...share(event));
            }
        });
        for (const end of ["pointerup", "pointercancel"]) {
            svg.addEventListener(end, event => pointers.delete(event.pointerId));
        }
        svg.addEventListener("keydown", event => this.key(event));
    }

    key(event) {
        const pans = { ArrowLeft: [-0.2, 0], ArrowRight: [0.2, 0], ArrowUp: [0, 0.2], ArrowDown: [0, -0.2] };
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (event.key === "+" || event.key === "=") {
            this.by(1.5);
        } else if (event.key === "-") {
            this.by(1 / 1.5);
        } else if (event.key === "0") {
            this.reset();
        } else if (event.shiftKey && pans[event.key]) {
            this.pan(...pans[event.key]);
        } else {
            return;
        }
        event.preventDefault();
    }
}
