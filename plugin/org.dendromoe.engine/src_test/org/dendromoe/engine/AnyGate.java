package org.dendromoe.engine;

import org.dendromoe.engine.model.FeatureMap;
import org.dendromoe.engine.model.Gating;
import org.dendromoe.engine.model.SigmoidGating;
import org.dendromoe.engine.model.SoftmaxGating;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The gates that property tests go through. */
public final class AnyGate {

    private AnyGate() {
    }

    public static Arbitrary<Gating> any() {
        return Arbitraries.of(new SoftmaxGating(FeatureMap.TANH), new SoftmaxGating(FeatureMap.SQUARE),
            new SoftmaxGating(FeatureMap.COSINE), new SigmoidGating(1), new SigmoidGating(0.1),
            new SigmoidGating(SigmoidGating.LEAST_TEMPERATURE), new SigmoidGating(SigmoidGating.MOST_TEMPERATURE));
    }
}
