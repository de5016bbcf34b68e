package org.dendromoe.engine.select;

import java.util.List;

/**
 * One expert of the over-fitted model, as the leaf of a dendrogram.
 *
 * @param mass share of the expert at the average row
 * @param mainClass the class that the expert gives the most probability at the average row
 * @param topFeatures the features with the largest slopes of gate and expert, largest first
 */
public record Leaf(double mass, String mainClass, List<Weighted> topFeatures) {

    /**
     * A feature and how much the leaf depends on it.
     *
     * @param weight root of the sum of the squared standardised slopes of gate and expert
     */
    public record Weighted(String feature, double weight) {
    }

    public Leaf {
        topFeatures = List.copyOf(topFeatures);
    }
}
