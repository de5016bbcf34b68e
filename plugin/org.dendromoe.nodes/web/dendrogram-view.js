/*
 * The interactive dendrogram of a mixture of experts.
 *
 * Default export: a KNIME web view (shadow app), called with the shadow root to draw into and KNIME's service object.
 * showDendrogram: the same view for any other page. Both draw the content of a dendrogram file. No library, nothing
 * from the network; names from the data become text nodes and attributes, never markup.
 */

const SVG = "http://www.w3.org/2000/svg";

/* Okabe and Ito's colours that stand out on white; neighbouring clusters never have the same. */
const COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"];
const BRANCH = "#777";

/* the names of dendrogram files, and one curve that is no criterion */
const CRITERIA = {
    bic: { label: "BIC", of: level => level.bic },
    icl: { label: "ICL", of: level => level.icl },
    aic: { label: "AIC", of: level => level.aic },
    dsc: { label: "DSC", of: level => level.dsc },
    "dsc-rescaled": { label: "rescaled DSC", of: level => level.rescaledDsc },
    "refined-height": { label: "log-likelihood lost by the next merge", of: level => level.refinedHeight },
};

const TREES = {
    refined: { label: "refined path", axis: "log-likelihood lost" },
    mixingMeasures: { label: "mixing measures", axis: "dissimilarity" },
};

const STYLE = `
:host, .dendromoe { font: 14px/1.4 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; color: #333; }
.dendromoe { background: #fff; padding: 12px; box-sizing: border-box; min-width: 240px; }
.controls { display: flex; flex-wrap: wrap; gap: 6px 18px; align-items: center; margin-bottom: 8px; }
.controls select { font: inherit; max-width: 100%; }
.state { font-weight: 600; color: #A84A00; }
.hint, .note { margin: 4px 0; }
.details { min-height: 2.8em; margin: 4px 0; overflow-wrap: anywhere; border-left: 3px solid #ccc; padding-left: 8px; }
svg { display: block; width: 100%; overflow: visible; }
svg text { fill: #333; font-size: 12px; }
svg .strong { font-weight: 600; }
svg .axis { stroke: #333; }
svg .grid { stroke: #ddd; stroke-width: 0.6; }
svg .stem, svg .bar { fill: none; stroke-width: 1.8; pointer-events: none; }
svg .hit { fill: none; stroke: transparent; stroke-width: 14; }
svg .item { cursor: help; outline: none; }
svg .item .frame { fill: transparent; stroke: transparent; }
svg .item:hover .frame, svg .item:focus .frame { stroke: #333; stroke-dasharray: 2 2; }
svg .item:focus .hit, svg .item:hover .hit { stroke: rgba(0, 114, 178, 0.2); }
svg .cut { cursor: ns-resize; outline: none; touch-action: none; }
svg .cut .line { stroke: #D55E00; stroke-width: 1.8; stroke-dasharray: 7 4; }
svg .cut .hit { stroke-width: 22; }
svg .cut text { fill: #A84A00; font-weight: 600; }
svg .cut:hover .line, svg .cut:focus .line { stroke-width: 3; }
svg .cut:focus-visible .hit { stroke: rgba(213, 94, 0, 0.2); }
svg .curve { fill: none; stroke: #0072B2; stroke-width: 1.8; }
svg .point { fill: #0072B2; cursor: pointer; }
svg .current { fill: #D55E00; pointer-events: none; }
svg .smallest { fill: none; stroke: #0072B2; stroke-width: 1.5; pointer-events: none; }
svg .marker { stroke: #D55E00; stroke-dasharray: 7 4; stroke-width: 1.4; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: 8px 0; }
caption { text-align: left; font-weight: 600; }
th, td { border: 1px solid #ccc; padding: 2px 8px; text-align: right; vertical-align: top; }
td.text { text-align: left; overflow-wrap: anywhere; max-width: 30em; }
summary { cursor: pointer; }
.error { color: #A00; font-weight: 600; }
`;

/* ---------- numbers and words ---------- */

const number = value => value === null || value === undefined || !Number.isFinite(value) ? "–"
    : Math.abs(value) >= 1e6 || value !== 0 && Math.abs(value) < 1e-3 ? value.toExponential(3).replace(/\.?0*e\+?/, "e")
    : String(Number(value.toPrecision(6)));
const percent = share => share > 0 && share < 0.005 ? "<1 %" : `${Math.round(share * 100)} %`;
const experts = count => count === 1 ? "1 expert" : `${count} experts`;
/* keeps a name in another writing direction from reordering the sentence around it */
const isolated = name => `\u2068${name}\u2069`;
const featureList = features =>
    features.map(({ feature, weight }) => `${isolated(feature)} (${Number(weight.toPrecision(3))})`).join(", ");
const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

/* ---------- geometry: merges to positions ---------- */

/**
 * Leaves are ordered so that no branches cross. A merge lower than an earlier one is drawn at the earlier one's height:
 * only then does a horizontal line cut the tree into the clusters that the merges made.
 */
class Tree {
    constructor(merges, leaves) {
        this.merges = merges;
        this.leaves = leaves;
        this.order = [];
        const open = [leaves + merges.length - 1];
        while (open.length > 0) {
            const node = open.pop();
            if (node < leaves) {
                this.order.push(node);
            } else {
                open.push(merges[node - leaves].right, merges[node - leaves].left);
            }
        }
        this.x = [];
        this.y = new Array(leaves).fill(0);
        this.members = Array.from({ length: leaves }, (_, leaf) => [leaf]);
        this.order.forEach((leaf, position) => { this.x[leaf] = position; });
        this.raised = 0;
        let highest = 0;
        for (const { left, right, into, height } of merges) {
            this.raised += height < highest ? 1 : 0;
            highest = Math.max(highest, height);
            this.x[into] = (this.x[left] + this.x[right]) / 2;
            this.y[into] = highest;
            this.members[into] = [...this.members[left], ...this.members[right]];
        }
        this.highest = highest;
        this.lowestPositive = Math.min(...this.y.filter(y => y > 0));
    }

    /** For every node its cluster, numbered from the left, when the tree is cut into `count`; −1 above the cut. */
    clusters(count) {
        const nodes = 2 * this.leaves - count;
        const cluster = new Array(this.x.length).fill(-1);
        const merged = new Set(this.merges.slice(0, this.leaves - count).flatMap(m => [m.left, m.right]));
        Array.from({ length: nodes }, (_, node) => node).filter(node => !merged.has(node))
            .sort((a, b) => this.x[a] - this.x[b]).forEach((node, index) => { cluster[node] = index; });
        for (let node = nodes - 1; node >= this.leaves; node--) {
            cluster[this.merges[node - this.leaves].left] = cluster[node];
            cluster[this.merges[node - this.leaves].right] = cluster[node];
        }
        return cluster;
    }
}

/** From heights to 0 (leaves) … 1 (top). A logarithmic scale has a foot that height 0 is drawn at. */
class HeightScale {
    constructor(tree, log) {
        this.log = log && tree.highest > 0;
        if (this.log) {
            const lowest = Math.max(tree.lowestPositive, tree.highest / 1e12);
            const decades = Math.max(Math.log10(tree.highest / lowest), 0.5) / 0.82;
            this.high = tree.highest * 10 ** (0.08 * decades);
            this.low = this.high / 10 ** decades;
        } else {
            this.high = tree.highest > 0 ? tree.highest / 0.92 : 1;
        }
    }

    at(height) {
        if (!this.log) {
            return height / this.high;
        }
        return height <= this.low ? 0 : Math.log(height / this.low) / Math.log(this.high / this.low);
    }

    ticks(most) {
        if (!this.log) {
            return roundNumbers(0, this.high, most).map(value => ({ at: this.at(value), label: number(value) }));
        }
        const first = Math.floor(Math.log10(this.low));
        const last = Math.ceil(Math.log10(this.high));
        let ticks = [];
        for (const mantissas of [[1], [1, 2, 5], [1, 2, 3, 4, 5, 6, 7, 8, 9]]) {
            ticks = [{ at: 0, label: "0" }];
            for (let e = first; e <= last; e += Math.max(1, Math.ceil((last - first) / most))) {
                for (const mantissa of mantissas) {
                    const at = this.at(mantissa * 10 ** e);
                    if (at <= 1 && at > ticks[ticks.length - 1].at + 0.45 / most) {
                        ticks.push({ at, label: number(mantissa * 10 ** e) });
                    }
                }
            }
            if (ticks.length >= 4) {
                break;
            }
        }
        return ticks;
    }
}

/** Multiples of 1, 2 or 5 times a power of ten between two numbers, `most` or a few less. */
function roundNumbers(low, high, most) {
    const rough = (high - low) / most;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map(factor => factor * power).find(candidate => candidate >= rough * 0.999999);
    const values = [];
    for (let i = Math.ceil(low / step); i * step <= high; i++) {
        values.push(Number((i * step).toPrecision(12)));
    }
    return values;
}

/* ---------- elements ---------- */

function element(parent, name, attributes = {}, text) {
    const created = parent.namespaceURI === SVG || name === "svg"
        ? document.createElementNS(SVG, name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        created.setAttribute(key, value);
    }
    if (text !== undefined) {
        created.textContent = text;
    }
    parent.append(created);
    return created;
}

let measure = null;

/** As much of a text as fits into a width in pixels, with an ellipsis if that is not all. */
function fit(text, width, font = "12px system-ui, sans-serif") {
    measure = measure || document.createElement("canvas").getContext("2d");
    measure.font = font;
    const all = Array.from(text.replace(/[\s\p{Cc}]+/gu, " ").trim()).slice(0, 200);
    if (all.length === Array.from(text).length && measure.measureText(text).width <= width) {
        return text;
    }
    let shown = all.join("");
    while (all.length > 0 && measure.measureText(shown).width > width) {
        all.pop();
        shown = `${all.join("").trimEnd()}…`;
    }
    return shown;
}

function dropDown(parent, label, choices, selected, onChange) {
    const select = element(element(parent, "label", {}, `${label} `), "select");
    for (const [value, { label: text }] of Object.entries(choices)) {
        element(select, "option", { value }, text).selected = value === selected;
    }
    select.addEventListener("change", () => onChange(select.value));
}

/* ---------- the view ---------- */

class DendrogramView {
    constructor(root, dendrogram) {
        this.data = dendrogram;
        this.leaves = dendrogram.leaves.length;
        this.count = dendrogram.chosen;
        this.criterion = dendrogram.criterion;
        this.treeName = dendrogram.criterion.startsWith("dsc") ? "mixingMeasures" : "refined";
        this.log = false;
        this.style = element(root, "style", {}, STYLE);
        this.main = element(root, "main", { class: "dendromoe", lang: "en" });
        this.buildFrame();
        this.draw();
        this.observer = new ResizeObserver(() => this.width() === this.drawnWidth || this.draw());
        this.observer.observe(this.main);
    }

    teardown() {
        this.observer.disconnect();
        this.style.remove();
        this.main.remove();
    }

    width() {
        return clamp(this.main.clientWidth - 24, 220, 4000);
    }

    buildFrame() {
        const controls = element(this.main, "div", { class: "controls" });
        dropDown(controls, "Tree:", TREES, this.treeName, value => { this.treeName = value; this.draw(); });
        const label = element(controls, "label");
        const box = element(label, "input", { type: "checkbox" });
        label.append(" logarithmic heights");
        box.addEventListener("change", () => { this.log = box.checked; this.draw(); });
        dropDown(controls, "Curve:", CRITERIA, this.criterion, value => { this.criterion = value; this.draw(); });
        this.state = element(controls, "output", { class: "state", "aria-live": "polite" });
        this.treeBox = element(this.main, "div");
        this.note = element(this.main, "p", { class: "note" });
        this.curveBox = element(this.main, "div");
        this.details = element(this.main, "p", { class: "details" });
        this.hint = element(this.main, "p", { class: "hint" });
        this.buildTables();
    }

    draw() {
        const focused = this.main.getRootNode().activeElement?.classList.contains("cut");
        this.drawnWidth = this.width();
        this.tree = new Tree(this.data[this.treeName], this.leaves);
        this.scale = new HeightScale(this.tree, this.log);
        this.drawTree();
        this.drawCurve();
        this.update();
        this.details.textContent = "Point at an expert, a merge or a point of the curve for its details.";
        if (focused) {
            this.cut.focus();
        }
    }

    /* positions of nodes in the picture */
    px(node) { return this.left + (this.tree.x[node] + 0.5) * this.slot; }
    py(at) { return this.top + (1 - at) * this.treeHeight; }
    nodeY(node) { return this.py(this.scale.at(this.tree.y[node])); }

    cutY(count) {
        const below = this.tree.y[2 * this.leaves - count - 1];
        const above = count === 1 ? 1 : this.scale.at(this.tree.y[2 * this.leaves - count]);
        return this.py((this.scale.at(count === this.leaves ? 0 : below) + above) / 2);
    }

    drawTree() {
        this.left = 64;
        this.top = 8;
        this.treeHeight = clamp(this.drawnWidth * 0.42, 150, 420);
        this.slot = (this.drawnWidth - this.left - 84) / this.leaves;
        const narrow = this.slot < 64;
        const labelHeight = narrow ? 150 : 100;
        const height = this.top + this.treeHeight + labelHeight;
        const svg = element(this.treeBox, "svg", { viewBox: `0 0 ${this.drawnWidth} ${height}`, height,
            role: "group", "aria-label": `Merge tree of ${experts(this.leaves)}, ${TREES[this.treeName].label}` });
        this.treeBox.replaceChildren(svg);
        this.drawHeightAxis(svg);
        this.stems = this.tree.merges.flatMap(({ left, right, into }) => [left, right].map(node => ({ node, into,
            upper: element(svg, "line", { class: "stem", stroke: BRANCH }),
            lower: element(svg, "line", { class: "stem" }) })));
        this.bars = this.tree.merges.map(merge => ({ merge, line: this.drawBar(svg, "bar", merge) }));
        this.blocks = [];
        const items = this.tree.order.map(leaf => this.drawLeaf(svg, leaf, narrow, labelHeight));
        this.tree.merges.forEach((merge, index) => items.push(this.drawMerge(svg, merge, index)));
        this.rove(items);
        this.drawCut(svg);
        const raised = this.tree.raised;
        this.note.textContent = this.leaves === 1 ? "A single expert: there is nothing to merge."
            : raised === 0 ? "" : `${raised === 1 ? "One merge is" : `${raised} merges are`} drawn at the height of an `
            + "earlier one, as the own is lower.";
    }

    drawHeightAxis(svg) {
        const right = this.left + this.slot * this.leaves;
        for (const { at, label } of this.scale.ticks(Math.max(2, Math.floor(this.treeHeight / 40)))) {
            element(svg, "line", { class: "grid", x1: this.left, x2: right, y1: this.py(at), y2: this.py(at) });
            element(svg, "text", { x: this.left - 6, y: this.py(at) + 4, "text-anchor": "end" }, label);
        }
        element(svg, "line", { class: "axis", x1: this.left, x2: this.left, y1: this.top, y2: this.py(0) });
        const title = TREES[this.treeName].axis + (this.scale.log ? " (log scale)" : "");
        const middle = this.top + this.treeHeight / 2;
        element(svg, "text", { transform: `translate(12 ${middle}) rotate(-90)`, "text-anchor": "middle" },
            fit(title, this.treeHeight));
    }

    drawLeaf(svg, leaf, narrow, labelHeight) {
        const { mass, mainClass, topFeatures } = this.data.leaves[leaf];
        const names = topFeatures.map(({ feature }) => feature);
        const item = element(svg, "g", { class: "item", role: "img", "aria-label": this.describeLeaf(leaf) });
        const x = this.px(leaf);
        const top = this.py(0);
        const block = Math.min(this.slot * 0.8, 120);
        element(item, "rect", { class: "frame", x: x - this.slot / 2 + 1, y: top, width: Math.max(1, this.slot - 2),
            height: labelHeight });
        this.blocks.push({ leaf, rect: element(item, "rect", { x: x - block / 2, y: top, width: block, height: 4 }) });
        if (narrow) {
            const size = clamp(this.slot * 0.85, 5, 12);
            const line = [leaf + 1, percent(mass), mainClass, ...names].join(" · ");
            element(item, "text", { transform: `translate(${x - size * 0.35} ${top + 9}) rotate(90)`,
                style: `font-size:${size}px` }, fit(line, (labelHeight - 14) * 12 / size));
        } else {
            [`Expert ${leaf + 1}`, percent(mass), mainClass, ...names.slice(0, 3)].forEach((line, index) =>
                element(item, "text", { x, y: top + 20 + 15 * index, "text-anchor": "middle",
                    class: index === 0 ? "strong" : "" }, fit(line, this.slot - 8)));
        }
        return item;
    }

    drawMerge(svg, merge, index) {
        const item = element(svg, "g", { class: "item", role: "img", "aria-label": this.describeMerge(merge, index) });
        this.drawBar(item, "hit", merge);
        return item;
    }

    drawBar(parent, name, { left, right, into }) {
        return element(parent, "line", { class: name, x1: this.px(left), x2: this.px(right),
            y1: this.nodeY(into), y2: this.nodeY(into) });
    }

    /** One tab stop for all items; the arrow keys lead from one to the next. */
    rove(items) {
        items.forEach((item, index) => {
            item.setAttribute("tabindex", index === 0 ? "0" : "-1");
            const show = () => { this.details.textContent = item.getAttribute("aria-label"); };
            item.addEventListener("pointerenter", show);
            item.addEventListener("focus", show);
            item.addEventListener("keydown", event => {
                const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
                if (step) {
                    event.preventDefault();
                    item.setAttribute("tabindex", "-1");
                    const next = items[(index + step + items.length) % items.length];
                    next.setAttribute("tabindex", "0");
                    next.focus();
                }
            });
        });
    }

    drawCut(svg) {
        const right = this.left + this.slot * this.leaves;
        this.cut = element(svg, "g", { class: "cut", role: "slider", tabindex: "0", "aria-orientation": "vertical",
            "aria-label": "Number of experts", "aria-valuemin": 1, "aria-valuemax": this.leaves });
        element(this.cut, "line", { class: "hit", x1: this.left, x2: right + 80 });
        element(this.cut, "line", { class: "line", x1: this.left, x2: right });
        element(this.cut, "text", { x: right + 6, y: 4 });
        const follow = event => {
            const box = svg.getBoundingClientRect();
            const y = (event.clientY - box.top) * svg.viewBox.baseVal.height / box.height;
            this.choose(this.nearest(y));
        };
        this.cut.addEventListener("pointerdown", event => {
            this.cut.setPointerCapture(event.pointerId);
            this.cut.focus();
            event.preventDefault();
        });
        this.cut.addEventListener("pointermove", event => this.cut.hasPointerCapture(event.pointerId) && follow(event));
        this.cut.addEventListener("keydown", event => {
            const next = { ArrowUp: this.count - 1, ArrowLeft: this.count - 1, ArrowDown: this.count + 1,
                ArrowRight: this.count + 1, PageUp: this.count - 5, PageDown: this.count + 5, Home: 1,
                End: this.leaves }[event.key];
            if (next !== undefined) {
                event.preventDefault();
                this.choose(next);
            }
        });
    }

    nearest(y) {
        let best = this.count;
        for (let count = 1; count <= this.leaves; count++) {
            if (Math.abs(this.cutY(count) - y) < Math.abs(this.cutY(best) - y)) {
                best = count;
            }
        }
        return best;
    }

    choose(count) {
        this.count = clamp(count, 1, this.leaves);
        this.update();
    }

    drawCurve() {
        const { label, of } = CRITERIA[this.criterion];
        const points = this.data.levels.map(level => ({ count: level.experts, value: of(level) }))
            .filter(({ value }) => Number.isFinite(value)).sort((a, b) => a.count - b.count);
        this.points = points;
        const height = clamp(this.drawnWidth * 0.2, 130, 220);
        const svg = element(this.curveBox, "svg", { viewBox: `0 0 ${this.drawnWidth} ${height}`, height,
            role: "group", "aria-label": `${label} by number of experts` });
        this.curveBox.replaceChildren(svg);
        if (points.length === 0) {
            element(svg, "text", { x: 8, y: 20 }, `${label} is not defined for a single expert.`);
            return;
        }
        const [left, right, top, bottom] = [78, this.drawnWidth - 20, 22, height - 36];
        const values = points.map(({ value }) => value);
        const pad = (Math.max(...values) - Math.min(...values)) * 0.1 || 1;
        const [low, high] = [Math.min(...values) - pad, Math.max(...values) + pad];
        this.curveX = count => left + (count - 0.5) * (right - left) / this.leaves;
        this.curveY = value => bottom - (value - low) / (high - low) * (bottom - top);
        for (const value of roundNumbers(low, high, Math.max(2, Math.floor((bottom - top) / 28)))) {
            const y = this.curveY(value);
            element(svg, "line", { class: "grid", x1: left, x2: right, y1: y, y2: y });
            element(svg, "text", { x: left - 6, y: y + 4, "text-anchor": "end" }, number(value));
        }
        const step = Math.ceil(this.leaves / ((right - left) / 26));
        for (let count = 1; count <= this.leaves; count += step) {
            element(svg, "text", { x: this.curveX(count), y: bottom + 16, "text-anchor": "middle" }, String(count));
        }
        element(svg, "text", { x: (left + right) / 2, y: height - 4, "text-anchor": "middle" }, "number of experts");
        element(svg, "text", { x: left, y: 12 }, label);
        element(svg, "polyline", { class: "axis", fill: "none",
            points: `${left},${top} ${left},${bottom} ${right},${bottom}` });
        this.marker = element(svg, "line", { class: "marker", y1: top, y2: bottom });
        element(svg, "polyline", { class: "curve",
            points: points.map(({ count, value }) => `${this.curveX(count)},${this.curveY(value)}`).join(" ") });
        const radius = clamp((right - left) / this.leaves / 3, 1.5, 4);
        for (const { count, value } of points) {
            const point = element(svg, "circle", { class: "point", cx: this.curveX(count), cy: this.curveY(value),
                r: radius });
            point.addEventListener("click", () => this.choose(count));
            point.addEventListener("pointerenter", () => { this.details.textContent = this.describeLevel(count); });
        }
        if (this.criterion !== "refined-height") {
            const { count, value } = points.reduce((a, b) => b.value < a.value ? b : a);
            element(svg, "circle", { class: "smallest", cx: this.curveX(count), cy: this.curveY(value), r: 8 });
        }
        this.current = element(svg, "circle", { class: "current", r: 5.5 });
    }

    /** Everything that depends on the number of experts shown. */
    update() {
        const cluster = this.tree.clusters(this.count);
        const colour = node => cluster[node] < 0 ? BRANCH : COLOURS[cluster[node] % COLOURS.length];
        const cutY = this.cutY(this.count);
        for (const { node, into, upper, lower } of this.stems) {
            const split = cluster[into] < 0 && cluster[node] >= 0 ? cutY
                : cluster[into] < 0 ? this.nodeY(node) : this.nodeY(into);
            setLine(upper, this.px(node), this.nodeY(into), split);
            setLine(lower, this.px(node), split, this.nodeY(node));
            lower.setAttribute("stroke", colour(node));
        }
        this.bars.forEach(({ merge, line }) => line.setAttribute("stroke", colour(merge.into)));
        this.blocks.forEach(({ leaf, rect }) => rect.setAttribute("fill", colour(leaf)));
        this.cut.setAttribute("transform", `translate(0 ${cutY})`);
        this.cut.setAttribute("aria-valuenow", this.count);
        this.cut.setAttribute("aria-valuetext", experts(this.count));
        this.cut.lastChild.textContent = experts(this.count);
        this.updateCurve();
        this.state.textContent = `${experts(this.count)}${this.count === this.data.chosen ? ", as chosen" : ""}`;
        this.hint.textContent = this.count === this.data.chosen
            ? `The reduced model has ${experts(this.count)}; ${CRITERIA[this.data.criterion].label} recommends `
                + `${this.data.recommended}.`
                + (this.leaves > 1 ? " Move the dashed line with the mouse, a finger or the arrow keys." : "")
            : `The reduced model has ${experts(this.data.chosen)}. To keep ${this.count}, set “Fixed number of `
                + `experts” to ${this.count} in the dialog of the MoE Model Selector and execute it again.`;
    }

    updateCurve() {
        const point = this.points.find(({ count }) => count === this.count);
        if (this.points.length > 0) {
            this.marker.setAttribute("x1", this.curveX(this.count));
            this.marker.setAttribute("x2", this.curveX(this.count));
            this.current.setAttribute("visibility", point ? "visible" : "hidden");
        }
        if (point) {
            this.current.setAttribute("cx", this.curveX(point.count));
            this.current.setAttribute("cy", this.curveY(point.value));
        }
    }

    describeLeaf(leaf) {
        const { mass, mainClass, topFeatures } = this.data.leaves[leaf];
        const features = featureList(topFeatures);
        return `Expert ${leaf + 1}: ${percent(mass)} of the mass, mostly class ${isolated(mainClass)}`
            + `${features ? `; strongest features: ${features}` : ""}.`;
    }

    describeMerge({ left, right, height }, index) {
        const names = node => this.tree.members[node].map(leaf => leaf + 1).sort((a, b) => a - b).join(", ");
        const count = this.leaves - index;
        return `Merge of ${names(left)} with ${names(right)}: from ${count} to ${experts(count - 1)}, `
            + `${TREES[this.treeName].axis} ${number(height)}.`;
    }

    describeLevel(count) {
        const level = this.data.levels.find(candidate => candidate.experts === count);
        const values = Object.values(CRITERIA).map(({ label, of }) => `${label} ${number(of(level))}`).join(", ");
        return `${experts(count)}: ${level.parameters} parameters, ${values}.`;
    }

    /** The same as tables, for screen readers and for copying. */
    buildTables() {
        const tables = element(this.main, "details");
        element(tables, "summary", {}, "The same as tables");
        table(tables, "Experts", ["expert", "mass", "main class", "strongest features"],
            this.data.leaves.map(({ mass, mainClass, topFeatures }, leaf) => [leaf + 1, percent(mass), mainClass,
                featureList(topFeatures)]));
        for (const [name, { label, axis }] of Object.entries(TREES)) {
            const tree = new Tree(this.data[name], this.leaves);
            const names = node => tree.members[node].map(leaf => leaf + 1).sort((a, b) => a - b).join(", ");
            table(tables, `Merges, ${label}`, ["experts left", "merged", "with", axis],
                tree.merges.map(({ left, right, height }, index) =>
                    [this.leaves - index - 1, names(left), names(right), number(height)]));
        }
        table(tables, "Criteria", ["experts", "parameters", ...Object.values(CRITERIA).map(({ label }) => label)],
            this.data.levels.map(level => [level.experts, level.parameters,
                ...Object.values(CRITERIA).map(({ of }) => number(of(level)))]));
    }
}

function setLine(line, x, y1, y2) {
    for (const [key, value] of Object.entries({ x1: x, x2: x, y1, y2 })) {
        line.setAttribute(key, value);
    }
}

function table(parent, caption, head, rows) {
    const created = element(element(parent, "div", { class: "scroll" }), "table");
    element(created, "caption", {}, caption);
    const header = element(created, "tr");
    head.forEach(name => element(header, "th", { scope: "col" }, name));
    for (const row of rows) {
        const line = element(created, "tr");
        row.forEach((cell, column) => element(line, "td", { dir: "auto",
            class: column > 0 && typeof cell === "string" && !/^[-–<\d]/.test(cell) ? "text" : "" }, String(cell)));
    }
}

/* ---------- ways in ---------- */

/**
 * Draws a dendrogram into an element or a shadow root.
 *
 * @param root receives the view
 * @param dendrogram content of a dendrogram file, as object or text
 * @returns {{teardown: function(): void}}
 */
export function showDendrogram(root, dendrogram) {
    return new DendrogramView(root, typeof dendrogram === "string" ? JSON.parse(dendrogram) : dendrogram);
}

async function initialData(knimeService) {
    const config = knimeService.getConfig();
    const { extensionType, nodeId, projectId, workflowId } = config;
    const given = config.initialData ?? await knimeService.callNodeDataService({ serviceType: "initial_data",
        dataServiceRequest: "", extensionType, nodeId, projectId, workflowId });
    return typeof given === "string" ? JSON.parse(given) : given;
}

/** A KNIME web view; the initial data are the content of a dendrogram file. */
export default function (shadowRoot, knimeService) {
    let view = null;
    let closed = false;
    const fail = message => {
        knimeService.sendAlert({ type: "error", message });
        if (!closed) {
            element(shadowRoot, "style", {}, STYLE);
            element(shadowRoot, "p", { class: "dendromoe error", role: "alert" }, message);
        }
    };
    initialData(knimeService).then(({ result, warningMessages, userError, internalError }) => {
        if (warningMessages?.length > 0) {
            knimeService.sendAlert({ type: "warn", warnings: warningMessages.map(message => ({ message })) });
        }
        if (userError || internalError) {
            fail((userError ?? internalError).message);
        } else if (!closed) {
            view = showDendrogram(shadowRoot, result);
        }
    }).catch(error => fail(`The dendrogram cannot be shown: ${error.message}`));
    return {
        teardown() {
            closed = true;
            view?.teardown();
        },
    };
}
