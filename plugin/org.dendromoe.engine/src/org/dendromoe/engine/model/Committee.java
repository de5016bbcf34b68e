package org.dendromoe.engine.model;

import java.util.List;

/**
 * Further models beside the best one, whose probabilities are averaged with its own (a linear opinion pool). An average
 * hedges more than its members do; the sharpness undoes that: P(y = m | x) ∝ (mean over the models of P_m)^sharpness
 * (Ranjan and Gneiting 2010, J. R. Stat. Soc. B 72).
 *
 * @param members the further models, at least one; not to be changed
 * @param sharpness the reciprocal of what is known as temperature; 1 leaves the mean as it is
 */
public record Committee(List<Parameters> members, double sharpness) {

    /** Sharpness is not below. */
    public static final double LEAST_SHARPNESS = 0.1;

    /** Sharpness is not above. */
    public static final double MOST_SHARPNESS = 10;

    /** @throws IllegalArgumentException if there is no member or too many, or a number is out of range or not finite */
    public Committee {
        members = List.copyOf(members);
        if (members.isEmpty() || members.size() >= FitSettings.MOST_MEMBERS) {
            throw new IllegalArgumentException("The number of models to average must be between 2 and "
                + FitSettings.MOST_MEMBERS + ".");
        }
        if (!(sharpness >= LEAST_SHARPNESS && sharpness <= MOST_SHARPNESS)) {
            throw new IllegalArgumentException("The sharpness of an average must be between " + LEAST_SHARPNESS
                + " and " + MOST_SHARPNESS + ".");
        }
        if (!members.stream().allMatch(Parameters::isFinite)) {
            throw new IllegalArgumentException("A coefficient of a member of an average is not a finite number.");
        }
    }

    /**
     * @param best what the best model says
     * @param x d standardised features
     * @param frozen what the frozen expert of all says: M probabilities; {@code null} if there is none
     * @return class probabilities of the average, gate probabilities of the best model
     */
    Prediction predict(final Prediction best, final double[] x, final double[] frozen) {
        final double[] sum = best.probabilities().clone();
        for (final Parameters member : members) {
            final double[] probabilities = member.predict(x, frozen).probabilities();
            for (int m = 0; m < sum.length; m++) {
                sum[m] += probabilities[m];
            }
        }
        for (int m = 0; m < sum.length; m++) {
            sum[m] = sharpness * Elementary.log(Math.max(Double.MIN_NORMAL, sum[m]));
        }
        LogSpace.softmax(sum);
        return new Prediction(sum, best.gate());
    }
}
