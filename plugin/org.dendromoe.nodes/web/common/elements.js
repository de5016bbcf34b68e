/* Elements of HTML and SVG; texts become text nodes and attributes, never markup. */

export const SVG = "http://www.w3.org/2000/svg";

/** Appends an element; inside of SVG one of SVG. */
export function element(parent, name, attributes = {}, text) {
    const created = name === "svg" || parent.namespaceURI === SVG && parent.localName !== "foreignObject"
        ? document.createElementNS(SVG, name) : document.createElement(name);
    setAll(created, attributes);
    if (text !== undefined) {
        created.textContent = text;
    }
    parent.append(created);
    return created;
}

export function setAll(target, attributes) {
    for (const [key, value] of Object.entries(attributes)) {
        target.setAttribute(key, value);
    }
}

export function button(parent, label, title, onClick) {
    const created = element(parent, "button", { type: "button", title, "aria-label": title }, label);
    created.addEventListener("click", onClick);
    return created;
}

/** A labelled drop-down list; `choices` are labels by value. */
export function dropDown(parent, label, choices, selected, onChange) {
    const select = element(element(parent, "label", { class: "choice" }, `${label} `), "select");
    for (const [value, text] of Object.entries(choices)) {
        element(select, "option", { value }, text).selected = value === selected;
    }
    select.addEventListener("change", () => onChange(select.value));
    return select;
}

/** One of a few; `choices` are labels by value. Returns the labels' elements by value. */
export function radioButtons(parent, legend, name, choices, selected, onChange) {
    const set = element(parent, "fieldset", { class: "radios" });
    element(set, "legend", {}, legend);
    return Object.fromEntries(Object.entries(choices).map(([value, text]) => {
        const label = element(set, "label");
        const radio = element(label, "input", { type: "radio", name, value });
        radio.checked = value === selected;
        radio.addEventListener("change", () => onChange(value));
        element(label, "span", {}, text);
        return [value, label];
    }));
}

const NUMBER = /^(–|∞|[<−-]?\d[\d.e%+\s-]*)$/;

/** A table whose first column names the rows; a column of numbers is set to the right. */
export function table(parent, caption, head, rows) {
    const created = element(element(parent, "div", { class: "scroll", tabindex: "0", role: "region",
        "aria-label": caption }), "table");
    element(created, "caption", {}, caption);
    const classes = head.map((_, column) => rows.every(row => NUMBER.test(row[column])) ? "" : "text");
    const header = element(element(created, "thead"), "tr");
    head.forEach((name, column) => element(header, "th", { scope: "col", class: classes[column] }, name));
    const body = element(created, "tbody");
    for (const row of rows) {
        const line = element(body, "tr");
        row.forEach((cell, column) => column === 0 ? element(line, "th", { scope: "row" }, String(cell))
            : element(line, "td", { class: classes[column] }, String(cell)));
    }
}

/**
 * One tab stop for many elements: the arrow keys lead from one to the next.
 *
 * @param onShow called with an element's number when it is pointed at or focused, with −1 when it is left
 */
export function rove(items, onShow) {
    items.forEach((item, index) => {
        item.setAttribute("tabindex", index === 0 ? "0" : "-1");
        item.addEventListener("pointerenter", () => onShow(index));
        item.addEventListener("focus", () => onShow(index));
        item.addEventListener("pointerleave", () => onShow(-1));
        item.addEventListener("blur", () => onShow(-1));
        item.addEventListener("keydown", event => {
            const step = event.shiftKey ? 0 : { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
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
