package org.dendromoe.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class SelectedFeaturesTest {

    private static Parameters dense(final Gating gating) {
        final Parameters parameters = new Parameters(Shapes.multinomial(gating, 4, 3, 6));
        final SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < parameters.values().length; i++) {
            parameters.values()[i] = random.nextGaussian();
        }
        return parameters.centred();
    }

    private static BitSet features(final int... numbers) {
        final BitSet features = new BitSet();
        for (final int number : numbers) {
            features.set(number);
        }
        return features;
    }

    @Test
    void withoutZerosEveryFreeParameterCounts() {
        for (final Gating gating : new Gating[]{Gating.SOFTMAX, new SigmoidGating(1)}) {
            final Parameters dense = dense(gating);
            assertEquals(dense.shape().degreesOfFreedom(), SelectedFeatures.degreesOfFreedom(dense));
            assertEquals(5, SelectedFeatures.of(dense).cardinality());
        }
    }

    @Test
    void withoutSlopesTheInterceptsCount() {
        assertEquals(3 + 4 * 2, SelectedFeatures.degreesOfFreedom(new Parameters(4, 3, 6)));
        assertEquals(4 + 4 * 2, SelectedFeatures.degreesOfFreedom(
            new Parameters(Shapes.multinomial(new SigmoidGating(1), 4, 3, 6))));
    }

    @Test
    void slopesThatAreNotZeroCountOnceEach() {
        final Parameters few = new Parameters(4, 3, 6);
        final int p = few.predictors();
        // expert 1, feature 2: two classes of three; feature 4: all three, of which one is determined
        few.values()[few.column(1, 0) * p + 3] = 1;
        few.values()[few.column(1, 2) * p + 3] = -1;
        for (int m = 0; m < 3; m++) {
            few.values()[few.column(1, m) * p + 5] = m - 0.5;
        }
        few.values()[2 * p + 1] = 0.1;
        assertEquals(3 + 4 * 2 + 2 + 2 + 1, SelectedFeatures.degreesOfFreedom(few));
        assertEquals(features(2, 4), SelectedFeatures.ofExpert(few, 1));
        assertEquals(features(), SelectedFeatures.ofExpert(few, 2));
        assertEquals(features(0), SelectedFeatures.ofGate(few, 2));
        assertEquals(features(0, 2, 4), SelectedFeatures.of(few));
    }

    /** Classes a and b, shift −½, ½: the lasso of logistic regression has one parameter for a selected feature. */
    @Test
    void twoClassesHaveOneParameterPerSelectedFeature() {
        final Parameters two = new Parameters(1, 2, 4);
        two.values()[two.column(0, 0) * 4 + 2] = -0.3;
        two.values()[two.column(0, 1) * 4 + 2] = 0.3;
        assertEquals(2, SelectedFeatures.degreesOfFreedom(two));
    }
}
