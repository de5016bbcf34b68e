package org.dendromoe.engine.fit;

/** Watches a fit or a selection. */
public interface FitMonitor {

    /** Watches nothing and never cancels. */
    FitMonitor NONE = (point, fraction) -> { };

    /**
     * Called in the caller's thread.
     *
     * @param point the step of a climb that has just ended
     * @param fraction a rising estimate of the share of the work done, 0 to 1
     */
    void afterPass(TracePoint point, double fraction);

    /**
     * Asked several times per pass, from any thread.
     *
     * @return whether the work should end with a {@link java.util.concurrent.CancellationException}
     */
    default boolean isCancelled() {
        return false;
    }
}
