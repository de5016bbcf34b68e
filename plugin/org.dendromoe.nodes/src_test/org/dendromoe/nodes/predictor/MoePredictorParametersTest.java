package org.dendromoe.nodes.predictor;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;

final class MoePredictorParametersTest {

    @Test
    void theDefaultsAreValid() {
        assertDoesNotThrow(new MoePredictorParameters()::validate);
    }

    @Test
    void refusesNamesThatKnimeCannotKeep() {
        assertEquals("The name of the prediction column is empty.", error(""));
        assertEquals("The name of the prediction column is empty.", error("  "));
        assertEquals("The name of the prediction column starts or ends with a space.", error(" guess"));
    }

    private static String error(final String name) {
        final MoePredictorParameters parameters = new MoePredictorParameters();
        parameters.m_predictionColumn = Optional.of(name);
        return assertThrows(InvalidSettingsException.class, parameters::validate).getMessage();
    }
}
