package org.dendromoe.engine.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.dendromoe.engine.model.FitSettings;

/**
 * Climbs that compete for the highest objective, in rounds: all go on side by side, and the best few stay (successive
 * halving, Jamieson and Talwalkar 2016, AISTATS). What comes out does not depend on the number of threads.
 */
public final class Contest {

    /** the highest first; among equals the one that entered first */
    static final Comparator<Climb> HIGHEST_FIRST = Comparator.comparingDouble(climb -> -climb.objective());

    /** A climb is expected to rise by at most so many times its last rise. */
    private static final double HOPE = 2;

    /** A difference of this share of F is no better optimum. */
    private static final double NEGLIGIBLE = 1e-5;

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
        goOn(m_climbs, i -> passes);
        m_climbs.sort(HIGHEST_FIRST);
        if (m_climbs.size() > survivors) {
            m_climbs.subList(survivors, m_climbs.size()).clear();
        }
    }

    /**
     * All go on in strides as long as they have hope to end above the others and a goal: to get further above them, or
     * to reach them if the next strides rise like the last one.
     *
     * @param goal F of another climb, or −∞
     * @param passes of a stride
     */
    public void chase(final double goal, final int passes) {
        List<Climb> going = m_climbs;
        while (!going.isEmpty()) {
            final List<Climb> stride = going;
            final int[] made = stride.stream().mapToInt(Climb::passes).toArray();
            // of one that has not set out yet nothing is known
            final double[] before = stride.stream()
                .mapToDouble(climb -> climb.passes() == 0 ? Double.NEGATIVE_INFINITY : climb.objective()).toArray();
            goOn(stride, i -> made[i] + passes);
            final double highest = Math.max(goal, m_climbs.stream().mapToDouble(Climb::objective).max().orElse(goal));
            going = IntStream.range(0, stride.size()).filter(i -> stride.get(i).passes() > made[i]
                && hopes(stride.get(i).objective(), before[i], highest)).mapToObj(stride::get).toList();
        }
        m_climbs.sort(HIGHEST_FIRST);
    }

    private static boolean hopes(final double objective, final double before, final double goal) {
        return objective + HOPE * (objective - before) > Math.max(goal, objective) + NEGLIGIBLE * Math.abs(objective);
    }

    /** @param limit how many passes the climb of a number goes on until */
    private void goOn(final List<Climb> climbs, final IntUnaryOperator limit) {
        climbs.forEach(Climb::hold);
        final Climb any = climbs.get(0);
        any.problem().sideBySide(any.experts(), climbs.size(), i -> {
            climbs.get(i).run(Math.min(limit.applyAsInt(i), m_settings.maxPasses()), m_settings.tolerance());
            climbs.get(i).rest();
        }, i -> climbs.get(i).release());
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
