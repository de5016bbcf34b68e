package org.dendromoe.engine.fit;

import java.util.SplittableRandom;

import org.dendromoe.engine.model.Elementary;

/**
 * The penalties under which experts melt into each other: stronger than that of a problem by a factor between two
 * bounds, equally likely on a logarithmic scale.
 *
 * @param lambda that is made stronger
 * @param least factor
 * @param most factor
 */
record Melting(double lambda, double least, double most) {

    private static final double LEAST = 8;

    private static final double MOST = 100;

    /** A stronger penalty stays below so much a row, or all experts melt into one, where the climb back is stuck. */
    private static final double MOST_PER_ROW = 0.125;

    /** But is stronger by this factor at least. */
    private static final double LEAST_MOST = 10;

    /** The weakest factor is no more than this share of the strongest. */
    private static final double SPAN = 0.2;

    /** The penalty that is made stronger is no weaker than this, or λ = 0 would melt nothing. */
    private static final double LEAST_LAMBDA = 0.1;

    /**
     * Under an ℓ1 penalty all slopes may be zero, and the climb from there knows nothing of where it came from. Penalties
     * stay below this share of the λ from which on that is so for any model.
     */
    private static final double BELOW_EMPTY = 0.25;

    /** A penalty that is stronger by less melts nothing. */
    private static final double WORTH_WHILE = 2;

    static Melting of(final Problem problem, final int experts) {
        final double lambda = Math.max(LEAST_LAMBDA, problem.lambda());
        if (!problem.penalty().selects()) {
            final double most =
                Math.min(MOST, Math.max(LEAST_MOST, MOST_PER_ROW * problem.totalWeight() / lambda));
            return new Melting(lambda, Math.min(LEAST, SPAN * most), most);
        }
        final double most = Math.min(MOST, BELOW_EMPTY * problem.emptyingLambda(experts) / lambda);
        return new Melting(lambda, Math.min(LEAST, Math.sqrt(most)), most);
    }

    /** @return whether there is a stronger penalty that leaves something of a model */
    boolean isPossible() {
        return most > WORTH_WHILE;
    }

    double draw(final SplittableRandom random) {
        return least * Elementary.exp(StartingPoints.uniform(random) * Elementary.log(most / least)) * lambda;
    }
}
