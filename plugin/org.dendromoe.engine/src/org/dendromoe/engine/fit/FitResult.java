package org.dendromoe.engine.fit;

import java.util.List;

import org.dendromoe.engine.model.MixtureModel;

/**
 * A fitted model and how the fit went.
 *
 * @param trace every step of every climb on all rows under the λ of the model, in the order they were made; what is
 *            fitted to other rows or under another λ has another objective
 * @param search the values of λ that were tried, from strong to weak; empty if λ was given
 */
public record FitResult(MixtureModel model, List<TracePoint> trace, List<LambdaScore> search) {
}
