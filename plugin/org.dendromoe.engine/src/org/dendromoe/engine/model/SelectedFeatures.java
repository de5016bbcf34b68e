package org.dendromoe.engine.model;

import java.util.BitSet;

/** What is left of the features of a model that was fitted under an ℓ1 penalty: slopes that are exactly zero say no. */
public final class SelectedFeatures {

    private SelectedFeatures() {
    }

    /**
     * @param k expert, from 0, not a frozen one
     * @return numbers of the features, from 0, of which a slope of the expert's classes is not zero
     */
    public static BitSet ofExpert(final Parameters parameters, final int k) {
        return of(parameters, parameters.column(k, 0), parameters.column(k, 0) + parameters.classes());
    }

    /**
     * @param k expert, from 0, or K for a frozen one
     * @return numbers of the features, from 0, of which the slope of the expert's gate vector is not zero
     */
    public static BitSet ofGate(final Parameters parameters, final int k) {
        return of(parameters, k, k + 1);
    }

    /** @return numbers of the features, from 0, of which any slope of gate and experts is not zero */
    public static BitSet of(final Parameters parameters) {
        return of(parameters, 0, parameters.columns());
    }

    private static BitSet of(final Parameters parameters, final int firstColumn, final int endColumn) {
        final int p = parameters.predictors();
        final BitSet features = new BitSet(p - 1);
        for (int c = firstColumn; c < endColumn; c++) {
            for (int j = 1; j < p; j++) {
                if (parameters.values()[c * p + j] != 0) {
                    features.set(j - 1);
                }
            }
        }
        return features;
    }

    /**
     * The degrees of freedom of a lasso fit are the expected number of coefficients that are not zero (Zou, Hastie and
     * Tibshirani 2007, Ann. Statist. 35; shown for least squares, and an upper bound where a ridge penalty is added). Of
     * the class vectors of an expert, and of the vectors of a softmax gate, one is determined by the others, since a
     * common shift changes no probability: where all slopes of a feature there are not zero, one less counts.
     *
     * @param parameters of a mixture of experts over classes whose shifts are chosen as the penalty has it
     * @return number of free intercepts and of slopes that are not zero
     */
    public static long degreesOfFreedom(final Parameters parameters) {
        final int gates = parameters.atoms();
        long count = nonzero(parameters, 0, gates, parameters.gating().freeVectors(gates));
        for (int k = 0; k < parameters.experts(); k++) {
            count += nonzero(parameters, parameters.column(k, 0), parameters.classes(), parameters.classes() - 1);
        }
        return count;
    }

    /** @param free how many of the columns are free; all of their intercepts count */
    private static long nonzero(final Parameters parameters, final int firstColumn, final int columns,
        final int free) {
        final int p = parameters.predictors();
        long count = free;
        for (int j = 1; j < p; j++) {
            int slopes = 0;
            for (int c = firstColumn; c < firstColumn + columns; c++) {
                slopes += parameters.values()[c * p + j] == 0 ? 0 : 1;
            }
            count += Math.min(slopes, free);
        }
        return count;
    }
}
