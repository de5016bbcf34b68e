package org.dendromoe.engine.incremental;

import java.util.List;

import org.dendromoe.engine.model.MixtureModel;

/**
 * An incrementally fitted model and how the fit went.
 *
 * @param trace of all passes, in their order
 */
public record IncrementalResult(MixtureModel model, List<HeldOutPoint> trace) {
}
