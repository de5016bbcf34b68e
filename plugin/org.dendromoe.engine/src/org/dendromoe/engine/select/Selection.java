package org.dendromoe.engine.select;

import java.util.List;

import org.dendromoe.engine.fit.TracePoint;
import org.dendromoe.engine.model.MixtureModel;

/**
 * @param model the reduced, refitted model with {@link Dendrogram#chosen()} experts
 * @param dendrogram of the over-fitted model
 * @param trace every step of every climb, in the order they were made; the number of the start is that of the experts
 */
public record Selection(MixtureModel model, Dendrogram dendrogram, List<TracePoint> trace) {
}
