package org.dendromoe.engine.model;

/** Sums of exponentials that neither overflow nor underflow. */
public final class LogSpace {

    private LogSpace() {
    }

    /** @param u finite numbers; replaced by their softmax, which sums to 1 */
    public static void softmax(final double[] u) {
        double max = Double.NEGATIVE_INFINITY;
        for (final double value : u) {
            max = Math.max(max, value);
        }
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            u[i] = Elementary.exp(u[i] - max);
            sum += u[i];
        }
        for (int i = 0; i < u.length; i++) {
            u[i] /= sum;
        }
    }
}
