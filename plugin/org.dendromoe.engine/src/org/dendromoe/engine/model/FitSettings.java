package org.dendromoe.engine.model;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Settings of a fit.
 *
 * @param gating the family of the gate
 * @param experts K ≥ 1
 * @param lambda λ ≥ 0, penalty λ (α ‖slopes‖₁ + (1 − α)/2 · ‖slopes‖²) on gate and experts; intercepts are not
 *            penalised; empty to have it chosen by cross-validation
 * @param l1Share α, 0 for a ridge penalty to 1 for the lasso; slopes may be exactly zero if it is above 0
 * @param classWeights weights of the rows
 * @param starts number of starting points, at least 1
 * @param maxPasses most passes over the data that one start may take, at least 1
 * @param tolerance the fit has converged when the gradient's norm in the metric of the curvature, per row, is below it
 * @param seed of the random starts
 * @param method how steps are made
 * @param curvature whose curvature the minorizer has
 * @param members number of models whose probabilities are averaged, at least 1, which is no average
 * @param threads number of threads, at least 1; the result does not depend on it
 */
public record FitSettings(Gating gating, int experts, OptionalDouble lambda, double l1Share,
    ClassWeights classWeights, int starts, int maxPasses, double tolerance, long seed, Method method,
    Curvature curvature, int members, int threads) {

    /** Weights of the rows in the objective. */
    public enum ClassWeights {
        /** every row counts 1 */
        NONE,
        /** a row of class m counts N / (M · N_m), so that every class has the same total weight */
        BALANCED;

        /**
         * @param counts number of rows of each class
         * @return weight of a row of each class; 0 if it has no row and rows are weighted
         */
        public double[] ofRows(final long[] counts) {
            final double rows = Arrays.stream(counts).sum();
            return Arrays.stream(counts)
                .mapToDouble(count -> this == NONE ? 1 : count == 0 ? 0 : rows / ((double)counts.length * count))
                .toArray();
        }
    }

    /** How steps are made. */
    public enum Method {
        /** quasi-Newton steps preconditioned by the minorizer's curvature, monotone */
        ACCELERATED,
        /** the closed-form MM update as published */
        MM,
        /** steps from averages over mini-batches, scaled by the curvature where the parameters are */
        INCREMENTAL,
        /** MM updates from averages over mini-batches as published */
        INCREMENTAL_MM
    }

    /** Curvature of the experts' blocks. */
    public enum Curvature {
        /** from the responsibilities: better steps, one factorisation per expert and pass */
        TIGHT,
        /** the same for every expert: one factorisation per fit, more passes */
        LOOSE,
        /** tight where its cost is small beside that of a pass, otherwise loose */
        AUTO
    }

    /** A mixture never has more experts. */
    public static final int MOST_EXPERTS = 1_000;

    /** λ is never larger. */
    public static final double LARGEST_LAMBDA = 1e12;

    /** Number of starts of a thorough fit. */
    public static final int THOROUGH_STARTS = 240;

    /** A fit never has more starts. */
    public static final int MOST_STARTS = 10_000;

    /** A fit of no more passes is to stop before it could converge. */
    private static final int EARLY = 45;

    /** More models are never averaged. */
    public static final int MOST_MEMBERS = 1_000;

    /** More threads are never used. */
    public static final int MOST_THREADS = 1_024;

    /** The settings that a fit has unless it is told otherwise. */
    public static final FitSettings DEFAULT = new FitSettings(Gating.SOFTMAX, 5, OptionalDouble.empty(), 0,
        ClassWeights.NONE, 60, 2_000, 1e-6, 1, Method.ACCELERATED, Curvature.AUTO, 1,
        Math.max(1, Runtime.getRuntime().availableProcessors()));

    /** @throws IllegalArgumentException if a setting is out of range; the message names it */
    public FitSettings {
        require(experts >= 1 && experts <= MOST_EXPERTS, "The number of experts must be between 1 and " + MOST_EXPERTS);
        require(lambda.isEmpty() || lambda.getAsDouble() >= 0 && lambda.getAsDouble() <= LARGEST_LAMBDA,
            "The regularisation λ must be between 0 and 1e12");
        require(l1Share >= 0 && l1Share <= 1, "The share of the ℓ1 penalty must be between 0 and 1");
        require(starts >= 1 && starts <= MOST_STARTS, "The number of starts must be between 1 and " + MOST_STARTS);
        require(maxPasses >= 1, "The number of passes must be at least 1");
        require(tolerance > 0 && tolerance < 1, "The tolerance must be between 0 and 1");
        require(members >= 1 && members <= MOST_MEMBERS,
            "The number of models to average must be between 1 and " + MOST_MEMBERS);
        require(threads >= 1 && threads <= MOST_THREADS,
            "The number of threads must be between 1 and " + MOST_THREADS);
    }

    private static void require(final boolean condition, final String message) {
        if (!condition) {
            throw new IllegalArgumentException(message + ".");
        }
    }

    /** The fields of a settings object on their way into a changed one. */
    private static final class Draft {

        private Gating m_gating;

        private int m_experts;

        private OptionalDouble m_lambda;

        private double m_l1Share;

        private ClassWeights m_classWeights;

        private int m_starts;

        private int m_maxPasses;

        private double m_tolerance;

        private long m_seed;

        private Method m_method;

        private Curvature m_curvature;

        private int m_members;

        private int m_threads;

        Draft(final FitSettings settings) {
            m_gating = settings.gating;
            m_experts = settings.experts;
            m_lambda = settings.lambda;
            m_l1Share = settings.l1Share;
            m_classWeights = settings.classWeights;
            m_starts = settings.starts;
            m_maxPasses = settings.maxPasses;
            m_tolerance = settings.tolerance;
            m_seed = settings.seed;
            m_method = settings.method;
            m_curvature = settings.curvature;
            m_members = settings.members;
            m_threads = settings.threads;
        }

        FitSettings settings() {
            return new FitSettings(m_gating, m_experts, m_lambda, m_l1Share, m_classWeights, m_starts, m_maxPasses,
                m_tolerance, m_seed, m_method, m_curvature, m_members, m_threads);
        }
    }

    private FitSettings with(final Consumer<Draft> change) {
        final Draft draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** @return whether the pass limit is so low that stopping early is a regularisation of its own */
    public boolean stopsEarly() {
        return maxPasses <= EARLY;
    }

    public FitSettings withGating(final Gating value) {
        return with(draft -> draft.m_gating = value);
    }

    public FitSettings withExperts(final int value) {
        return with(draft -> draft.m_experts = value);
    }

    public FitSettings withLambda(final double value) {
        return with(draft -> draft.m_lambda = OptionalDouble.of(value));
    }

    /** @return with λ to be chosen by cross-validation */
    public FitSettings withLambdaChosen() {
        return with(draft -> draft.m_lambda = OptionalDouble.empty());
    }

    public FitSettings withL1Share(final double value) {
        return with(draft -> draft.m_l1Share = value);
    }

    public FitSettings withClassWeights(final ClassWeights value) {
        return with(draft -> draft.m_classWeights = value);
    }

    public FitSettings withStarts(final int value) {
        return with(draft -> draft.m_starts = value);
    }

    public FitSettings withMaxPasses(final int value) {
        return with(draft -> draft.m_maxPasses = value);
    }

    public FitSettings withTolerance(final double value) {
        return with(draft -> draft.m_tolerance = value);
    }

    public FitSettings withSeed(final long value) {
        return with(draft -> draft.m_seed = value);
    }

    public FitSettings withMethod(final Method value) {
        return with(draft -> draft.m_method = value);
    }

    /** @return with steps of the same kind for a table that is read row by row */
    public FitSettings incremental() {
        return withMethod(method == Method.MM ? Method.INCREMENTAL_MM : Method.INCREMENTAL);
    }

    /** @return with steps of the same kind for rows that are in memory, as they are if they were so before */
    public FitSettings inMemory() {
        return withMethod(switch (method) {
            case INCREMENTAL -> Method.ACCELERATED;
            case INCREMENTAL_MM -> Method.MM;
            default -> method;
        });
    }

    public FitSettings withCurvature(final Curvature value) {
        return with(draft -> draft.m_curvature = value);
    }

    public FitSettings withMembers(final int value) {
        return with(draft -> draft.m_members = value);
    }

    public FitSettings withThreads(final int value) {
        return with(draft -> draft.m_threads = value);
    }
}
