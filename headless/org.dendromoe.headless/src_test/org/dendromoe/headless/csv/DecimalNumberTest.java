package org.dendromoe.headless.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalNumberTest {

    @ParameterizedTest
    @CsvSource({"0,0", "-1.5e-3,-0.0015", "+.5,0.5", "3.,3", "1E5,100000", "4.9e-324,4.9e-324", "1e999,Infinity",
        "0.1,0.1"})
    void readsDecimalNotation(final String text, final double value) {
        assertEquals(value, DecimalNumber.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1p3", "1d", "1f", "NaN", "Infinity", "1 000", "1,5", "", "-", ".", "e5", "1e", "--1",
        "1e5.5", "١"})
    void refusesTheRest(final String text) {
        assertEquals(Double.NaN, DecimalNumber.parse(text));
    }
}
