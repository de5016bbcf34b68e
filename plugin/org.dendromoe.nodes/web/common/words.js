/* Numbers and names as text. */

/** A number with as many digits as a reader compares; a dash where it is not defined. */
export const number = value => (value === null || value === undefined || !Number.isFinite(value) ? "–"
    : Math.abs(value) >= 1e6 || value !== 0 && Math.abs(value) < 1e-3 ? value.toExponential(3).replace(/\.?0*e\+?/, "e")
    : String(Number(value.toPrecision(6)))).replace(/^-/, "−");

/** A share of 1 in whole percent. */
export const percent = share => share > 0 && share < 0.005 ? "<1 %" : `${Math.round(share * 100)} %`;

/** A name in one line, in its own direction, without characters that no picture file may have. */
export const clean = name => name.replace(/[\s\p{Cc}]+/gu, " ").replace(/[\u202A-\u202E\u2066-\u2069]/gu, "")
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD").trim();

/** A name in a sentence: if it is in another writing direction, it does not reorder the words around it. */
export const isolated = name => `\u2068${clean(name)}\u2069`;

export const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

let measure = null;

/** Width of a text in pixels. */
export function widthOf(text, font) {
    measure = measure || document.createElement("canvas").getContext("2d");
    measure.font = font;
    return measure.measureText(text).width;
}

/** As much of a text as fits into a width in pixels, with an ellipsis if that is not all. */
export const fit = (text, width, font) => shorten(text, width, font, 1);

/** The same for names, which often differ at their end alone: the ellipsis is within. */
export const fitName = (name, width, font) => shorten(name, width, font, 0.6);

/** @param head share of the letters shown that are from the beginning of the text */
function shorten(text, width, font, head) {
    const letters = Array.from(clean(text));
    if (letters.length <= 300 && widthOf(letters.join(""), font) <= width) {
        return letters.join("");
    }
    const shown = count => {
        const first = Math.ceil(count * head);
        const end = letters.slice(letters.length - count + first).join("");
        return `${letters.slice(0, first).join("").trimEnd()}…${end}`;
    };
    let [fits, tooLong] = [0, Math.min(letters.length, 300)];
    while (tooLong - fits > 1) {
        const count = Math.floor((fits + tooLong) / 2);
        [fits, tooLong] = widthOf(shown(count), font) <= width ? [count, tooLong] : [fits, count];
    }
    return shown(fits);
}
