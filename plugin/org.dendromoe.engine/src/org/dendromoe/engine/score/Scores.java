package org.dendromoe.engine.score;

/**
 * Quality of class probabilities on rows with known classes.
 *
 * @param rows number of rows
 * @param accuracy share of rows whose most probable class is the true one
 * @param logLoss mean of −ln P(true class)
 * @param brier mean over rows of Σ_m (P_m − 1{y = m})², 0 to 2
 * @param ece expected calibration error of the top label, 15 equal-width bins
 * @param macroF1 mean over the classes of the harmonic mean of precision and recall
 * @param auc area under the ROC curve of a class against the rest, mean over the classes that are there (for two
 *            classes both areas are the same); NaN if the rows hold one class only
 */
public record Scores(long rows, double accuracy, double logLoss, double brier, double ece, double macroF1, double auc) {
}
