package org.dendromoe.engine.fit;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.Method;

/** Which curvature the climbs on a table work with: the tight one says more, the loose one is summed only once. */
final class CurvatureChoice {

    /** Plain MM takes the tight curvature where its work, p/(4 (1 + M)) passes, is below this. */
    private static final double AFFORDABLE_PASSES = 4;

    /** Accelerated climbs make it seldom and take it where its work, p/(4 K (1 + M)) passes a block, is below this. */
    private static final double AFFORDABLE_PASSES_SELDOM = 64;

    /** And where its matrices together are smaller than this. */
    private static final long AFFORDABLE_NUMBERS = 1L << 24;

    /** A curvature whose work is below this is cheap: climbs set out with it. */
    private static final double CHEAP_PASSES = 2;

    /** A curvature whose work is above this is dear: climbs put it off longer and make it still more seldom. */
    private static final double DEAR_PASSES = 8;

    private final TrainingTable m_table;

    private final FitSettings m_settings;

    private final boolean m_gateShares;

    private final boolean m_hasLoose;

    /** @param settings method and curvature are read */
    CurvatureChoice(final DataPass pass, final FitSettings settings) {
        m_table = pass.table();
        m_settings = settings;
        m_gateShares = pass.gate().sharesCurvature();
        m_hasLoose = Double.isFinite(pass.experts().curvatureBound());
    }

    /**
     * @return the curvature that the steps are made with: {@link CurvatureSum.Kind#NONE} if it is the loose one, which
     *         does not depend on the parameters
     */
    CurvatureSum.Kind kind(final int experts) {
        if (!isTight(experts)) {
            return CurvatureSum.Kind.NONE;
        }
        return m_settings.method() == Method.MM ? CurvatureSum.Kind.BOUND : CurvatureSum.Kind.LOCAL;
    }

    private boolean isTight(final int experts) {
        if (!m_hasLoose) {
            return true;
        }
        final long p = m_table.predictors();
        return switch (m_settings.curvature()) {
            case TIGHT -> true;
            case LOOSE -> false;
            case AUTO -> m_settings.method() == Method.MM ? p / (4.0 * (1 + m_table.classes())) < AFFORDABLE_PASSES
                : passes(experts) < AFFORDABLE_PASSES_SELDOM && blocks(experts) * p * p < AFFORDABLE_NUMBERS;
        };
    }

    /** @return number of matrices */
    private long blocks(final int experts) {
        return experts + (m_gateShares ? 1 : experts + (m_table.frozenExpert().isPresent() ? 1 : 0));
    }

    /** @return about as many passes as summing the curvature takes as long as */
    private double passes(final int experts) {
        return (double)m_table.predictors() * blocks(experts) / (4.0 * experts * (1 + m_table.classes()));
    }

    /** @return whether summing the curvature takes as long as many passes, and is not asked for all the same */
    boolean isDear(final int experts) {
        return isFree() && passes(experts) > DEAR_PASSES;
    }

    /**
     * @return whether accelerated climbs set out with the loose curvature, which costs nothing, until the first refresh:
     *         far from the top the tight one says little about what it is there
     */
    boolean isPutOff(final int experts) {
        return isFree() && m_hasLoose && isTight(experts) && passes(experts) > CHEAP_PASSES;
    }

    private boolean isFree() {
        return m_settings.curvature() == FitSettings.Curvature.AUTO;
    }

    /** @return whether there is a curvature that no minorizer's exceeds, at any parameters */
    boolean hasLoose() {
        return m_hasLoose;
    }
}
