package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

import org.dendromoe.engine.model.Committee;
import org.dendromoe.engine.model.LogSpace;

/**
 * How sharp an average of models should be: the power of its probabilities with the smallest log-loss on held-out rows
 * (temperature scaling, Guo et al. 2017, ICML). Fewer models have seen none of a row than there are in the average, and
 * the more are averaged the sharper the average has to be made: the variance of a mean falls with one over their
 * number. So it is measured at two numbers of models and extrapolated along that line.
 */
final class Sharpness {

    private static final int BISECTIONS = 40;

    private final List<HeldOutMean> m_heldOut;

    private final IntToDoubleFunction m_weight;

    private final List<Measure> m_measures = new ArrayList<>();

    /**
     * @param models mean number of models that a row was held out from
     * @param best power with the smallest log-loss
     */
    private record Measure(double models, double best) {
    }

    /**
     * @param heldOut the folds
     * @param weight of a row
     */
    Sharpness(final List<HeldOutMean> heldOut, final IntToDoubleFunction weight) {
        m_heldOut = heldOut;
        m_weight = weight;
    }

    /** Looks at the models as they are now. */
    void measure() {
        double models = 0;
        long rows = 0;
        for (final HeldOutMean fold : m_heldOut) {
            models += (double)fold.models() * fold.size();
            rows += fold.size();
        }
        if (models > 0) {
            m_measures.add(new Measure(models / rows, best()));
        }
    }

    /** @return where the log-loss, a convex function of the power, has its minimum */
    private double best() {
        double low = Committee.LEAST_SHARPNESS;
        double high = Committee.MOST_SHARPNESS;
        for (int b = 0; b < BISECTIONS; b++) {
            final double middle = 0.5 * (low + high);
            if (slope(middle) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /** @return derivative of the log-loss by the power: Σ s_n (Σ_m P_m log p_m − log p_y), P ∝ p^power */
    private double slope(final double power) {
        double slope = 0;
        for (final HeldOutMean fold : m_heldOut) {
            for (int i = 0; i < fold.size() && fold.models() > 0; i++) {
                slope += m_weight.applyAsDouble(fold.row(i)) * slope(fold.logMean(i), fold.label(i), power);
            }
        }
        return slope;
    }

    private static double slope(final double[] logMean, final int label, final double power) {
        final double[] sharpened = new double[logMean.length];
        for (int m = 0; m < sharpened.length; m++) {
            sharpened[m] = power * logMean[m];
        }
        LogSpace.softmax(sharpened);
        double expected = 0;
        for (int m = 0; m < sharpened.length; m++) {
            expected += sharpened[m] * logMean[m];
        }
        return expected - logMean[label];
    }

    /** @return the sharpness of an average of that many models, 1 if nothing was measured */
    double ofAll(final int models) {
        if (m_measures.isEmpty()) {
            return 1;
        }
        final Measure last = m_measures.get(m_measures.size() - 1);
        final Measure first = m_measures.get(0);
        double sharpness = last.best();
        if (first.models() < last.models()) {
            final double perModel = (last.best() - first.best()) / (1 / first.models() - 1 / last.models());
            // more models never call for a less sharp average; noise might say so
            sharpness += Math.max(0, perModel) * (1 / last.models() - 1.0 / models);
        }
        return Math.min(Committee.MOST_SHARPNESS, Math.max(Committee.LEAST_SHARPNESS, sharpness));
    }
}
