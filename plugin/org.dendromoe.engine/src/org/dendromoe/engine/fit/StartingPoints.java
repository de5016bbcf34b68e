package org.dendromoe.engine.fit;

import java.util.BitSet;
import java.util.SplittableRandom;

import org.dendromoe.engine.model.Elementary;
import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Parameters;

/**
 * Random starting points around the multinomial logistic regression: every expert starts near its solution, and random
 * hyperplanes share the rows out. A frozen expert keeps its gate vector, the share of the one expert beside it is shared
 * out. Start i of a seed is the same whatever the number of starts.
 */
public final class StartingPoints {

    /** Standard deviation of the gate's linear predictors over standardised rows. */
    private static final double GATE_SPREAD = 3;

    /** Standard deviation of the noise that is added to the experts' linear predictors. */
    private static final double EXPERT_SPREAD = 0.5;

    private final Parameters m_logistic;

    private final int m_features;

    private final long m_seed;

    /** how many features take part in a start */
    private final int m_spread;

    /**
     * @param logistic the solution with one expert
     * @param features number of standardised features that the rows' lengths come from, also where the coefficients
     *            belong to another basis
     */
    StartingPoints(final Parameters logistic, final int features, final long seed) {
        this(logistic, features, logistic.predictors() - 1, seed);
    }

    /** @param spread how many features, drawn at random for each start, take part in it at most */
    StartingPoints(final Parameters logistic, final int features, final int spread, final long seed) {
        m_logistic = logistic;
        m_features = features;
        m_spread = spread;
        m_seed = seed;
    }

    /**
     * @return random numbers of their own for each seed and number: a generator's seed mixed first, because neighbouring
     *         seeds give a SplittableRandom the same sequence shifted by a step of its constant
     */
    static SplittableRandom random(final long seed, final int number) {
        return new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
    }

    /** @return starting point with a number from 1 */
    public Parameters start(final int number, final int experts) {
        final SplittableRandom random = random(m_seed, number);
        final int p = m_logistic.predictors();
        final Parameters start = new Parameters(m_logistic.shape().withExperts(experts));
        final double perSlope = 1 / Math.sqrt(m_features);
        final boolean regions = start.gating() instanceof GaussianGating;
        // centres are spread as the standardised features are, linear predictors over all rows
        final double gateSpread = regions ? Math.sqrt(m_features) : GATE_SPREAD * start.gating().scale();
        final double[] values = start.values();
        final BitSet drawn = drawn(random);
        for (int k = 0; k < experts; k++) {
            for (int j = drawn.nextSetBit(1); j > 0; j = drawn.nextSetBit(j + 1)) {
                values[k * p + j] = m_logistic.gate(0, j) + gateSpread * perSlope * normal(random);
            }
            for (int m = 0; m < m_logistic.classes(); m++) {
                for (int j = 0; j < p; j++) {
                    values[start.column(k, m) * p + j] = m_logistic.expert(0, m, j)
                        + (drawn.get(j) ? EXPERT_SPREAD * (j == 0 ? 1 : perSlope) * normal(random) : 0);
                }
            }
        }
        m_logistic.copyScalesToAll(start);
        if (start.hasFrozen()) {
            shareWithFrozen(start);
        }
        return start.centred();
    }

    /** @return the predictors that take part in a start: the intercept, and as many features as should, at most */
    private BitSet drawn(final SplittableRandom random) {
        final int p = m_logistic.predictors();
        final BitSet drawn = new BitSet(p);
        drawn.set(0);
        int wanted = Math.min(m_spread, p - 1);
        for (int j = 1; j < p; j++) {
            // a feature is drawn with the chance that is left (Fan, Muller and Rezucha 1962, JASA 57)
            if (wanted == p - j || uniform(random) * (p - j) < wanted) {
                drawn.set(j);
                wanted--;
            }
        }
        return drawn;
    }

    private void shareWithFrozen(final Parameters start) {
        final int experts = start.experts();
        final int p = start.predictors();
        final double ofOne = m_logistic.gate(0, 0) - start.gating().scale() * Elementary.log(experts);
        for (int k = 0; k < experts; k++) {
            start.values()[k * p] = ofOne;
        }
        System.arraycopy(m_logistic.values(), p, start.values(), experts * p, p);
    }

    /** @return a standard normal number by the polar method of Marsaglia and Bray 1964, the same bits everywhere */
    private static double normal(final SplittableRandom random) {
        while (true) {
            final double u = 2 * uniform(random) - 1;
            final double v = 2 * uniform(random) - 1;
            final double s = u * u + v * v;
            if (s > 0 && s < 1) {
                return u * Math.sqrt(-2 * Elementary.log(s) / s);
            }
        }
    }

    /** @return uniform in [0, 1), the same bits everywhere */
    static double uniform(final SplittableRandom random) {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }
}
