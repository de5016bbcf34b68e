package org.dendromoe.nodes.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.GateFamily;
import org.dendromoe.engine.model.SigmoidGating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.knime.core.node.InvalidSettingsException;

final class MoeLearnerParametersTest {

    @Test
    void theDefaultsAreTheEngines() {
        final MoeLearnerParameters parameters = new MoeLearnerParameters();
        assertEquals(FitSettings.DEFAULT, parameters.toFitSettings());
        assertEquals(MissingPolicy.SKIP, parameters.toMissingPolicy());
        assertDoesNotThrow(parameters::validate);
    }

    @Test
    void theChoicesAreTheEngines() {
        assertSameNames(MissingPolicy.values(), LearnerChoices.MissingValues.values());
        assertSameNames(FitSettings.ClassWeights.values(), LearnerChoices.ClassWeights.values());
        // tables that do not fit in memory have a node of their own
        assertSameNames(Arrays.stream(FitSettings.Method.values())
            .filter(method -> FitSettings.DEFAULT.withMethod(method).inMemory().method() == method)
            .toArray(FitSettings.Method[]::new), LearnerChoices.Method.values());
        assertSameNames(FitSettings.Curvature.values(), LearnerChoices.Curvature.values());
        // the Gaussian gate is for numeric targets, which have a node of their own
        assertSameNames(Arrays.stream(GateFamily.values()).filter(family -> family != GateFamily.GAUSSIAN)
            .toArray(GateFamily[]::new), GateChoice.values());
    }

    private static void assertSameNames(final Enum<?>[] engine, final Enum<?>[] dialog) {
        assertArrayEquals(Arrays.stream(engine).map(Enum::name).sorted().toArray(),
            Arrays.stream(dialog).map(Enum::name).sorted().toArray());
    }

    @Test
    void everySettingReachesTheEngine() {
        final MoeLearnerParameters parameters = new MoeLearnerParameters();
        parameters.m_experts = 7;
        parameters.m_lambda = Optional.of(30.0);
        parameters.m_l1Share = 0.8;
        parameters.m_classWeights = LearnerChoices.ClassWeights.BALANCED;
        parameters.m_starts = 3;
        parameters.m_maxPasses = 44;
        parameters.m_tolerance = 0.01;
        parameters.m_seed = -5;
        parameters.m_method = LearnerChoices.Method.MM;
        parameters.m_curvature = LearnerChoices.Curvature.LOOSE;
        parameters.m_members = Optional.of(15);
        parameters.m_threads = Optional.of(2);
        parameters.m_missingValues = LearnerChoices.MissingValues.IMPUTE;
        parameters.m_gate = GateChoice.SIGMOID;
        parameters.m_temperature = 0.5;
        assertEquals(new FitSettings(new SigmoidGating(0.5), 7, OptionalDouble.of(30), 0.8,
            FitSettings.ClassWeights.BALANCED, 3, 44, 0.01, -5, FitSettings.Method.MM, FitSettings.Curvature.LOOSE, 15,
            2), parameters.toFitSettings());
        assertEquals(MissingPolicy.IMPUTE, parameters.toMissingPolicy());
    }

    private enum OutOfRange {
        EXPERTS("The number of experts", p -> p.m_experts = 0), //
        LAMBDA("The regularisation", p -> p.m_lambda = Optional.of(Double.NaN)), //
        L1_SHARE("The share of the ℓ1 penalty", p -> p.m_l1Share = 1.5), //
        STARTS("The number of starts", p -> p.m_starts = -1), //
        PASSES("The number of passes", p -> p.m_maxPasses = 0), //
        TOLERANCE("The tolerance", p -> p.m_tolerance = 0), //
        TEMPERATURE("The temperature of the sigmoid gate", p -> {
            p.m_gate = GateChoice.SIGMOID;
            p.m_temperature = 0;
        }), //
        MEMBERS("The number of models to average", p -> p.m_members = Optional.of(0)), //
        THREADS("The number of threads", p -> p.m_threads = Optional.of(0));

        private final String m_message;

        private final Consumer<MoeLearnerParameters> m_change;

        OutOfRange(final String message, final Consumer<MoeLearnerParameters> change) {
            m_message = message;
            m_change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesASettingOutOfRange(final OutOfRange wrong) {
        final MoeLearnerParameters parameters = new MoeLearnerParameters();
        wrong.m_change.accept(parameters);
        final String message = assertThrows(InvalidSettingsException.class, parameters::validate).getMessage();
        assertEquals(wrong.m_message, message.substring(0, wrong.m_message.length()));
    }
}
