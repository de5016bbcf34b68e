package org.dendromoe.engine.score;

/** Collects predicted rows and scores them (algorithms.md §4). */
public final class Scorer {

    /** @param classes M */
    public Scorer(final int classes) {
    }

    /**
     * @param probabilities M numbers
     * @param trueClass index below M
     */
    public void add(final double[] probabilities, final int trueClass) {
        throw new UnsupportedOperationException("not yet");
    }

    /** @throws IllegalStateException if no row was added */
    public Scores scores() {
        throw new UnsupportedOperationException("not yet");
    }
}
