/*
 * The interactive dendrogram of a mixture of experts.
 *
 * Default export: a KNIME web view (shadow app), called with the shadow root to draw into and KNIME's service object.
 * showDendrogram: the same view for any other page. Both draw the content of a dendrogram file. No library, nothing
 * from the network; names from the data become text nodes and attributes, never markup.
 */

import { knimeView } from "./common/knime-view.js";
import { DendrogramView } from "./dendrogram/view.js";

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

/** A KNIME web view; the initial data are the content of a dendrogram file. */
export default function (shadowRoot, knimeService) {
    return knimeView(shadowRoot, knimeService, showDendrogram);
}
