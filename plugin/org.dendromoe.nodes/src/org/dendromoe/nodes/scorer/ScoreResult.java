package org.dendromoe.nodes.scorer;

import java.util.List;

import org.dendromoe.engine.score.Scores;

/**
 * The scores of the models of a table.
 *
 * @param classes the M classes
 * @param models at least one
 * @param ignoredRows number of rows without a class or without all probabilities of every model
 * @param warnings what the user should know
 */
public record ScoreResult(List<String> classes, List<Model> models, long ignoredRows, List<String> warnings) {

    /**
     * A model and its scores.
     *
     * @param name for people
     * @param scores with M classes
     */
    public record Model(String name, Scores scores) {
    }
}
