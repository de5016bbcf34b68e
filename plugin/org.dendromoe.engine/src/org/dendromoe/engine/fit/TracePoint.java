package org.dendromoe.engine.fit;

/**
 * Where a climb is after a step, or where it begins.
 *
 * @param start number of the start, from 1; 0 is the regression that the starts are spread around, numbers above that
 *            of the starts are escapes. In a selection: the number of experts. A monitor also hears of
 *            {@link #SEARCH}, {@link #ESCAPE} and {@link #MEMBER}, which are in no trace
 * @param pass passes over the rows that the climb has taken so far, at least 1; a step may take more than one
 * @param objective penalised log-likelihood F at the best parameters of this start so far
 * @param gradientNorm norm of the gradient in the metric of the curvature, per row
 */
public record TracePoint(int start, int pass, double objective, double gradientNorm) {

    /** Stands in place of the number of the start while λ is being searched for. */
    public static final int SEARCH = -1;

    /** Stands in place of the number of the start while an escape climbs under a stronger penalty. */
    public static final int ESCAPE = -3;

    /** Stands in place of the number of the start while the further models of an average are fitted. */
    public static final int MEMBER = -2;
}
