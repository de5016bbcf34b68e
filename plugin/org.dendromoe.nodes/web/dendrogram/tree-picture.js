/* The merge tree with its cut line. */

import { element, rove, setAll } from "../common/elements.js";
import { COLOURS } from "../common/style.js";
import { clamp } from "../common/words.js";
import { CutLine } from "./cut-line.js";
import { drawLeaf, footHeight } from "./leaf.js";
import { HeightScale } from "./scale.js";
import { Tree } from "./tree.js";
import { drawAxis, drawClips, drawNotches } from "./tree-frame.js";
import { describeLeaf, describeMerge, experts, TREES } from "./words.js";

const BRANCH = "#777";

/** The picture narrower than this, in pixels, has narrower margins. */
const NARROW_PICTURE = 460;

export class TreePicture {
    /** @param events {choose(count), show(kind, number)}: a cut was chosen, a leaf or merge is pointed at */
    constructor(parent, data, zoom, events) {
        this.data = data;
        this.leaves = data.leaves.length;
        this.zoom = zoom;
        this.events = events;
        this.svg = element(parent, "svg", { class: "tree", role: "group" });
        zoom.attach(this.svg, () => this.plot(), event => event.target.closest(".cut") !== null);
    }

    plot() {
        return { left: this.left, top: this.top, width: this.right - this.left, height: this.foot - this.top };
    }

    /** Positions of nodes in the picture. */
    px(node) {
        return this.left + (this.tree.x[node] + 0.5 - this.zoom.x0) * this.slot;
    }

    py(at) {
        return this.foot - (at - this.zoom.y0) / (this.zoom.y1 - this.zoom.y0) * (this.foot - this.top);
    }

    nodeY(node) {
        return this.py(this.scale.at(this.tree.y[node]));
    }

    /** Where on the height scale the cut into `count` runs: between two merges. */
    cutAt(count) {
        const below = count === this.leaves ? 0 : this.scale.at(this.tree.y[2 * this.leaves - count - 1]);
        const above = count === 1 ? 1 : this.scale.at(this.tree.y[2 * this.leaves - count]);
        return (below + above) / 2;
    }

    draw({ treeName, log, width, height }) {
        this.tree = new Tree(this.data[treeName], this.leaves);
        this.scale = new HeightScale(this.tree, log);
        const narrow = width < NARROW_PICTURE;
        this.left = narrow ? 46 : 68;
        this.right = width - (narrow ? 40 : 92);
        this.top = 12;
        this.slot = (this.right - this.left) / (this.zoom.x1 - this.zoom.x0);
        const foot = footHeight(this.slot);
        this.foot = this.top + height;
        setAll(this.svg, { viewBox: `0 0 ${width} ${this.foot + foot}`, height: this.foot + foot,
            "aria-label": `Merge tree of ${experts(this.leaves)}, ${TREES[treeName].label}` });
        const focused = this.focusedItem();
        this.svg.replaceChildren();
        drawClips(this, foot);
        drawAxis(this, treeName, narrow);
        drawNotches(this);
        const branches = element(this.svg, "g", { "clip-path": "url(#dendromoe-plot)" });
        this.stems = this.tree.merges.flatMap(({ left, right, into }) => [left, right].map(node => ({ node, into,
            upper: element(branches, "line", { class: "stem", stroke: BRANCH }),
            lower: element(branches, "line", { class: "stem" }) })));
        this.bars = this.tree.merges.map(merge => ({ merge, line: this.drawBar(branches, "bar", merge) }));
        this.drawItems(treeName, focused);
        this.cut = new CutLine(this.svg, this, narrow, this.events.choose);
        if (focused === "cut") {
            this.cut.focus();
        }
    }

    /** What has the focus and is about to be drawn anew: "cut", the number of an item, or nothing. */
    focusedItem() {
        const active = this.svg.getRootNode().activeElement;
        return active && this.svg.contains(active) ? active.classList.contains("cut") ? "cut"
            : this.items.indexOf(active) : -1;
    }

    drawItems(treeName, focused) {
        const foot = element(this.svg, "g", { "clip-path": "url(#dendromoe-foot)" });
        this.blocks = [];
        const leaves = this.tree.order.map((leaf, position) => {
            const item = element(foot, "g", { class: "item", role: "img",
                "aria-label": describeLeaf(this.data.leaves[leaf], leaf) });
            const rect = drawLeaf(item, leaf, this.data.leaves[leaf],
                { x: this.px(leaf), top: this.foot, slot: this.slot, position });
            this.blocks.push({ leaf, rect });
            return item;
        });
        const hits = element(this.svg, "g", { "clip-path": "url(#dendromoe-plot)", "data-screen": "" });
        const merges = this.tree.merges.map((merge, index) => {
            const item = element(hits, "g", { class: "item", role: "img",
                "aria-label": describeMerge(this.tree, treeName, index) });
            this.drawBar(item, "hit", merge);
            return item;
        });
        this.items = [...leaves, ...merges];
        rove(this.items, index => this.point(index));
        if (focused >= 0) {
            this.items[0].setAttribute("tabindex", "-1");
            this.items[focused].setAttribute("tabindex", "0");
            this.items[focused].focus({ preventScroll: true });
        }
    }

    /** A leaf or merge is pointed at: its branches stand out. */
    point(index) {
        const node = index < 0 ? -1 : index < this.leaves ? this.tree.order[index] : index;
        const below = new Set(node < 0 ? [] : this.tree.members[node]);
        const lit = other => node >= 0 && this.tree.members[other].every(leaf => below.has(leaf));
        this.stems.forEach(({ node: lower, upper, lower: line }) => [upper, line].forEach(stem =>
            stem.classList.toggle("lit", lit(lower) && lower !== node)));
        this.bars.forEach(({ merge, line }) => line.classList.toggle("lit", lit(merge.into)));
        this.blocks.forEach(({ leaf, rect }) => rect.classList.toggle("lit", below.has(leaf)));
        if (node >= 0) {
            if (this.items[index].matches(":focus")) {
                this.zoom.show(this.tree.x[node] + 0.5, this.scale.at(this.tree.y[node]));
            }
            this.events.show(index < this.leaves ? "leaf" : "merge", index < this.leaves ? node : node - this.leaves);
        }
    }

    drawBar(parent, name, { left, right, into }) {
        return element(parent, "line", { class: name, x1: this.px(left), x2: this.px(right),
            y1: this.nodeY(into), y2: this.nodeY(into) });
    }

    /** The number of experts whose cut is nearest to a place in the picture. */
    nearest(y) {
        const away = count => Math.abs(this.py(this.cutAt(count)) - y);
        let best = 1;
        for (let count = 2; count <= this.leaves; count++) {
            best = away(count) < away(best) ? count : best;
        }
        return best;
    }

    /** Everything that depends on the number of experts shown; neighbouring clusters never have the same colour. */
    update(count) {
        const cluster = this.tree.clusters(count);
        const colour = node => cluster[node] < 0 ? BRANCH : COLOURS[cluster[node] % COLOURS.length];
        const cutY = this.py(this.cutAt(count));
        for (const { node, into, upper, lower } of this.stems) {
            const split = cluster[into] >= 0 ? this.nodeY(into)
                : cluster[node] >= 0 ? clamp(cutY, this.nodeY(into), this.nodeY(node)) : this.nodeY(node);
            const x = this.px(node);
            setAll(upper, { x1: x, x2: x, y1: this.nodeY(into), y2: split });
            setAll(lower, { x1: x, x2: x, y1: split, y2: this.nodeY(node), stroke: colour(node) });
        }
        this.bars.forEach(({ merge, line }) => line.setAttribute("stroke", colour(merge.into)));
        this.blocks.forEach(({ leaf, rect }) => rect.setAttribute("fill", colour(leaf)));
        this.cut.update(count, cutY);
    }
}
