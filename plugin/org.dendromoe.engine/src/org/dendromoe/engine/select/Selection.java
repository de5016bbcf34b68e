package org.dendromoe.engine.select;

import org.dendromoe.engine.model.MixtureModel;

/**
 * @param model the reduced, refitted model with {@link Dendrogram#chosen()} experts
 * @param dendrogram of the over-fitted model
 */
public record Selection(MixtureModel model, Dendrogram dendrogram) {
}
