package org.dendromoe.engine.model;

/**
 * What a mixture says of one row.
 *
 * @param probabilities M class probabilities that sum to 1
 * @param gate K gate probabilities that sum to 1: the responsibility of each expert before the class is known
 */
public record Prediction(double[] probabilities, double[] gate) {

    /** @return index of the most probable class, the first one of equals */
    public int mostProbableClass() {
        int best = 0;
        for (int m = 1; m < probabilities.length; m++) {
            if (probabilities[m] > probabilities[best]) {
                best = m;
            }
        }
        return best;
    }
}
