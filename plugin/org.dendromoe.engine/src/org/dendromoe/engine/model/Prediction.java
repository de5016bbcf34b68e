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
        return largest(probabilities);
    }

    /** @return index of the expert that the gate trusts most, the first one of equals */
    public int mostTrustedExpert() {
        return largest(gate);
    }

    /** @return −Σ_k π_k ln π_k, from 0 if the gate trusts one expert alone to ln K if it trusts all the same */
    public double gateEntropy() {
        double entropy = 0;
        for (final double share : gate) {
            entropy -= share > 0 ? share * Elementary.log(share) : 0;
        }
        return entropy;
    }

    private static int largest(final double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
