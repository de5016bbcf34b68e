package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.dendromoe.engine.model.GaussianGating;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.ParameterShape;
import org.dendromoe.engine.model.Parameters;
import org.dendromoe.engine.model.Shapes;
import org.dendromoe.engine.model.SigmoidGating;
import org.junit.jupiter.api.Test;

class ContrastsTest {

    private static int[] columns(final ParameterShape shape) {
        return new Contrasts(shape).columns(0, shape.columns());
    }

    @Test
    void softmaxesGoWithoutTheirLastColumn() {
        // two gate vectors, two experts of three classes
        assertArrayEquals(new int[]{0, 2, 3, 5, 6}, columns(ParameterShape.softmax(2, 3, 2)));
        assertArrayEquals(new int[]{1, 4, 7}, new Contrasts(ParameterShape.softmax(2, 3, 2)).references(0, 8));
        // with a frozen expert, whose gate vector is the last
        assertArrayEquals(new int[]{0, 1, 3, 5}, columns(Shapes.withFrozen(ParameterShape.softmax(2, 2, 2))));
        // a Gaussian gate multiplies nothing
        assertArrayEquals(new int[]{2, 3}, columns(Shapes.gaussian(new GaussianGating(), 2, 2)));
        // sigmoids are not invariant to shifts, Gaussian experts are no softmax
        assertArrayEquals(new int[]{0, 1, 2, 4},
            columns(Shapes.multinomial(new SigmoidGating(1), 2, 2, 2)));
        assertArrayEquals(new int[]{0, 2, 3}, columns(Shapes.gaussian(Gating.SOFTMAX, 2, 2)));
    }

    @Test
    void columnsAreTakenRelativeToTheReferenceOfTheirSoftmax() {
        final Parameters parameters = new Parameters(1, 3, 2, new double[]{9, 9, 1, 2, 10, 20, 100, 200});
        final Contrasts contrasts = new Contrasts(parameters.shape());
        assertArrayEquals(new double[]{-99, -198, -90, -180},
            contrasts.relative(parameters.values(), contrasts.columns(0, 4)));
    }

    @Test
    void gradientOfEachSoftmaxSumsToZero() {
        final double[] gradient = {1, 2, 0, 0, 3, 4, 0, 0, 5, 6, 0, 0};
        new Contrasts(ParameterShape.softmax(2, 2, 2)).complete(gradient);
        assertArrayEquals(new double[]{1, 2, -1, -2, 3, 4, -3, -4, 5, 6, -5, -6}, gradient);
        assertEquals(0, Arrays.stream(gradient).sum());
    }
}
