package org.dendromoe.engine.score;

import java.util.List;

/**
 * Quality of the probabilities and predictions of one class against the rest.
 *
 * @param rows number of rows of the class
 * @param precision share of the rows predicted as the class that are of it; NaN if none is predicted as it
 * @param recall share of the rows of the class that are predicted as it; NaN if there are none
 * @param f1 harmonic mean of the two; NaN if the class is neither there nor predicted
 * @param auc area under the ROC curve of its probability; NaN if all rows or no rows are of the class, or if there were
 *            too many scores to rank
 * @param calibrationError Σ over 15 equal-width bins of its probability of share of rows · |frequency − mean
 *            probability|
 * @param bins the 15 bins
 */
public record ClassScores(long rows, double precision, double recall, double f1, double auc, double calibrationError,
    List<ReliabilityBin> bins) {
}
