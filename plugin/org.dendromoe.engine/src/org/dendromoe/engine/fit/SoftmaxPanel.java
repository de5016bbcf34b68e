package org.dendromoe.engine.fit;

import java.util.Arrays;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.Elementary;

/** Softmax over some lines of a panel, row by row. */
final class SoftmaxPanel {

    private static final int B = TrainingTable.BLOCK;

    /** diag(π) − ππᵀ ⪯ ½ I (Böhning 1992) */
    static final double CURVATURE_BOUND = 0.5;

    /** Keeps the local curvature away from zero where the probabilities are all but 0 and 1. */
    private static final double LEAST_CURVATURE = 0.02;

    private SoftmaxPanel() {
    }

    /**
     * Subtracts from each row the largest value of its lines, so that the largest becomes 0.
     *
     * @return the largest value of each row
     */
    static double[] shift(final double[][] u, final int firstLine, final int lines) {
        final double[] max = u[firstLine].clone();
        for (int c = 1; c < lines; c++) {
            Lines.raise(max, u[firstLine + c]);
        }
        for (int c = 0; c < lines; c++) {
            Lines.subtract(u[firstLine + c], max);
        }
        return max;
    }

    /** Turns lines into probabilities. */
    static void normalise(final double[][] u, final int firstLine, final int lines) {
        if (lines != 2) {
            shift(u, firstLine, lines);
        }
        divide(u, firstLine, lines, exponentials(u, firstLine, lines));
    }

    /**
     * Turns shifted lines into probabilities.
     *
     * @return log Σ exp of the shifted values of each row
     */
    static double[] exponentiate(final double[][] u, final int firstLine, final int lines) {
        final double[] sum = exponentials(u, firstLine, lines);
        final double[] logSum = new double[B];
        Elementary.log(sum, logSum);
        divide(u, firstLine, lines, sum);
        return logSum;
    }

    /** @param divisor of each row, is lost */
    static void divide(final double[][] u, final int firstLine, final int lines, final double[] divisor) {
        Lines.invert(divisor);
        for (int c = 0; c < lines; c++) {
            Lines.multiply(u[firstLine + c], divisor);
        }
    }

    /**
     * Takes the exponentials of shifted lines; two need not be shifted.
     *
     * @return the sum of each row
     */
    private static double[] exponentials(final double[][] u, final int firstLine, final int lines) {
        final double[] sum = new double[B];
        final double[] shifted = new double[B];
        if (lines == 2) {
            exponentiate(u[firstLine], u[firstLine + 1], shifted, sum);
        } else {
            for (int c = 0; c < lines; c++) {
                final double[] line = u[firstLine + c];
                System.arraycopy(line, 0, shifted, 0, B);
                Elementary.exp(shifted, line);
                Lines.add(sum, line);
            }
        }
        return sum;
    }

    /**
     * Of two shifted values one is 0, so that only the other's exponential is wanted, and that is the exponential of
     * the difference, shifted or not. No branch, which nobody could predict.
     *
     * @param sum receives the sum of both exponentials
     */
    private static void exponentiate(final double[] first, final double[] second, final double[] lower,
        final double[] sum) {
        for (int i = 0; i < B; i++) {
            lower[i] = -Math.abs(first[i] - second[i]);
        }
        Elementary.exp(lower, sum);
        for (int i = 0; i < B; i++) {
            final double e = sum[i];
            // 1 where the first is the larger one, or 0; e + (1 − e) is 1 exactly
            final double larger = Math.min(1, Math.max(0, (first[i] - second[i]) * Double.MAX_VALUE));
            first[i] = e + (1 - e) * larger;
            second[i] = e + (1 - e) * (1 - larger);
            sum[i] = 1 + e;
        }
    }

    /**
     * @param u panel whose first lines hold what the softmax is taken of; they become probabilities
     * @param log as many lines, receive the logarithms of the probabilities
     */
    static void forward(final double[][] u, final double[][] log) {
        shift(u, 0, log.length);
        for (int c = 0; c < log.length; c++) {
            System.arraycopy(u[c], 0, log[c], 0, B);
        }
        final double[] logSum = exponentiate(u, 0, log.length);
        for (final double[] line : log) {
            Lines.subtract(line, logSum);
        }
    }

    /** Turns a probability into weight · (target − probability), row by row. */
    static void residual(final double[] probability, final double[] target, final double[] weight) {
        for (int i = 0; i < B; i++) {
            probability[i] = weight[i] * (target[i] - probability[i]);
        }
    }

    /**
     * @param probability panel that {@link #normalise} or {@link #exponentiate} left
     * @param curvature receives Σ π (1 − π), the trace of diag(π) − ππᵀ, of each row, within sensible bounds
     */
    static void localCurvature(final double[][] probability, final int firstLine, final int lines,
        final double[] curvature) {
        Arrays.fill(curvature, 0);
        for (int c = 0; c < lines; c++) {
            addVariance(probability[firstLine + c], curvature);
        }
        for (int i = 0; i < B; i++) {
            curvature[i] = Math.min(CURVATURE_BOUND, Math.max(LEAST_CURVATURE, curvature[i]));
        }
    }

    private static void addVariance(final double[] probability, final double[] sum) {
        for (int i = 0; i < B; i++) {
            sum[i] += probability[i] * (1 - probability[i]);
        }
    }
}
