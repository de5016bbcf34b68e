/*
 * The experts of a mixture: coefficients, masses, where they disagree, and how the fit went.
 *
 * Default export: a KNIME web view (shadow app), called with the shadow root to draw into and KNIME's service object.
 * showExperts: the same view for any other page. No library, nothing from the network; names from the data become text
 * nodes and attributes, never markup.
 */

import { knimeView } from "./common/knime-view.js";
import { ExpertsView } from "./experts/view.js";

/**
 * Draws a model's experts into an element or a shadow root.
 *
 * @param root receives the view
 * @param data what the node says of the model, as object or text
 * @returns {{teardown: function(): void}}
 */
export function showExperts(root, data) {
    return new ExpertsView(root, typeof data === "string" ? JSON.parse(data) : data);
}

/** A KNIME web view; the initial data are what the node says of the model. */
export default function (shadowRoot, knimeService) {
    return knimeView(shadowRoot, knimeService, showExperts);
}
