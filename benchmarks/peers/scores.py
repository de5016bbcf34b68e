"""Scores of predicted probabilities, the same for every method."""

import numpy as np

BINS = 15

SMALLEST = 1e-15
"""A probability of zero for what happened would cost infinitely much; scikit-learn's forests give such."""


def log_likelihood(probabilities, truth):
    """Σ ln P(true class), unclipped; `truth` holds column numbers."""
    with np.errstate(divide="ignore"):
        return float(np.log(probabilities[np.arange(len(truth)), truth]).sum())


def scores(probabilities, truth):
    """Accuracy, log-loss, Brier score (0 to 2) and calibration error of rows × classes; `truth` holds columns."""
    rows = np.arange(len(truth))
    confidence = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == truth
    happened = np.zeros_like(probabilities)
    happened[rows, truth] = 1
    return {
        "accuracy": right.mean(),
        "logLoss": -np.log(np.maximum(probabilities[rows, truth], SMALLEST)).mean(),
        "brier": ((probabilities - happened) ** 2).sum(axis=1).mean(),
        "ece": calibration_error(confidence, right),
    }


def calibration_error(confidence, right):
    """Σ share · |accuracy − mean confidence| over bins of equal width, closed on the right."""
    bins = np.clip(np.ceil(confidence * BINS).astype(int) - 1, 0, BINS - 1)
    gaps = np.bincount(bins, weights=right, minlength=BINS) - np.bincount(bins, weights=confidence, minlength=BINS)
    return np.abs(gaps).sum() / len(right)
