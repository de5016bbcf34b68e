package org.dendromoe.engine.model;

/** The families of gates to choose from. */
public enum GateFamily {
    /** softmax of the features as they are */
    SOFTMAX("softmax"),
    /** softmax of tanh x */
    TANH("tanh softmax"),
    /** softmax of x² */
    SQUARE("square softmax"),
    /** softmax of cos x */
    COSINE("cosine softmax"),
    /** a sigmoid for each expert */
    SIGMOID("sigmoid"),
    /** a region for each expert; for numeric targets only */
    GAUSSIAN("Gaussian");

    private final String m_title;

    GateFamily(final String title) {
        m_title = title;
    }

    /** @return how people call the family, to be followed by "gate" */
    public String title() {
        return m_title;
    }

    /** @return the family of a gate */
    public static GateFamily of(final Gating gating) {
        if (gating instanceof GaussianGating) {
            return GAUSSIAN;
        }
        if (gating instanceof SigmoidGating) {
            return SIGMOID;
        }
        return switch (gating.features()) {
            case IDENTITY -> SOFTMAX;
            case TANH -> TANH;
            case SQUARE -> SQUARE;
            case COSINE -> COSINE;
        };
    }

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
            case GAUSSIAN -> new GaussianGating();
        };
    }
}
