package org.dendromoe.engine.incremental;

import java.util.List;

import org.dendromoe.engine.model.MixtureModel;

/**
 * An incrementally fitted model and how the fit went.
 *
 * @param trace of all passes, in their order
 */
public record IncrementalResult(MixtureModel model, List<HeldOutPoint> trace) {

    /** @return mean −log P of the rows of the first pass, each before it was learnt from */
    public double heldOutLogLoss() {
        return trace.stream().filter(point -> point.pass() == 1).reduce((before, point) -> point).orElseThrow()
            .running();
    }
}
