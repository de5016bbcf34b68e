package org.dendromoe.engine.model;

/** The families of gates to choose from. */
public enum GateFamily {
    /** softmax of the features as they are */
    SOFTMAX,
    /** softmax of tanh x */
    TANH,
    /** softmax of x² */
    SQUARE,
    /** softmax of cos x */
    COSINE,
    /** a sigmoid for each expert */
    SIGMOID;

    /**
     * @param temperature of a sigmoid gate; the others have none
     * @return the gate
     * @throws IllegalArgumentException if the temperature of a sigmoid gate is out of range
     */
    public Gating gating(final double temperature) {
        return switch (this) {
            case SOFTMAX -> Gating.SOFTMAX;
            case TANH -> new SoftmaxGating(FeatureMap.TANH);
            case SQUARE -> new SoftmaxGating(FeatureMap.SQUARE);
            case COSINE -> new SoftmaxGating(FeatureMap.COSINE);
            case SIGMOID -> new SigmoidGating(temperature);
        };
    }
}
