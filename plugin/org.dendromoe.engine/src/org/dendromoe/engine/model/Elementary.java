package org.dendromoe.engine.model;

/** Elementary functions with the same bits on every machine. */
public final class Elementary {

    private Elementary() {
    }

    public static double exp(final double x) {
        return StrictMath.exp(x);
    }

    public static double log(final double x) {
        return StrictMath.log(x);
    }
}
