package org.dendromoe.nodes.scorer;

import java.util.List;

/**
 * The probabilities of one model in a table.
 *
 * @param name for people
 * @param columns indices of the columns with the probabilities, one per class
 */
record ScoredModel(String name, List<Integer> columns) {
}
