/* An expert at the foot of the tree. */

import { element } from "../common/elements.js";
import { FONT } from "../common/style.js";
import { clamp, clean, fitName, isolated, percent, widthOf } from "../common/words.js";

const LINE = 15;

/** A slot narrower than this has one line of upright text. */
const NARROW_SLOT = 84;

/** The smallest letters, in pixels. */
const SMALLEST = 9.5;

/** Room that the experts need below the tree, in pixels, for slots of a width. */
export const footHeight = slot => slot < NARROW_SLOT ? 196 : 112;

/**
 * Draws an expert: its colour (returned), its share of the mass as a bar and as a number, its class and features.
 *
 * @param item receives the elements
 * @param place {x, top, slot, position}: middle, upper edge and width in pixels, number from the left
 */
export function drawLeaf(item, leaf, { mass, mainClass, topFeatures }, place) {
    const { x, top, slot } = place;
    element(item, "rect", { class: "frame", "data-screen": "", x: x - slot / 2 + 1, y: top, rx: 3,
        width: Math.max(1, slot - 2), height: footHeight(slot) });
    const block = Math.min(slot * 0.8, 130);
    const colour = element(item, "rect", { x: x - block / 2, y: top, width: block, height: 5 });
    if (slot >= NARROW_SLOT) {
        element(item, "rect", { class: "track", x: x - block / 2, y: top + 27, width: block, height: 5 });
        element(item, "rect", { class: "mass", x: x - block / 2, y: top + 27, height: 5,
            width: block * mass });
        drawLines(item, [`Expert ${leaf + 1}`, percent(mass) + (slot < 100 ? "" : " of mass"), mainClass,
            ...topFeatures.slice(0, 3).map(({ feature }) => feature)], x, top, slot);
    } else {
        drawUpright(item, `${leaf + 1} · ${percent(mass)}`, [mainClass, ...topFeatures.map(({ feature }) => feature)],
            place);
    }
    return colour;
}

function drawLines(item, lines, x, top, slot) {
    lines.forEach((line, index) => {
        const y = top + 21 + LINE * index + (index > 0 ? 10 : 0);
        element(item, "text", { class: index === 0 ? "strong" : index > 2 ? "feature" : "", x, y,
            "text-anchor": "middle" }, fitName(line, slot - 6, index === 0 ? `600 ${FONT}` : FONT));
    });
}

/** Letters that are still legible; in slots too narrow for them every second, third … expert has a text. */
function drawUpright(item, start, names, { x, top, slot, position }) {
    const size = clamp(slot * 0.85, SMALLEST, 12);
    if (position % Math.ceil(size / (slot * 1.05)) !== 0) {
        return;
    }
    const font = FONT.replace("12px", `${size}px`);
    const room = footHeight(slot) - 16;
    let text = start;
    for (const name of names) {
        const left = Math.min(0.6 * room, room - widthOf(`${text} · `, font));
        const shown = fitName(name, left, font);
        if (left < 30 && shown !== clean(name)) {
            break;
        }
        text += ` · ${isolated(shown)}`;
    }
    element(item, "text", { transform: `translate(${x - size * 0.35} ${top + 11}) rotate(90)`,
        style: `font-size: ${size}px` }, text);
}
