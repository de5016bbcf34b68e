package org.dendromoe.headless.cli;

import java.util.Optional;
import java.util.OptionalDouble;

import org.dendromoe.engine.data.TrainingTable;
import org.dendromoe.engine.fit.FitMonitor;
import org.dendromoe.engine.fit.FitResult;
import org.dendromoe.engine.fit.Trainer;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.FitSettings.ClassWeights;
import org.dendromoe.engine.model.GateFamily;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of everything that fits a model, but for the number of experts. */
final class FitOptions {

    private static final String AUTOMATIC = "auto";

    private static final double TEMPERATURE = 1;

    /** How hard good models are looked for; one of the two ways to say it. */
    private static final class Starts {

        @Option(names = "--starts", paramLabel = "N",
            description = "Number of random starts (default: ${DEFAULT-VALUE}).")
        private int m_number = FitSettings.DEFAULT.starts();

        @Option(names = "--thorough",
            description = "Four times as many random starts as usual: better models, four times the time.")
        private boolean m_thorough;

        int number() {
            return m_thorough ? FitSettings.THOROUGH_STARTS : m_number;
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec m_command;

    @Option(names = "--lambda", paramLabel = "X", defaultValue = AUTOMATIC,
        description = "Regularisation λ ≥ 0; auto chooses it by cross-validation (default: ${DEFAULT-VALUE}).")
    private OptionalDouble m_lambda;

    @Option(names = "--l1-share", paramLabel = "X",
        description = "Share α of the ℓ1 norm in the penalty, 0 (ridge) to 1 (lasso); above 0 coefficients that are "
            + "not needed are exactly zero (default: ${DEFAULT-VALUE}).")
    private double m_l1Share = FitSettings.DEFAULT.l1Share();

    @Option(names = "--seed", paramLabel = "N",
        description = "Seed of the random starts (default: ${DEFAULT-VALUE}).")
    private long m_seed = FitSettings.DEFAULT.seed();

    @ArgGroup
    private final Starts m_starts = new Starts();

    @Option(names = "--threads", paramLabel = "N",
        description = "Number of threads; the result does not depend on it (default: all cores, ${DEFAULT-VALUE}).")
    private int m_threads = FitSettings.DEFAULT.threads();

    @Option(names = "--max-passes", paramLabel = "N",
        description = "Most passes over the data per start (default: ${DEFAULT-VALUE}).")
    private int m_maxPasses = FitSettings.DEFAULT.maxPasses();

    @Option(names = "--tolerance", paramLabel = "X",
        description = "Converged when the scaled gradient per row is below this (default: ${DEFAULT-VALUE}).")
    private double m_tolerance = FitSettings.DEFAULT.tolerance();

    @Option(names = "--class-weights", paramLabel = "WEIGHTS", defaultValue = "none",
        description = "none or balanced: every row or every class counts the same (default: ${DEFAULT-VALUE}).")
    private ClassWeights m_classWeights;

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "accelerated",
        description = "accelerated, or MM as published: mm-tight, mm-loose (default: ${DEFAULT-VALUE}).")
    private FitMethod m_method;

    @Option(names = "--gate", paramLabel = "GATE", defaultValue = "softmax",
        description = "What shares the rows out: softmax, softmax of a map of the features (tanh, square, cosine), "
            + "sigmoid, or for --regression gaussian (default: ${DEFAULT-VALUE}).")
    private GateFamily m_gate;

    @Option(names = "--temperature", paramLabel = "X",
        description = "How gently the sigmoids of --gate sigmoid rise (default: " + TEMPERATURE + ").")
    private Optional<Double> m_temperature;

    @Option(names = "--members", paramLabel = "N", description = "Number of models whose probabilities are averaged; "
        + "20 predict better than one and take longer (default: ${DEFAULT-VALUE}, no average).")
    private int m_members = FitSettings.DEFAULT.members();

    /** @return λ as it is written on the command line, empty to have it chosen */
    static OptionalDouble lambda(final String value) {
        try {
            return value.equals(AUTOMATIC) ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(value));
        } catch (final NumberFormatException ex) {
            throw new TypeConversionException("'" + value + "' is neither a number nor " + AUTOMATIC + ".");
        }
    }

    /**
     * @param regression whether the target is numeric
     * @throws ParameterException if a setting is out of range or does not go with the target
     */
    FitSettings settings(final int experts, final boolean regression) {
        require(regression || m_gate != GateFamily.GAUSSIAN, "--gate gaussian goes with --regression.");
        require(!regression || m_members == 1, "--members is for classes: a regression is one model.");
        require(!regression || m_classWeights == ClassWeights.NONE, "--class-weights is for classes.");
        require(m_temperature.isEmpty() || m_gate == GateFamily.SIGMOID, "--temperature goes with --gate sigmoid.");
        try {
            return new FitSettings(m_gate.gating(m_temperature.orElse(TEMPERATURE)), experts, m_lambda, m_l1Share,
                m_classWeights, m_starts.number(), m_maxPasses, m_tolerance, m_seed, m_method.method(),
                m_method.curvature(), m_members, m_threads);
        } catch (final IllegalArgumentException ex) {
            throw new ParameterException(m_command.commandLine(), ex.getMessage(), ex);
        }
    }

    /**
     * @return the fitted model and how the fit went
     * @throws ParameterException if the settings do not go with the table
     */
    FitResult fit(final TrainingTable table, final FitSettings settings, final FitMonitor monitor) {
        try {
            return Trainer.fit(table, settings, monitor);
        } catch (final IllegalArgumentException ex) {
            throw new ParameterException(m_command.commandLine(), ex.getMessage(), ex);
        }
    }

    private void require(final boolean condition, final String message) {
        if (!condition) {
            throw new ParameterException(m_command.commandLine(), message);
        }
    }
}
