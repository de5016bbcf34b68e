package org.dendromoe.nodes.predictor;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.InvalidSettingsException;

final class MoePredictorParametersTest {

    @Test
    void theDefaultsAreValid() {
        assertDoesNotThrow(new MoePredictorParameters()::validate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void refusesAnEmptyColumnName(final String name) {
        final MoePredictorParameters parameters = new MoePredictorParameters();
        parameters.m_predictionColumn = Optional.of(name);
        assertEquals("The name of the prediction column is empty.",
            assertThrows(InvalidSettingsException.class, parameters::validate).getMessage());
    }

    /** As settings can be written: KNIME loads a null text without a word. */
    @Test
    void refusesANullSuffix() {
        final MoePredictorParameters parameters = new MoePredictorParameters();
        parameters.m_probabilitySuffix = null;
        assertEquals("The suffix for probability columns is null, but must be a text.",
            assertThrows(InvalidSettingsException.class, parameters::validate).getMessage());
    }
}
