/* Pictures on a page as files of their own: what the style sheet says is written into every element. */

import { SVG } from "./elements.js";

/** Letters of an exported picture; any of them, whichever the reader's program has. */
const FONTS = "'Segoe UI', Roboto, 'DejaVu Sans', Arial, sans-serif";

const COPIED = ["fill", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-linejoin",
    "paint-order", "opacity", "font-size", "font-weight", "text-anchor", "visibility"];

const KEPT = new Set(["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "width", "height", "points", "d",
    "transform", "clip-path", "id", "viewBox"]);

/** Pixels of a PNG file for one of the page: 300 dots per inch where the page has 96. */
const FINENESS = 300 / 96;

const MOST_PIXELS = 16000;

function copy(source, target) {
    const style = getComputedStyle(source);
    for (const { name, value } of Array.from(source.attributes)) {
        if (KEPT.has(name)) {
            target.setAttribute(name, value);
        }
    }
    for (const property of COPIED) {
        target.setAttribute(property, style.getPropertyValue(property));
    }
    for (const child of source.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) {
            target.append(child.data);
        } else if (!child.hasAttribute("data-screen")) {
            copy(child, target.appendChild(document.createElementNS(SVG, child.localName)));
        }
    }
}

/**
 * The SVG pictures of a page as one SVG document, placed as on the page. Elements with the attribute `data-screen` are
 * for the screen alone.
 *
 * @param pictures svg elements on the page, at least one
 * @param title of the picture
 */
export function svgFile(pictures, title) {
    const boxes = pictures.map(picture => picture.getBoundingClientRect());
    const margin = 12;
    const left = Math.min(...boxes.map(box => box.left)) - margin;
    const top = Math.min(...boxes.map(box => box.top)) - margin;
    const width = Math.ceil(Math.max(...boxes.map(box => box.right)) - left + margin);
    const height = Math.ceil(Math.max(...boxes.map(box => box.bottom)) - top + margin);
    const file = document.implementation.createDocument(SVG, "svg").documentElement;
    const set = (target, attributes) => Object.entries(attributes).forEach(([k, v]) => target.setAttribute(k, v));
    set(file, { width, height, viewBox: `0 0 ${width} ${height}`, "font-family": FONTS });
    const add = (parent, name) => parent.appendChild(file.ownerDocument.createElementNS(SVG, name));
    add(file, "title").textContent = title;
    set(add(file, "rect"), { width, height, fill: "#fff" });
    pictures.forEach((picture, index) => {
        const group = add(file, "g");
        copy(picture, group);
        for (const attribute of ["width", "height", "viewBox", "fill", "stroke"]) {
            group.removeAttribute(attribute);
        }
        group.setAttribute("transform", `translate(${boxes[index].left - left} ${boxes[index].top - top})`);
    });
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`;
    return { width, height, text };
}

/** The same as PNG, at 300 dots per inch. */
export async function pngFile(pictures, title) {
    const { width, height, text } = svgFile(pictures, title);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const fineness = Math.min(FINENESS, MOST_PIXELS / Math.max(width, height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * fineness);
    canvas.height = Math.round(height * fineness);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve, reject) => canvas.toBlob(
        blob => blob ? resolve(blob) : reject(new Error("The picture is too large.")), "image/png"));
}

/** Hands a file to the browser for saving. */
export function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
