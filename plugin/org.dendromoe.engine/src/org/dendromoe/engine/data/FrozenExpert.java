package org.dendromoe.engine.data;

import java.util.List;

/**
 * An expert of a mixture that is not trained with it: it says the class probabilities of a row, whatever they come
 * from. Immutable and safe for use by several threads.
 */
public interface FrozenExpert {

    /** @return the columns of the user's table that it reads, in the order in which it expects the cells of a row */
    List<Column> columns();

    /** @return the M classes in the order of its probabilities */
    List<String> classes();

    /** @return index into {@link #columns()} of the first cell that cannot be used, −1 if every cell can be */
    int firstProblem(Row row);

    /** @return why the cell cannot be used, for people, naming row and column */
    String describeProblem(Row row, int column);

    /** @return whether it has probabilities also for rows with cells that cannot be used */
    boolean imputes();

    /**
     * @param row without a problem, unless this expert imputes
     * @return M probabilities that sum to 1
     */
    double[] probabilities(Row row);
}
