package org.dendromoe.engine.fit;

/** When an accelerated climb sums its curvature anew: ever more seldom, as it comes to a standstill. */
final class RefreshSchedule {

    /** Passes between two refreshes grow by this factor up to {@link #LONGEST_INTERVAL}. */
    private static final int INTERVAL_GROWTH = 2;

    private static final int FIRST_INTERVAL = 4;

    private static final int FIRST_INTERVAL_IF_DEAR = 8;

    private static final int LONGEST_INTERVAL = 64;

    /** Passes before the first refresh where nothing has been summed at the start. */
    private static final int PUT_OFF = 2;

    private int m_interval;

    private int m_next;

    /**
     * @param dear whether the curvature takes as long as many passes
     * @param putOff whether that of the start has not been summed
     */
    RefreshSchedule(final boolean dear, final boolean putOff) {
        m_interval = dear ? FIRST_INTERVAL_IF_DEAR : FIRST_INTERVAL;
        m_next = putOff && !dear ? PUT_OFF : m_interval;
    }

    /** @return whether it is time after so many passes */
    boolean isDue(final int passes) {
        return passes >= m_next;
    }

    /** Tells that the curvature is that of now. */
    void refreshed(final int passes) {
        m_interval = Math.min(LONGEST_INTERVAL, m_interval * INTERVAL_GROWTH);
        m_next = passes + m_interval;
    }

    /** Tells that the curvature has turned out not to be good enough. */
    void hurry(final int passes) {
        m_next = passes;
    }
}
