package org.dendromoe.engine.fit;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

import org.dendromoe.engine.model.Elementary;

/** The values of λ that are tried, and the best one, which may lie between them. */
final class LambdaPath {

    private static final double[] RIDGE =
        {30_000, 10_000, 3_000, 1_000, 300, 100, 30, 10, 3, 1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001};

    /** The search begins here; stronger values are for tables with many more features than rows. */
    private static final int RIDGE_FIRST = 4;

    private static final double WEAKEST = RIDGE[RIDGE.length - 1];

    /** From each value of a path that begins where all slopes are zero to the next: four for a tenth. */
    private static final double SPARSE_STEP = 0.5623413251903491;

    /**
     * So many values are tried at least, down to about a twentieth of the strongest: near that one a few features of noise
     * may enter first, and do harm, before those that matter.
     */
    private static final int SPARSE_LEAST = 6;

    /** So many values, down to about a hundredth of the strongest, are the place to look for a mixture. */
    private static final int SPARSE_PATIENCE = 10;

    /** A fall of the log-loss by less than this share of all before is no reason to read more features. */
    private static final double SPARSE_SLIGHT = 0.01;

    private final double[] m_values;

    private final int m_first;

    private final int m_least;

    private final int m_patience;

    private final double m_slightFall;

    private LambdaPath(final double[] values, final int first, final int least, final int patience,
        final double slightFall) {
        m_values = values;
        m_first = first;
        m_least = least;
        m_patience = patience;
        m_slightFall = slightFall;
    }

    /** @return the path of a ridge penalty */
    static LambdaPath ridge() {
        return new LambdaPath(RIDGE, RIDGE_FIRST, 1, RIDGE.length, 0);
    }

    /**
     * @param strongest λ at which all slopes are zero; the smaller the ℓ1 share, the further it is from a λ that suits
     * @return the path of a penalty with an ℓ1 share
     */
    static LambdaPath sparse(final double strongest) {
        // rounded up, so that all slopes are zero at the first one
        final double[] values = DoubleStream
            .iterate(Math.max(WEAKEST, strongest), lambda -> lambda >= WEAKEST, lambda -> lambda * SPARSE_STEP)
            .map(lambda -> twoDigits(lambda, Math::ceil)).toArray();
        return new LambdaPath(values, 0, SPARSE_LEAST, SPARSE_PATIENCE, SPARSE_SLIGHT);
    }

    /** @return number of the value that the search begins with */
    int first() {
        return m_first;
    }

    /** @return how many values are tried at least, however the log-loss rises */
    int least() {
        return m_least;
    }

    /** @return how many values are tried, however little the log-loss rises, as long as all experts are alike */
    int patience() {
        return m_patience;
    }

    /** @return share of all the log-loss has fallen by, so much further it has to fall for the search to go on */
    double slightFall() {
        return m_slightFall;
    }

    int length() {
        return m_values.length;
    }

    /** @return the values from strong to weak */
    double lambda(final int index) {
        return m_values[index];
    }

    /**
     * @param scores from strong to weak
     * @return where the parabola through the smallest log-loss and its neighbours, over log λ, has its minimum, to two
     *         digits; the strongest λ itself if none is better, the first one if none could be tried
     */
    double best(final List<LambdaScore> scores) {
        int best = 0;
        for (int i = 1; i < scores.size(); i++) {
            best = scores.get(i).logLoss() < scores.get(best).logLoss() ? i : best;
        }
        if (scores.isEmpty()) {
            return m_values[m_first];
        }
        final double lambda = scores.get(best).lambda();
        if (best == 0 || best == scores.size() - 1) {
            return lambda;
        }
        final double stronger = Elementary.log(scores.get(best - 1).lambda() / lambda);
        final double weaker = Elementary.log(scores.get(best + 1).lambda() / lambda);
        // divided differences from the best point to either side; the first is ≥ 0, the second ≤ 0
        final double rise = (scores.get(best - 1).logLoss() - scores.get(best).logLoss()) / stronger;
        final double fall = (scores.get(best + 1).logLoss() - scores.get(best).logLoss()) / weaker;
        final double curvature = (rise - fall) / (stronger - weaker);
        if (!(curvature > 0)) {
            return lambda;
        }
        final double slope = rise - curvature * stronger;
        return twoDigits(lambda * Elementary.exp(-slope / (2 * curvature)), Math::rint);
    }

    private static double twoDigits(final double value, final DoubleUnaryOperator rounding) {
        double unit = 1;
        while (value / unit >= 100) {
            unit *= 10;
        }
        double parts = 1;
        while (value * parts / unit < 10) {
            parts *= 10;
        }
        return rounding.applyAsDouble(value * parts / unit) * unit / parts;
    }
}
