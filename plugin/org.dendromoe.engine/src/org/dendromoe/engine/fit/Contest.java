package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dendromoe.engine.model.FitSettings;

/**
 * Climbs that compete for the highest objective, in rounds: all go on, and the best few stay (successive halving,
 * Jamieson and Talwalkar 2016, AISTATS).
 */
public final class Contest {

    /** the highest first; among equals the one that entered first */
    static final Comparator<Climb> HIGHEST_FIRST = Comparator.comparingDouble(climb -> -climb.objective());

    private final List<Climb> m_climbs;

    private final FitSettings m_settings;

    /**
     * @param climbs at least one
     * @param settings tolerance, at which a climb has converged, and pass limit, which no climb exceeds
     */
    public Contest(final List<Climb> climbs, final FitSettings settings) {
        m_climbs = new ArrayList<>(climbs);
        m_settings = settings;
    }

    /**
     * @param passes each climb goes on until it has made that many in all
     * @param survivors how many climbs stay at most
     */
    public void round(final int passes, final int survivors) {
        final int limit = Math.min(passes, m_settings.maxPasses());
        m_climbs.forEach(climb -> {
            climb.run(limit, m_settings.tolerance());
            climb.rest();
        });
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
