package org.dendromoe.engine.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How a model was fitted, stored with it.
 *
 * @param settings the settings that the fit was made with
 * @param lambda λ that the model was fitted with
 * @param rows the rows trained on: N, and those of the models that were trained further before
 * @param skippedRows rows of the tables that were left out
 * @param objective penalised log-likelihood F at the end
 * @param logLikelihood log-likelihood at the end (weighted by the class weights)
 * @param gradientNorm norm of the gradient in the metric of the curvature, per row, at the end
 * @param passes passes over the data, over all starts
 * @param converged whether the gradient fell below the tolerance before the pass limit
 * @param bestStart number (from 1) of the start that the model comes from; 0 if there is nothing random to start from
 * @param warnings what the user should know, one sentence each
 */
public record FitSummary(FitSettings settings, double lambda, long rows, long skippedRows, double objective,
    double logLikelihood, double gradientNorm, int passes, boolean converged, int bestStart, List<String> warnings) {

    public FitSummary {
        warnings = List.copyOf(warnings);
    }

    FitSummary withWarning(final String warning) {
        final List<String> more = new ArrayList<>(warnings);
        more.add(warning);
        return new FitSummary(settings, lambda, rows, skippedRows, objective, logLikelihood, gradientNorm, passes,
            converged, bestStart, more);
    }
}
