/*
 * How good the class probabilities of models are: reliability diagram, numbers of rows, and scores.
 *
 * Default export: a KNIME web view (shadow app), called with the shadow root to draw into and KNIME's service object.
 * showReliability: the same view for any other page. Both draw the tables of the MoE Probability Scorer. No library,
 * nothing from the network; names from the data become text nodes and attributes, never markup.
 */

import { knimeView } from "./common/knime-view.js";
import { ReliabilityView } from "./reliability/view.js";

/**
 * Draws the scores into an element or a shadow root.
 *
 * @param root receives the view
 * @param tables {scores, classes, reliability}, each the rows of a table as objects by column; as object or text
 * @returns {{teardown: function(): void}}
 */
export function showReliability(root, tables) {
    return new ReliabilityView(root, typeof tables === "string" ? JSON.parse(tables) : tables);
}

/** A KNIME web view; the initial data are the tables. */
export default function (shadowRoot, knimeService) {
    return knimeView(shadowRoot, knimeService, showReliability);
}
