package org.dendromoe.engine.score;

import java.util.List;

/**
 * Quality of class probabilities on rows with known classes.
 *
 * @param rows number of rows
 * @param accuracy share of rows whose most probable class is the true one
 * @param balancedAccuracy mean over the classes that are there of their recall
 * @param macroF1 mean over the classes that are there or predicted of the harmonic mean of precision and recall
 * @param logLoss mean of −ln P(true class); infinite if that is 0 in a row
 * @param clippedLogLoss the same with probabilities of the true class below 1e-15 raised to 1e-15; finite
 * @param impossibleRows number of rows whose true class has probability 0
 * @param brier mean over rows of Σ_m (P_m − 1{y = m})², 0 to 2
 * @param brierParts what the Brier score is made of
 * @param ece expected calibration error of the most probable class, 15 equal-width bins
 * @param classwiseEce mean over the M classes of their calibration errors (Kull et al. 2019, NeurIPS)
 * @param auc mean over the classes of the area under the ROC curve of the class against the rest, where it is defined
 *            (for two classes both areas are the same); NaN if it is for none
 * @param classes scores of the M classes
 * @param bins the 15 bins of the probability of the most probable class; the event is that it is the true one
 */
public record Scores(long rows, double accuracy, double balancedAccuracy, double macroF1, double logLoss,
    double clippedLogLoss, long impossibleRows, double brier, BrierParts brierParts, double ece, double classwiseEce,
    double auc, List<ClassScores> classes, List<ReliabilityBin> bins) {
}
