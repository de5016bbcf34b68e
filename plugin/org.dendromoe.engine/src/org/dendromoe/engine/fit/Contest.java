package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Climbs that compete for the highest objective, in rounds: all go on, and the best few stay (successive halving,
 * Jamieson and Talwalkar 2016, AISTATS).
 */
public final class Contest {

    /** the highest first; among equals the one that entered first */
    private static final Comparator<Climb> HIGHEST_FIRST = Comparator.comparingDouble(climb -> -climb.objective());

    private final List<Climb> m_climbs;

    private final double m_tolerance;

    /**
     * @param climbs at least one
     * @param tolerance at which a climb has converged
     */
    public Contest(final List<Climb> climbs, final double tolerance) {
        m_climbs = new ArrayList<>(climbs);
        m_tolerance = tolerance;
    }

    /**
     * @param passes each climb goes on until it has made that many in all
     * @param survivors how many climbs stay at most
     */
    public void round(final int passes, final int survivors) {
        m_climbs.forEach(climb -> climb.run(passes, m_tolerance));
        m_climbs.sort(HIGHEST_FIRST);
        if (m_climbs.size() > survivors) {
            m_climbs.subList(survivors, m_climbs.size()).clear();
        }
    }

    /** @return the climbs that are left, the highest first */
    public List<Climb> climbs() {
        return m_climbs;
    }

    /** @return the climb with the highest objective at the end of the last round */
    public Climb winner() {
        return m_climbs.get(0);
    }
}
