package org.dendromoe.nodes.predictor;

/** The names of the columns that a prediction consists of, as KNIME's predictors have them. */
public final class PredictionNames {

    private PredictionNames() {
    }

    /** @return name of the column with the probability of a class */
    public static String probability(final String target, final String className, final String suffix) {
        return "P (" + target + "=" + className + ")" + suffix;
    }

    /** @return name of the column with the most probable class */
    public static String prediction(final String target) {
        return "Prediction (" + target + ")";
    }

    /**
     * @param prediction name of the column with the most probable class
     * @return name of the column with its probability
     */
    public static String confidence(final String prediction) {
        return prediction + " (Confidence)";
    }
}
