/* What every view is: a section of the page, drawn again where its width changes, that can be saved as a picture. */

import { button, element } from "./elements.js";
import { pngFile, save, svgFile } from "./picture-file.js";
import { COMMON_STYLE } from "./style.js";
import { clamp } from "./words.js";

/**
 * A view builds its parts into `main` and then calls `start`. It has two methods: `draw` draws the parts, as wide as
 * `room` says, and `picture` tells {name, title, pictures}: the file's name, the title in it and its svg elements.
 */
export class Frame {
    constructor(root, style, label) {
        this.style = element(root, "style", {}, COMMON_STYLE + style);
        this.main = element(root, "section", { class: "dendromoe", lang: "en", "aria-label": label });
    }

    /** Draws the view, now and after every change of its width. */
    start() {
        this.observer = new ResizeObserver(() => requestAnimationFrame(() => {
            if (this.main.isConnected && this.main.clientWidth !== this.drawnWidth) {
                this.draw();
            }
        }));
        this.draw();
        this.observer.observe(this.main);
    }

    teardown() {
        this.observer.disconnect();
        this.style.remove();
        this.main.remove();
    }

    /** The width in pixels that there is to draw in. */
    room() {
        this.drawnWidth = this.main.clientWidth;
        return clamp(this.drawnWidth - 32, 200, 4000);
    }

    buildSaveButtons(parent) {
        const files = element(parent, "div", { class: "group", role: "group", "aria-label": "Save picture" });
        button(files, "SVG", "Save the picture as SVG", () => this.save("svg"));
        button(files, "PNG", "Save the picture as PNG, 300 dots per inch", () => this.save("png"));
    }

    async save(format) {
        const { name, title, pictures } = this.picture();
        save(format === "png" ? await pngFile(pictures, title)
            : new Blob([svgFile(pictures, title).text], { type: "image/svg+xml" }), `${name}.${format}`);
    }
}
