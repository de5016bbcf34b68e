package org.dendromoe.nodes.predictor;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** @return name of the column with the gate's probability of an expert */
    public static String gate(final String expertName) {
        return "Gate (" + expertName + ")";
    }

    /** @return name of the column with the expert that the gate trusts most */
    public static String expert() {
        return "Expert";
    }

    /**
     * @param experts their number without a frozen one
     * @param frozen whether there is a frozen expert beside them
     * @return the names of all in the order of the gate's probabilities; people count from 1
     */
    public static List<String> experts(final int experts, final boolean frozen) {
        return Stream.concat(IntStream.rangeClosed(1, experts).mapToObj(number -> "Expert " + number),
            Stream.of("Frozen expert").filter(name -> frozen)).toList();
    }

    /** @return name of the column with the entropy of the gate */
    public static String gateEntropy() {
        return "Gate entropy";
    }

    /**
     * @param prediction name of the column with the mean of a numeric target
     * @return name of the column with its standard deviation
     */
    public static String deviation(final String prediction) {
        return prediction + " (Standard deviation)";
    }

    /**
     * @param prediction name of the column with the mean of a numeric target
     * @return name of the column with a quantile
     */
    public static String quantile(final String prediction, final double level) {
        return prediction + " (Quantile " + level + ")";
    }

    /**
     * @param prediction name of the column with the most probable class
     * @return name of the column with its probability
     */
    public static String confidence(final String prediction) {
        return prediction + " (Confidence)";
    }
}
