package org.dendromoe.engine.fit;

import java.util.List;

import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.Parameters;

/** A numbered climb that can be halted and taken up again; the progress hears of each step. */
public final class Climb {

    /** Passes after which a chase is reconsidered. */
    private static final int STRIDE = 15;

    /** A climb is expected to rise by at most so many times its last rise. */
    private static final double HOPE = 2;

    /** A difference of this share of F is no better optimum. */
    private static final double NEGLIGIBLE = 1e-5;

    private final int m_number;

    private final Problem m_problem;

    private final Steps m_ascent;

    private final FitProgress m_progress;

    private int m_reported;

    /**
     * @param number of the start, for the trace
     * @param start where the climb begins; evaluated here
     */
    public Climb(final int number, final Problem problem, final Parameters start, final FitProgress progress) {
        m_number = number;
        m_problem = problem;
        m_ascent = problem.ascent(start);
        m_progress = progress;
        report();
    }

    /** Goes on until the climb has made that many passes in all, has converged or cannot rise any more. */
    public void run(final int passLimit, final double tolerance) {
        while (!m_ascent.hasConverged(tolerance) && m_ascent.passes() < passLimit && m_ascent.step()) {
            report();
        }
    }

    /**
     * Goes on in strides as long as there is hope to end above a goal: to get further above it once it is passed, or to
     * reach it if the next strides rise like the last one.
     *
     * @param goal F of another climb, −∞ to go on until the objective all but stands still
     */
    public void chase(final double goal, final FitSettings settings) {
        double before;
        int passes;
        do {
            before = objective();
            passes = m_ascent.passes();
            run(Math.min(settings.maxPasses(), passes + STRIDE), settings.tolerance());
        } while (m_ascent.passes() > passes && objective() + HOPE * (objective() - before) > Math.max(goal, objective())
            + NEGLIGIBLE * Math.abs(objective()));
    }

    /**
     * The first climb goes on until its objective all but stands still, the others while they may end above the highest.
     *
     * @return the climbs, the highest first, among equals the one that stood first
     */
    static List<Climb> highest(final List<Climb> climbs, final FitSettings settings) {
        double goal = Double.NEGATIVE_INFINITY;
        for (final Climb climb : climbs) {
            climb.chase(goal, settings);
            climb.rest();
            goal = Math.max(goal, climb.objective());
        }
        return climbs.stream().sorted(Contest.HIGHEST_FIRST).toList();
    }

    /** Gives back memory that is only needed to go on, if it is much. */
    public void rest() {
        m_ascent.rest();
    }

    /** @return a climb with the same number that begins where this one is, on another problem */
    Climb on(final Problem problem) {
        return new Climb(m_number, problem, parameters(), m_progress);
    }

    private void report() {
        m_progress.add(m_ascent.passes() - m_reported,
            new TracePoint(m_number, m_ascent.passes(), m_ascent.objective(), m_ascent.gradientNorm()));
        m_reported = m_ascent.passes();
    }

    /** @return number of the start */
    public int number() {
        return m_number;
    }

    /** @return F where the climb is */
    public double objective() {
        return m_ascent.objective();
    }

    /** @return where the climb is; not to be changed */
    public Parameters parameters() {
        return m_ascent.parameters();
    }

    Problem problem() {
        return m_problem;
    }

    Steps ascent() {
        return m_ascent;
    }
}
