package org.dendromoe.engine.fit;

import java.util.List;

import org.dendromoe.engine.model.MixtureModel;

/**
 * A fitted model and how the fit went.
 *
 * @param trace every pass of every start, in the order they were made; without those of the search for λ
 * @param search the values of λ that were tried, from strong to weak; empty if λ was given
 */
public record FitResult(MixtureModel model, List<TracePoint> trace, List<LambdaScore> search) {
}
