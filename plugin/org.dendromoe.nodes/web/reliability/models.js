/* The tables of the MoE Probability Scorer, put together by model. */

import { isolated, number } from "../common/words.js";

/** What the bins are of when it is no class. */
export const MOST_PROBABLE = "most probable class";

/**
 * One object per model: {name, scores, classes, events}. Rows of the tables are in the order of the models, so that
 * two models of the same name stay apart; `events` are the bins of the most probable class, then those of each class.
 */
export function modelsOf({ scores, classes, reliability }) {
    const count = scores.length;
    const part = (rows, index) => rows.slice(index * rows.length / count, (index + 1) * rows.length / count);
    return scores.map((row, index) => {
        const ofClasses = part(classes, index);
        const bins = part(reliability, index);
        const size = bins.length / (ofClasses.length + 1);
        return { name: row.Model, scores: row, classes: ofClasses,
            events: Array.from({ length: ofClasses.length + 1 }, (_, e) => bins.slice(e * size, (e + 1) * size)) };
    });
}

/** A score with three decimals; infinity is a text in the data, which JSON has no number for. */
export const score = value => typeof value === "string" ? value.replace("Infinity", "∞")
    : value === null || value === undefined ? "–" : value.toFixed(3).replace(/^-(0\.000)$/, "$1").replace("-", "−");

export const rows = count => count === 1 ? "1 row" : `${count} rows`;

/** A bin in words. */
export function describeBin(name, event, bin) {
    return `${isolated(name)}, ${event}: ${rows(bin.Rows)} with probabilities from ${number(bin.From)} to `
        + `${number(bin.To)}, mean ${score(bin["Mean probability"])}; frequency ${score(bin.Frequency)}, 95 % interval `
        + `${score(bin["Frequency (lower 95 %)"])} to ${score(bin["Frequency (upper 95 %)"])}.`;
}

/** Columns of the table of scores and of the table of classes, which are shown with three decimals. */
export const SCORES = ["Accuracy", "Balanced accuracy", "Macro F1", "AUC", "Log-loss", "Clipped log-loss",
    "Brier score", "Reliability", "Resolution", "Uncertainty", "Within bins", "ECE", "Class-wise ECE"];

export const CLASS_SCORES = ["Precision", "Recall", "F1", "AUC", "Calibration error"];
