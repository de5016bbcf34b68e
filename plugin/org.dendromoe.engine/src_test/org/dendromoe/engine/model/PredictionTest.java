package org.dendromoe.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionTest {

    private static Prediction gate(final double... gate) {
        return new Prediction(new double[]{0.5, 0.5}, gate);
    }

    /** @param expected from scipy.stats.entropy, SciPy 1.17 */
    @ParameterizedTest
    @CsvSource({"1, 0, 0, 0", "0.2, 0.3, 0.5, 1.0296530140645737", "0.1, 0.9, 0, 0.3250829733914482"})
    void entropyOfTheGate(final double first, final double second, final double third, final double expected) {
        assertEquals(expected, gate(first, second, third).gateEntropy(), 1e-15);
    }

    @Test
    void entropyIsLargestWhereAllAreTrustedTheSame() {
        assertEquals(Math.log(4), gate(0.25, 0.25, 0.25, 0.25).gateEntropy(), 1e-15);
    }

    @Test
    void theFirstOfEqualsIsChosen() {
        assertEquals(1, gate(0.2, 0.4, 0.4).mostTrustedExpert());
        assertEquals(0, gate(0.2, 0.8).mostProbableClass());
    }
}
