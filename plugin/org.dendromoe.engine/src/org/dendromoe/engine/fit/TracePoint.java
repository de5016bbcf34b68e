package org.dendromoe.engine.fit;

/**
 * One pass over the data.
 *
 * @param start number of the start, from 1; 0 is the logistic regression that the starts are spread around. In a
 *            selection: the number of experts; {@link #SEARCH} in the search for λ, {@link #ESCAPE} under the stronger
 *            penalty of an escape, {@link #MEMBER} for the further models of an average
 * @param pass number of the pass within its start, from 1
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
