package org.dendromoe.engine.fit;

import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;

import org.dendromoe.engine.model.Parameters;

/** Shortens a step until F has risen enough (Armijo 1966, Pacific J. Math. 16). */
final class LineSearch {

    private static final double SUFFICIENT_RISE = 1e-4;

    private static final int MOST_TRIALS = 6;

    /** A step that raises F enough, and what F is after it. */
    record Rise(Parameters next, Evaluation evaluation) {
    }

    private LineSearch() {
    }

    /**
     * @param objective F before the step
     * @param slope rise of F that the whole step promises
     * @param moved where a share of the step leads to
     * @param evaluate evaluates finite parameters, one pass over the rows
     * @return the first trial with enough rise; empty if the step promises none or the trials are used up
     */
    static Optional<Rise> along(final double objective, final double slope, final DoubleFunction<Parameters> moved,
        final Function<Parameters, Evaluation> evaluate) {
        double length = 1;
        for (int trial = 0; slope > 0 && trial < MOST_TRIALS; trial++) {
            final Parameters next = moved.apply(length);
            final Evaluation evaluation = next.isFinite() ? evaluate.apply(next) : null;
            final double rise = evaluation == null ? Double.NaN : evaluation.objective() - objective;
            if (rise > 0 && rise >= SUFFICIENT_RISE * length * slope) {
                return Optional.of(new Rise(next, evaluation));
            }
            // the top of the parabola through F, its slope and the trial, kept within sensible bounds
            final double top = length * length * slope / (2 * (length * slope - rise));
            length *= Double.isFinite(top) ? Math.min(0.5, Math.max(0.1, top / length)) : 0.1;
        }
        return Optional.empty();
    }
}
