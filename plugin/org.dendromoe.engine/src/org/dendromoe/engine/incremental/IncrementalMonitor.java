package org.dendromoe.engine.incremental;

import org.dendromoe.engine.fit.FitMonitor;

/** Watches an incremental fit; the passes of the fit to the first sample, too. */
public interface IncrementalMonitor extends FitMonitor {

    /**
     * Called in the caller's thread, a few hundred times per pass at most.
     *
     * @param point how the rows since the last call were predicted
     * @param fraction share of the work done, 0 to 1
     */
    void afterRows(HeldOutPoint point, double fraction);
}
