package org.dendromoe.engine.fit;

import java.util.List;

import org.dendromoe.engine.model.MixtureModel;

/**
 * A fitted model and how the fit went.
 *
 * @param trace every pass of every start, in the order they were made
 */
public record FitResult(MixtureModel model, List<TracePoint> trace) {
}
