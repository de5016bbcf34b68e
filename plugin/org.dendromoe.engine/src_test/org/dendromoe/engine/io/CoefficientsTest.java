package org.dendromoe.engine.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

import org.dendromoe.engine.model.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoefficientsTest {

    private static Parameters read(final String text) throws IOException {
        final Coefficients coefficients = new Coefficients();
        return JsonObject.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), coefficients::declare,
            () -> coefficients.build(false));
    }

    /** One expert under a Gaussian gate. */
    private static String gaussian(final int predictors, final int scales) {
        return """
            {"gate": {"family": "gaussian", "coefficients": [%1$s]},
            "experts": {"family": "gaussian", "coefficients": [[%1$s]], "scales": [%2$s]}}
            """.formatted(zeros(predictors), zeros(scales));
    }

    private static String zeros(final int number) {
        return "[" + String.join(",", Collections.nCopies(number, "0")) + "]";
    }

    @Test
    void scalesFollowTheNumberOfFeatures() throws IOException {
        assertEquals(4, read(gaussian(3, 4)).shape().scales());
    }

    /** The covariance alone would take 8 GB, or more numbers than an array holds. */
    @ParameterizedTest
    @ValueSource(ints = {3, 46_341, 46_342, 70_000})
    void scalesThatAreMissingAreRefusedBeforeThereIsRoomForThem(final int predictors) {
        assertEquals("The file contradicts itself: the scales do not fit the families or the number of experts.",
            assertThrows(ModelFormatException.class, () -> read(gaussian(predictors, 1))).getMessage());
    }
}
